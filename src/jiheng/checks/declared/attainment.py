"""Whether the indicators of a case reached their targets, before any standard scores them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.figure import Figure
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Direction, Operator, Span
from jiheng.figures.indicators import measured_in
from jiheng.figures.registry import figures_of


@dataclass(frozen=True, slots=True)
class Attainment:
    """`share`: actual ÷ target where both are positive and more is better."""

    indicator: Indicator
    actual: str
    is_met: bool
    share: Decimal | None


def attainments(case: Case) -> tuple[Attainment, ...]:
    """Those of the case's own indicators whose target and actual value can be compared."""
    figures = figures_of(case)
    own = (each for each in case.indicators if case.unit_code(each) == case.profile.budget_unit)
    return tuple(found for each in own if (found := _attainment(each, figures)) is not None)


def _attainment(indicator: Indicator, figures: Mapping[str, Figure]) -> Attainment | None:
    figure = figures[f"指标.{indicator.code}.实际完成值"]
    if isinstance(indicator.target, date) and isinstance(indicator.actual, date):
        is_late = indicator.actual > indicator.target
        return Attainment(indicator, figure.told(), not is_late, None)
    if not isinstance(figure.value, Decimal):
        return None
    factor = measured_in(indicator.unit_of_measure).factor
    target = indicator.target
    if isinstance(target, Span):
        is_met = target.low * factor <= figure.value <= target.high * factor
        return Attainment(indicator, figure.told(), is_met, None)
    if not isinstance(target, Decimal):
        return None
    aim = target * factor
    share = None
    if indicator.direction is Direction.HIGHER and aim > 0 and figure.value >= 0:
        share = figure.value / aim
    return Attainment(indicator, figure.told(), _is_met(indicator, aim, figure.value), share)


def _is_met(indicator: Indicator, aim: Decimal, actual: Decimal) -> bool:
    match indicator.operator:
        case Operator.ABOVE:
            return actual > aim
        case Operator.BELOW:
            return actual < aim
        case _:
            return actual <= aim if indicator.direction is Direction.LOWER else actual >= aim
