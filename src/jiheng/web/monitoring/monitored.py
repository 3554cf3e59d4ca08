"""A sheet becomes a `Case` and is handed to the engine; lists keep what it answered."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jiheng.core.case import TABLES, Case, CaseProfile
from jiheng.core.finding import CaseError
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.core.light import LightLevel
from jiheng.core.numbers import fixed
from jiheng.evaluation.monitoring.monitor import monitor
from jiheng.evaluation.monitoring.result import Monitoring, Watched
from jiheng.reports.monitoring.lights import lit_lights
from jiheng.rules.library import rule_day
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Adjustment, BudgetLine, Payment, Project
from jiheng.web.cases.records import kept_table, unit_records, year_models
from jiheng.web.library import library
from jiheng.web.monitoring.models import ExpenditureReading, MonitoringSheet, Observation
from jiheng.web.monitoring.observed import observation_records
from jiheng.web.record_tables.kept_records import Shelf, YearTables
from jiheng.web.targets.models import Indicator, Objective, TargetSet

PERCENT = 100
MOST_RECORDS = 100_000
"""Answers about so many records are kept at most."""
OUTCOME = ("level", "lit", "budget", "spent", "expected", "execution_rate", "target_progress")
"""The columns that `keep_outcome` fills."""

_MONEY = (Project, BudgetLine, Adjustment, Payment, ExpenditureReading)

_ANSWERS: Shelf[Monitoring] = Shelf(MOST_RECORDS)


def case_of(sheet: MonitoringSheet, as_of: date | None = None) -> Case:
    """What the unit had told, of its money and of the sheet's targets; a project's sheet keeps to the project."""
    unit_year = sheet.unit_year
    kept, place = YearTables(unit_year.pk), (sheet.target_set_id, sheet.project)
    case = Case(
        profile=_profile(sheet),
        budget_units=unit_records(unit_year, [unit_year.budget_unit]),
        projects=kept_table(kept, Project, unit_year),
        budget_lines=kept_table(kept, BudgetLine, unit_year),
        adjustments=kept_table(kept, Adjustment, unit_year),
        payments=kept_table(kept, Payment, unit_year),
        expenditure_readings=kept_table(kept, ExpenditureReading, unit_year),
        objectives=kept.records(("monitored", Objective, *place), (Objective,), lambda: _objectives(sheet.target_set)),
        indicators=kept.records(("monitored", Indicator, *place), (Indicator,), lambda: _indicators(sheet)),
        observations=kept.records(
            (Observation, sheet.project), (Observation,), lambda: observation_records(unit_year, sheet.project)
        ),
    )
    case = _narrowed(case, sheet.project) if sheet.project else _without_strays(case)
    return _with_ledgers(case, kept, unit_year) if _is_closed(case, as_of or sheet.period.as_of) else case


def _is_closed(case: Case, as_of: date) -> bool:
    """The year is over, so that indicators stand at their actual values, and some take theirs from the ledgers."""
    return case.profile.as_of <= as_of and any(each.actual_measure for each in case.indicators)


def _with_ledgers(case: Case, kept: YearTables, unit_year: UnitYear) -> Case:
    """With the ledgers' tables, which the case of a running year leaves out."""
    ledgers: dict[str, Any] = {
        model.case_table.name: kept_table(kept, model, unit_year) for model in year_models() if model not in _MONEY
    }
    return replace(case, **ledgers)


def _narrowed(case: Case, project: str) -> Case:
    """The case of one project alone: its money and its indicators."""
    lines = tuple(line for line in case.budget_lines if line.project == project)
    kept = {line.code for line in lines}
    return _without_strays(
        replace(
            case,
            projects=tuple(each for each in case.projects if each.code == project),
            budget_lines=lines,
            adjustments=tuple(each for each in case.adjustments if each.budget_line in kept),
            payments=tuple(each for each in case.payments if each.budget_line in kept),
            expenditure_readings=tuple(each for each in case.expenditure_readings if each.budget_line in kept),
        )
    )


def _without_strays(case: Case) -> Case:
    """Without what was observed of indicators that the targets in force no longer have."""
    known = {indicator.code for indicator in case.indicators}
    return replace(case, observations=tuple(each for each in case.observations if each.indicator in known))


def calculate(sheet: MonitoringSheet, as_of: date | None = None) -> Monitoring:
    """The engine's answer as of the sheet's day, or another one. Raises `CaseError` with every finding.

    Asked again of the same case by the same rules, it is the answer given before.
    """
    day = as_of or sheet.period.as_of
    case, rules = case_of(sheet, day), library().monitoring(sheet.unit_year.year.region, day)
    asked = (case, rules)
    answer = _ANSWERS.take((sheet.pk, day), asked)
    if answer is None:
        answer = monitor(case, rules, day)
        _ANSWERS.put((sheet.pk, day), asked, answer, sum(len(getattr(case, table.name)) for table in TABLES))
    return answer


def watched_of(sheet: MonitoringSheet, monitoring: Monitoring) -> Watched:
    """What the sheet is about: the whole unit, or its project."""
    return next((each for each in monitoring.projects if each.code == sheet.project), monitoring.whole)


def keep_outcome(sheet: MonitoringSheet, monitoring: Monitoring) -> None:
    """What lists show of the sheet, until it is calculated again."""
    watched = watched_of(sheet, monitoring)
    expected, rate, progress = watched.money.forecast.value, watched.money.rate, watched.target_progress
    sheet.level = watched.level.value if isinstance(watched.level, LightLevel) else ""
    lit = [light for light in watched.all_lights if light.is_lit] if sheet.project else list(lit_lights(monitoring))
    sheet.lit = len(lit)
    sheet.budget = watched.money.budget
    sheet.spent = watched.money.spent
    sheet.expected = expected if isinstance(expected, Decimal) else None
    sheet.execution_rate = _two_places(rate) if isinstance(rate, Fraction) else ""
    sheet.target_progress = _two_places(progress) if isinstance(progress, Fraction) else ""


def refresh_outcome(sheet: MonitoringSheet) -> None:
    """Calculate anew what lists show; while the records cannot be calculated, they show what was known last."""
    with suppress(CaseError):
        keep_outcome(sheet, calculate(sheet))
        sheet.save(update_fields=list(OUTCOME))


def _two_places(share: Fraction) -> str:
    """As a column of percentages shows it."""
    return f"{fixed(share * PERCENT, 2)}%"


def _profile(sheet: MonitoringSheet) -> CaseProfile:
    """Within the year an amount of its end is not yet known, so the records' closing day is the last of the year."""
    year = sheet.unit_year.year
    return CaseProfile(
        title=f"{sheet.unit_year.budget_unit.name}{sheet.title}",
        year=year.year,
        budget_unit=sheet.unit_year.budget_unit.code,
        project=sheet.project,
        region=year.region,
        standard=_standard(sheet),
        as_of=rule_day(year.year),
    )


def _standard(sheet: MonitoringSheet) -> str:
    """That of the targets where they have their own, else the year's."""
    year = sheet.unit_year.year
    if sheet.target_set is not None and sheet.target_set.own_standard:
        return sheet.target_set.own_standard
    return year.project_standard if sheet.project else year.whole_unit_standard


def _objectives(target_set: TargetSet | None) -> tuple[ObjectiveRecord, ...]:
    rows = Objective.objects.filter(target_set=target_set) if target_set else ()
    return tuple(ObjectiveRecord(**row.record_values()) for row in rows)


def _indicators(sheet: MonitoringSheet) -> tuple[IndicatorRecord, ...]:
    """As declared; in a project's own targets every indicator is the project's."""
    if sheet.target_set is None:
        return ()
    found = []
    for row in Indicator.objects.filter(target_set=sheet.target_set):
        values = row.record_values()
        if sheet.project:
            values["project"] = sheet.project
        found.append(IndicatorRecord(**values))
    return tuple(found)
