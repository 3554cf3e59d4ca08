"""What is wrong or missing in the observations themselves."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.dates import written_date
from jiheng.core.finding import Findings, Severity
from jiheng.core.numbers import in_wan
from jiheng.core.observation import DeviationReason, Likelihood
from jiheng.evaluation.monitoring.money import budget_as_of
from jiheng.evaluation.monitoring.result import IndicatorProgress
from jiheng.evaluation.monitoring.targets import ADDING_UP
from jiheng.evaluation.monitoring.words import measured
from jiheng.rules.monitoring import MonitoringRules


def check_as_of(case: Case, as_of: date, findings: Findings) -> None:
    """Nothing is monitored before the case's year has begun."""
    if as_of.year < case.year:
        findings.add(
            "MON101",
            "监控日",
            f"监控日{written_date(as_of)}早于案卷的年度{case.year}年；请写{case.year}年里的日期。",
            found=as_of,
        )


def check_readings(case: Case, findings: Findings) -> None:
    """What adds up through the year never falls; nothing is spent that is not in the budget; no two on one day."""
    for line in case.budget_lines:
        readings = sorted(
            (each for each in case.expenditure_readings if each.budget_line == line.code), key=lambda each: each.on
        )
        for reading in readings:
            budget = budget_as_of(case, line, reading.on)
            for amount, title in ((reading.spent, "累计执行数"), (reading.expected, "全年预计执行数")):
                if amount is not None and amount > max(budget, line.revised_budget):
                    findings.add(
                        "MON102",
                        f"执行进度[{reading.code}].{title}",
                        f"{title}{in_wan(amount)}超过这一来源的预算{in_wan(budget)}；请核对。",
                        found=amount,
                    )
        for earlier, later in pairwise(readings):
            if earlier.on == later.on:
                findings.add(
                    "MON103",
                    f"执行进度[{later.code}].截至日期",
                    f"{written_date(later.on)}已由{earlier.code}填报；同一行同一天只填一次，请删去一条。",
                )
            elif later.spent < earlier.spent:
                findings.add(
                    "MON104",
                    f"执行进度[{later.code}].累计执行数",
                    f"累计执行数{in_wan(later.spent)}少于{written_date(earlier.on)}的{in_wan(earlier.spent)}；累计数不会减少，请核对。",
                    severity=Severity.WARNING,
                )
    _check_observations(case, findings)


def _check_observations(case: Case, findings: Findings) -> None:
    for indicator in case.indicators:
        told = sorted(
            (each for each in case.observations if each.indicator == indicator.code), key=lambda each: each.on
        )
        for earlier, later in pairwise(told):
            if earlier.on == later.on:
                findings.add(
                    "MON103",
                    f"指标进度[{later.code}].截至日期",
                    f"{written_date(later.on)}已由{earlier.code}填报；同一指标同一天只填一次，请删去一条。",
                )
            elif (
                indicator.accumulation in ADDING_UP
                and isinstance(earlier.value, Decimal)
                and isinstance(later.value, Decimal)
                and later.value < earlier.value
            ):
                unit = indicator.unit_of_measure
                findings.add(
                    "MON104",
                    f"指标进度[{later.code}].已完成值",
                    f"“{indicator.name}”累计完成{measured(later.value, unit)}，少于{written_date(earlier.on)}的"
                    f"{measured(earlier.value, unit)}；累计数不会减少，请核对。",
                    severity=Severity.WARNING,
                )


def check_progress(row: IndicatorProgress, rules: MonitoringRules, as_of: date, findings: Findings) -> None:
    """What the form still lacks: a value, a reason for what lags, words for 其他, a fitting likelihood."""
    indicator, observation = row.indicator, row.observation
    if row.value is None:
        findings.add(
            "MON201",
            f"指标[{indicator.code}]",
            f"“{indicator.name}”没有截至{written_date(as_of)}的进度；请在“指标进度”表填报。",
            severity=Severity.WARNING,
        )
        return
    if isinstance(row.value, NotApplicable):
        return
    place = f"指标进度[{observation.code}]" if observation else f"指标[{indicator.code}]"
    if any(light.is_lit for light in row.lights) and not indicator.reason:
        if observation is None or observation.deviation_reason is None:
            findings.add(
                "MON202",
                f"{place}.偏差原因",
                f"“{indicator.name}”有偏差，没有选偏差原因；请从五类中选一类并说明。",
                severity=Severity.WARNING,
            )
        elif observation.deviation_reason is DeviationReason.OTHER and not observation.explanation:
            findings.add(
                "MON203",
                f"{place}.原因说明",
                f"“{indicator.name}”的偏差原因是“其他”，没有说明；请写明原因。",
                severity=Severity.WARNING,
            )
    _check_likelihood(row, rules, place, findings)


def _check_likelihood(row: IndicatorProgress, rules: MonitoringRules, place: str, findings: Findings) -> None:
    """Stated 确定能 with a forecast short of the target, or the other way round."""
    observation, target, expected = row.observation, row.indicator.target, row.forecast.value
    if observation is None or observation.likelihood is None or observation.expected is None:
        return
    if rules.attainment is None or not isinstance(target, Decimal):
        return
    if isinstance(row.completion, NotApplicable) or not isinstance(expected, Decimal):
        return
    implied = rules.attainment.value.likelihood(Fraction(expected) / Fraction(target))
    is_contradiction = (observation.likelihood is Likelihood.CERTAIN) is not (implied is Likelihood.CERTAIN)
    if is_contradiction:
        unit = row.indicator.unit_of_measure
        findings.add(
            "MON204",
            f"{place}.完成目标可能性",
            f"“{row.indicator.name}”填的是“{observation.likelihood.label}”，而全年预计{measured(expected, unit)}"
            f"{'达到' if implied is Likelihood.CERTAIN else '达不到'}目标{measured(target, unit)}；请核对其中一处。",
            severity=Severity.WARNING,
        )
