"""The shares below or above which a report has to explain itself, from the rules."""

from decimal import Decimal
from functools import cache

from jiheng.core.numbers import HUNDRED
from jiheng.rules.parameter import Line, ParameterValue
from jiheng.rules.standard import OverAchievement

PROJECT_COVERAGE = "cn.project_coverage_line"
OVER_ACHIEVEMENT = "cn.over_achievement"


@cache
def percent_line(rule: str) -> Decimal:
    """The line of a rule in percent; the rules are read when first asked for."""
    value = _latest(rule)
    assert isinstance(value, Line)
    return value.share * HUNDRED


@cache
def over_achievement() -> OverAchievement:
    """From which share of the target on a result has to be explained."""
    value = _latest(OVER_ACHIEVEMENT)
    assert isinstance(value, OverAchievement)
    return value


def _latest(rule: str) -> ParameterValue | None:
    from jiheng.rules.library import load_library  # slow to load, and a report without low rates needs none

    return load_library().parameter(rule).latest.value
