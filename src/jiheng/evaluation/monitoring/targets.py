"""Indicators as of a day: the value reached, how far that is, and what is expected by the end of the year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.figure import Figure
from jiheng.core.finding import Findings
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Accumulation, ActualValue, Direction, Operator
from jiheng.core.numbers import round_half_up
from jiheng.core.observation import Observation
from jiheng.evaluation.actual_values import resolve_actual
from jiheng.evaluation.monitoring.result import Forecast, ForecastMethod

ADDING_UP = (Accumulation.SUM, Accumulation.RUNNING)
AS_IT_STANDS = (Accumulation.LATEST, Accumulation.RATE)
PLACES = 2
NOTHING = Forecast(None, None, "没有填报进度，不能预测")


@dataclass(frozen=True, slots=True)
class Reached:
    """The value told last up to a day, with the observation that told it (None: it is the year's actual value)."""

    value: ActualValue | None
    on: date | None
    observation: Observation | None
    is_assumed: bool


def reached(
    case: Case, indicator: Indicator, figures: Mapping[str, Figure], as_of: date, findings: Findings
) -> Reached:
    """The latest observation; once the case's own closing day has come, its actual value where that is later."""
    observation = latest_observation(case, indicator.code, as_of)
    closed = case.profile.as_of
    if closed <= as_of and (observation is None or observation.on <= closed):
        actual = resolve_actual(indicator, figures, findings)
        if actual is not None:
            is_assumed = bool({"actual", "actual_measure"} & set(indicator.assumed))
            return Reached(actual, closed, observation, is_assumed)
    if observation is None:
        return Reached(None, None, None, False)
    return Reached(observation.value, observation.on, observation, "value" in observation.assumed)


def latest_observation(case: Case, indicator: str, as_of: date) -> Observation | None:
    told = [each for each in case.observations if each.indicator == indicator and each.on <= as_of]
    return max(told, key=lambda each: each.on, default=None)


def is_ceiling(indicator: Indicator) -> bool:
    """Whether the target is not to be passed: fewer is better, or none at all."""
    if indicator.direction is Direction.LOWER or indicator.operator in (Operator.AT_MOST, Operator.BELOW):
        return True
    return indicator.target == 0


def adds_up(indicator: Indicator) -> bool:
    """Whether progress can be held against the calendar: a target to be reached by adding up through the year."""
    is_number = isinstance(indicator.target, Decimal)
    return indicator.accumulation in ADDING_UP and is_number and not is_ceiling(indicator)


def completion_of(indicator: Indicator, value: ActualValue | None) -> Fraction | NotApplicable | None:
    """Value ÷ target; None where the value is missing."""
    target = indicator.target
    if isinstance(value, NotApplicable):
        return value
    if not isinstance(target, Decimal) or is_ceiling(indicator) or target <= 0:
        return NotApplicable("目标不能按比例计算完成率")
    if value is None:
        return None
    if not isinstance(value, Decimal):
        return NotApplicable("已完成值不是数")
    return Fraction(value) / Fraction(target)


def forecast_of(indicator: Indicator, known: Reached, elapsed: Fraction) -> Forecast:
    """Stated, or extrapolated where values add up, or the latest value where it stands for itself."""
    value, observation = known.value, known.observation
    if elapsed == 1 and value is not None:
        return Forecast(value, ForecastMethod.FINAL, ForecastMethod.FINAL.label)
    if observation is not None and observation.expected is not None:
        return Forecast(observation.expected, ForecastMethod.STATED, ForecastMethod.STATED.label)
    if value is None:
        return NOTHING
    if isinstance(value, NotApplicable):
        return Forecast(value, None, str(value))
    if adds_up(indicator) and isinstance(value, Decimal):
        straight = round_half_up(Fraction(value) / elapsed, PLACES)
        return Forecast(max(value, straight), ForecastMethod.EXTRAPOLATED, ForecastMethod.EXTRAPOLATED.label)
    if indicator.accumulation in AS_IT_STANDS or is_ceiling(indicator):
        return Forecast(value, ForecastMethod.LATEST, ForecastMethod.LATEST.label)
    return Forecast(None, None, "这项指标不按时间累加，也没有填全年预计完成值，不能预测")
