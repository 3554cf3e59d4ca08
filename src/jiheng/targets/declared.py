"""What of an indicator is declared with the target, and what is told at the year's end."""

from jiheng.core.case import Case
from jiheng.core.indicator import Indicator
from jiheng.core.record import Column, columns_of, titles_of

REPORTED = (
    "actual",
    "numerator",
    "denominator",
    "tier",
    "assigned_points",
    "alternative_actual",
    "missing_items",
    "evidence",
    "reason",
    "improvement",
)
"""Columns of an indicator that are told at the year's end; all others are declared with the target."""

DECLARED: tuple[Column, ...] = tuple(column for column in columns_of(Indicator) if column.name not in REPORTED)

_TITLES = titles_of(Indicator)


def own_indicators(case: Case) -> tuple[Indicator, ...]:
    """The indicators of the case's own unit."""
    return tuple(each for each in case.indicators if case.unit_code(each) == case.profile.budget_unit)


def place_of(code: str, column: str) -> str:
    """「指标[3].年度指标值」, as every message about a case calls its cells."""
    return f"指标[{code}].{_TITLES[column]}"
