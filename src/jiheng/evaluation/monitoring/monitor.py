"""Case + rules + day → Monitoring: money and targets side by side, of the whole unit and of each project."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.budget import BudgetLine
from jiheng.core.case import Case
from jiheng.core.dates import written_date
from jiheng.core.figure import Figure
from jiheng.core.finding import Findings
from jiheng.core.indicator import Indicator
from jiheng.evaluation.monitoring.elapsed import elapsed_share
from jiheng.evaluation.monitoring.findings import check_as_of, check_progress, check_readings
from jiheng.evaluation.monitoring.gap_light import gap_light, target_progress
from jiheng.evaluation.monitoring.money import lines_of, money_as_of
from jiheng.evaluation.monitoring.money_lights import execution_light, year_end_light
from jiheng.evaluation.monitoring.result import IndicatorProgress, Monitoring, Watched
from jiheng.evaluation.monitoring.target_lights import outlook_light, pace_light
from jiheng.evaluation.monitoring.targets import completion_of, forecast_of, reached
from jiheng.evaluation.preconditions import check_loans, check_money, check_names
from jiheng.figures.registry import figures_of
from jiheng.rules.form import MoneyRowKind
from jiheng.rules.monitoring import MonitoringRules

WHOLE_UNIT = "部门整体"


def monitor(case: Case, rules: MonitoringRules, as_of: date) -> Monitoring:
    """The unit's monitoring as of a day, which may lie in the past.

    Raises `CaseError` with every finding when anything is wrong; warnings and notices come with the answer.
    """
    findings = Findings()
    check_as_of(case, as_of, findings)
    check_names(case, findings)
    check_money(case, findings)
    check_loans(case, findings)
    check_readings(case, findings)
    findings.raise_if_errors()
    figures = figures_of(case)
    elapsed = elapsed_share(as_of, case.year)
    own = [line for line in case.budget_lines if case.unit_code(line) == case.profile.budget_unit]
    rows = tuple(
        _indicator(case, each, figures, rules, as_of, elapsed, findings)
        for each in case.indicators
        if case.unit_code(each) == case.profile.budget_unit
    )
    whole = _watched(case, "", WHOLE_UNIT, own, rows, rules, as_of, elapsed)
    projects = tuple(
        _watched(
            case,
            project.code,
            project.name,
            [line for line in own if line.project == project.code],
            tuple(row for row in rows if row.indicator.project == project.code),
            rules,
            as_of,
            elapsed,
        )
        for project in case.projects
        if case.unit_code(project) == case.profile.budget_unit
    )
    for each in rows:
        check_progress(each, rules, as_of, findings)
    findings.raise_if_errors()
    return Monitoring(case, rules, as_of, elapsed, whole, projects, tuple(findings.items))


def _watched(
    case: Case,
    code: str,
    name: str,
    lines: Sequence[BudgetLine],
    rows: tuple[IndicatorProgress, ...],
    rules: MonitoringRules,
    as_of: date,
    elapsed: Fraction,
) -> Watched:
    money = money_as_of(case, lines, as_of, elapsed)
    stale = _stale(case, rules, as_of, money.told_on)
    progress = target_progress(rows)
    lights = (
        execution_light(money, rules, case.year, as_of, elapsed, stale),
        year_end_light(money, rules, stale),
        gap_light(money, progress, rules, stale),
    )
    parts = {
        kind: money if kind is MoneyRowKind.TOTAL else money_as_of(case, lines_of(case, lines, kind), as_of, elapsed)
        for kind in MoneyRowKind
    }
    return Watched(code, name, money, parts, progress, lights, rows)


def _indicator(
    case: Case,
    indicator: Indicator,
    figures: Mapping[str, Figure],
    rules: MonitoringRules,
    as_of: date,
    elapsed: Fraction,
    findings: Findings,
) -> IndicatorProgress:
    known = reached(case, indicator, figures, as_of, findings)
    forecast = forecast_of(indicator, known, elapsed)
    stale = _stale(case, rules, as_of, known.on)
    return IndicatorProgress(
        indicator=indicator,
        value=known.value,
        told_on=known.on,
        observation=known.observation,
        completion=completion_of(indicator, known.value),
        forecast=forecast,
        lights=(
            pace_light(indicator, known, rules, as_of, elapsed, stale),
            outlook_light(indicator, known, forecast, rules, as_of, stale),
        ),
        is_assumed=known.is_assumed,
    )


def _stale(case: Case, rules: MonitoringRules, as_of: date, told_on: date | None) -> NotApplicable | None:
    """Why a reading is too old to judge by, if it is. Nothing changes any more once the year is over."""
    if rules.freshness is None or told_on is None:
        return None
    judged = min(as_of, date(case.year, 12, 31))
    age, most = (judged - told_on).days, rules.freshness.value.days
    if age <= most:
        return None
    return NotApplicable(f"最近一次填报是{written_date(told_on)}，早了{age}天，超过{most}天；请填报新的进度")
