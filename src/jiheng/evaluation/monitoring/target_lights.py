"""Lights of a single indicator: against the calendar, and against its target by the end of the year."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.dates import written_date
from jiheng.core.figure import FigureUnit
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import ActualValue, Operator, Span
from jiheng.core.light import LightLevel
from jiheng.core.observation import Likelihood
from jiheng.evaluation.monitoring.money_lights import level_of_lag
from jiheng.evaluation.monitoring.result import Forecast, ForecastMethod, Light, Signal
from jiheng.evaluation.monitoring.targets import Reached, adds_up, completion_of, is_ceiling
from jiheng.evaluation.monitoring.words import measured, percent, points, up_to_places
from jiheng.figures.indicators import measured_in
from jiheng.rules.monitoring import MonitoringRules
from jiheng.rules.standard import Provenance

LEVELS = {
    Likelihood.CERTAIN: LightLevel.NORMAL,
    Likelihood.POSSIBLE: LightLevel.ATTENTION,
    Likelihood.IMPOSSIBLE: LightLevel.WARNING,
}


def pace_light(
    indicator: Indicator,
    known: Reached,
    rules: MonitoringRules,
    as_of: date,
    elapsed: Fraction,
    stale: NotApplicable | None,
) -> Light:
    """Has as much been reached as there should be by now? Only where values add up through the year."""
    if rules.target_lag is None:
        return Light(Signal.PACE, NotApplicable("本地区没有目标进度的规定"))
    if not adds_up(indicator):
        return Light(Signal.PACE, NotApplicable("不是逐期累加的正向定量指标，不与序时进度比较"))
    completion = completion_of(indicator, known.value)
    if completion is None:
        return Light(Signal.PACE, NotApplicable("没有填报到这一天的进度"))
    if isinstance(completion, NotApplicable):
        return Light(Signal.PACE, completion)
    if stale is not None:
        return Light(Signal.PACE, stale)
    lag, rule = rules.target_lag.value, rules.target_lag.provenance
    behind = elapsed - completion
    level = level_of_lag(behind, lag.attention, lag.warning)
    why = (_told(indicator, known.value, completion), f"截至{written_date(as_of)}序时进度{percent(elapsed)}")
    if level is LightLevel.NORMAL:
        gap = f"落后{points(behind)}，未超过{points(Fraction(lag.attention))}" if behind > 0 else "不落后于序时进度"
        return Light(Signal.PACE, level, (*why, gap), rule=rule)
    least = elapsed - Fraction(lag.attention)
    line = lag.warning if level is LightLevel.WARNING else lag.attention
    assert isinstance(indicator.target, Decimal)
    assert isinstance(known.value, Decimal)
    lacking = up_to_places(least * Fraction(indicator.target) - Fraction(known.value), places_of(indicator))
    needed = measured(known.value + lacking, indicator.unit_of_measure)
    return Light(
        Signal.PACE,
        level,
        (*why, f"落后{points(behind)}，超过{points(Fraction(line))}"),
        f"再完成{measured(lacking, indicator.unit_of_measure)}，达到{needed}",
        lacking,
        rule,
    )


def _told(indicator: Indicator, value: ActualValue | None, completion: Fraction) -> str:
    assert value is not None
    assert indicator.target is not None
    unit = indicator.unit_of_measure
    return f"完成{measured(value, unit)}÷目标{measured(indicator.target, unit)}＝{percent(completion)}"


def places_of(indicator: Indicator) -> int:
    """Things and people are counted whole; money and percentages to two decimals."""
    target = indicator.target
    is_counted = measured_in(indicator.unit_of_measure).unit is FigureUnit.COUNT
    is_whole = isinstance(target, Decimal) and target == target.to_integral_value()
    return 0 if is_counted and is_whole else 2


def outlook_light(
    indicator: Indicator,
    known: Reached,
    forecast: Forecast,
    rules: MonitoringRules,
    as_of: date,
    stale: NotApplicable | None,
) -> Light:
    """Will the target be reached? By the forecast, and by what the unit itself says of the likelihood."""
    if isinstance(known.value, NotApplicable):
        return Light(Signal.OUTLOOK, known.value)
    if isinstance(indicator.target, date):
        by_value = _deadline(indicator.target, known, forecast, as_of)
    else:
        by_value = _by_forecast(indicator, forecast, rules)
    likelihood = known.observation.likelihood if known.observation else None
    if forecast.method is ForecastMethod.FINAL:
        likelihood = None  # a year that is over leaves nothing to guess
    if stale is not None and forecast.method is not ForecastMethod.FINAL:
        return Light(Signal.OUTLOOK, stale)
    return _with_likelihood(by_value, likelihood, rules)


def _with_likelihood(light: Light, likelihood: Likelihood | None, rules: MonitoringRules) -> Light:
    """The worse of the two; a likelihood alone where no value can be judged."""
    if likelihood is None:
        return light
    level, said = LEVELS[likelihood], f"填报的完成目标可能性是“{likelihood.label}”"
    rule = rules.reasons.provenance if rules.reasons else None
    if not isinstance(light.level, LightLevel):
        clears = "" if level is LightLevel.NORMAL else "落实措施后重新判断可能性，或按程序调整目标"
        return Light(Signal.OUTLOOK, level, (said,), clears, None, rule)
    if level.severity <= light.level.severity:
        return Light(light.signal, light.level, (*light.why, said), light.clears, light.lacking, light.rule)
    clears = light.clears or "落实措施后重新判断可能性，或按程序调整目标"
    return Light(light.signal, level, (*light.why, said), clears, light.lacking, rule)


def _by_forecast(indicator: Indicator, forecast: Forecast, rules: MonitoringRules) -> Light:
    target, expected = indicator.target, forecast.value
    if target is None:
        return Light(Signal.OUTLOOK, NotApplicable("没有年度指标值"))
    if isinstance(target, str):
        return Light(Signal.OUTLOOK, NotApplicable("定性目标，看填报的完成目标可能性"))
    if expected is None:
        return Light(Signal.OUTLOOK, NotApplicable(forecast.words))
    if not isinstance(expected, Decimal):
        return Light(Signal.OUTLOOK, NotApplicable("全年预计完成值不是数，不能与目标比较"))
    if isinstance(target, Span):
        return _within(indicator, target, expected, forecast)
    assert isinstance(target, Decimal)
    if is_ceiling(indicator):
        return _below_ceiling(indicator, target, expected, forecast)
    return _towards(indicator, target, expected, forecast, rules)


def _expected(indicator: Indicator, expected: Decimal, forecast: Forecast) -> str:
    verb = "全年完成" if forecast.method is ForecastMethod.FINAL else "预计全年完成"
    return f"{verb}{measured(expected, indicator.unit_of_measure)}（{forecast.words}）"


def _within(indicator: Indicator, target: Span, expected: Decimal, forecast: Forecast) -> Light:
    why = _expected(indicator, expected, forecast)
    aim = measured(target, indicator.unit_of_measure)
    if target.low <= expected <= target.high:
        return Light(Signal.OUTLOOK, LightLevel.NORMAL, (why, f"在目标区间{aim}内"))
    lacking = target.low - expected if expected < target.low else target.high - expected
    return Light(Signal.OUTLOOK, LightLevel.WARNING, (why, f"不在目标区间{aim}内"), f"回到{aim}之内", lacking)


def _below_ceiling(indicator: Indicator, target: Decimal, expected: Decimal, forecast: Forecast) -> Light:
    is_met: Callable[[Decimal], bool] = (
        (lambda value: value < target) if indicator.operator is Operator.BELOW else (lambda value: value <= target)
    )
    why, aim = _expected(indicator, expected, forecast), measured(target, indicator.unit_of_measure)
    if is_met(expected):
        return Light(Signal.OUTLOOK, LightLevel.NORMAL, (why, f"没有超过目标{aim}"))
    over = expected - target
    return Light(
        Signal.OUTLOOK,
        LightLevel.WARNING,
        (why, f"超过目标{aim}，多{measured(over, indicator.unit_of_measure)}"),
        f"全年降到{aim}以内；已发生、降不下来的，写明原因并按程序调整目标",
        -over,
    )


def _towards(
    indicator: Indicator, target: Decimal, expected: Decimal, forecast: Forecast, rules: MonitoringRules
) -> Light:
    is_met = expected > target if indicator.operator is Operator.ABOVE else expected >= target
    why, aim = _expected(indicator, expected, forecast), measured(target, indicator.unit_of_measure)
    rule: Provenance | None = rules.attainment.provenance if rules.attainment else None
    if is_met:
        return Light(Signal.OUTLOOK, LightLevel.NORMAL, (why, f"达到目标{aim}"), rule=rule)
    lacking = target - expected
    short = f"比目标{aim}少{measured(lacking, indicator.unit_of_measure)}"
    level = LightLevel.ATTENTION
    steps = [why, short]
    if rules.attainment is not None and target > 0:
        share = Fraction(expected) / Fraction(target)
        terms = rules.attainment.value
        if share < Fraction(terms.possible):
            level = LightLevel.WARNING
        steps.append(
            f"预计完成率{percent(share)}，{'低于' if level is LightLevel.WARNING else '不低于'}"
            f"{percent(Fraction(terms.possible))}"
        )
    return Light(
        Signal.OUTLOOK,
        level,
        tuple(steps),
        f"全年再多完成{measured(lacking, indicator.unit_of_measure)}，或按程序调整目标",
        lacking,
        rule,
    )


def _deadline(target: date, known: Reached, forecast: Forecast, as_of: date) -> Light:
    """A date to be kept: done in time, expected in time, or overdue."""
    done = known.value
    if isinstance(done, date):
        on_time = done <= target
        why = f"{written_date(done)}完成，期限{written_date(target)}"
        level = LightLevel.NORMAL if on_time else LightLevel.WARNING
        return Light(Signal.OUTLOOK, level, (why,), "" if on_time else "已经晚了；写明原因和补救措施")
    if as_of > target:
        late = f"期限{written_date(target)}已过{(as_of - target).days}天，还没有完成"
        return Light(Signal.OUTLOOK, LightLevel.WARNING, (late,), "尽快完成并填报完成日期，或按程序调整期限")
    expected = forecast.value
    if isinstance(expected, date):
        on_time = expected <= target
        why = f"预计{written_date(expected)}完成，期限{written_date(target)}"
        level = LightLevel.NORMAL if on_time else LightLevel.ATTENTION
        return Light(Signal.OUTLOOK, level, (why,), "" if on_time else f"提前到{written_date(target)}以前完成")
    return Light(Signal.OUTLOOK, NotApplicable(f"期限{written_date(target)}还没有到，也没有填预计完成日期"))
