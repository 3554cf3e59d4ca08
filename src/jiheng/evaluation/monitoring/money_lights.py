"""Lights of money: execution rate against the rule and the calendar, and what will be left at the end of the year."""

from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.dates import written_date
from jiheng.core.light import LightLevel
from jiheng.core.numbers import in_wan
from jiheng.evaluation.monitoring.result import ForecastMethod, Light, MoneyProgress, Signal
from jiheng.evaluation.monitoring.words import percent, points, up_to_cents
from jiheng.rules.monitoring import ExecutionFloor, ExecutionLag, MonitoringRules, RuleInForce


def execution_light(
    money: MoneyProgress,
    rules: MonitoringRules,
    year: int,
    as_of: date,
    elapsed: Fraction,
    stale: NotApplicable | None,
) -> Light:
    """Is as much spent as there should be by now?"""
    unknown = _unknown(money, Signal.EXECUTION, stale)
    if unknown is not None:
        return unknown
    rule = rules.execution
    if rule is None:
        return Light(Signal.EXECUTION, NotApplicable("本地区没有执行进度的规定"))
    if isinstance(rule.value, ExecutionFloor):
        return _against_floor(money, rule, rule.value, year, as_of)
    return _against_calendar(money, rule, rule.value, as_of, elapsed)


def _unknown(money: MoneyProgress, signal: Signal, stale: NotApplicable | None) -> Light | None:
    if not money.budget:
        return Light(signal, NotApplicable("没有预算"))
    if money.spent is None:
        return Light(signal, NotApplicable(f"预算行{'、'.join(money.missing)}没有填报到这一天的执行数"))
    return Light(signal, stale) if stale is not None else None


def _against_floor(
    money: MoneyProgress,
    rule: RuleInForce[ExecutionFloor | ExecutionLag],
    floor: ExecutionFloor,
    year: int,
    as_of: date,
) -> Light:
    passed = [each for each in floor.checkpoints if end_of_month(year, each.month) <= as_of]
    if not passed:
        first = floor.checkpoints[0].month
        return Light(Signal.EXECUTION, NotApplicable(f"第一个预警时点是{first}月末，还没有到"), rule=rule.provenance)
    checkpoint = passed[-1]
    rate, least = _rate(money), Fraction(checkpoint.share)
    line = f"{checkpoint.month}月末预警线{percent(least)}"
    if rate >= least:
        return Light(
            Signal.EXECUTION,
            LightLevel.NORMAL,
            (told(money), f"不低于{line}"),
            rule=rule.provenance,
        )
    lacking = _lacking(money, least)
    return Light(
        Signal.EXECUTION,
        floor.level,
        (told(money), f"低于{line}，差{points(least - rate)}"),
        f"再支出{in_wan(lacking)}，执行率达到{percent(least)}",
        lacking,
        rule.provenance,
    )


def end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _against_calendar(
    money: MoneyProgress,
    rule: RuleInForce[ExecutionFloor | ExecutionLag],
    lag: ExecutionLag,
    as_of: date,
    elapsed: Fraction,
) -> Light:
    rate = _rate(money)
    behind = elapsed - rate
    calendar = f"截至{written_date(as_of)}序时进度{percent(elapsed)}"
    level = level_of_lag(behind, lag.attention, lag.warning)
    if level is LightLevel.NORMAL:
        gap = f"落后{points(behind)}，未超过{points(Fraction(lag.attention))}" if behind > 0 else "不落后于序时进度"
        return Light(Signal.EXECUTION, level, (told(money), calendar, gap), rule=rule.provenance)
    least = elapsed - Fraction(lag.attention)
    line = lag.warning if level is LightLevel.WARNING else lag.attention
    lacking = _lacking(money, least)
    return Light(
        Signal.EXECUTION,
        level,
        (told(money), calendar, f"落后{points(behind)}，超过{points(Fraction(line))}"),
        f"再支出{in_wan(lacking)}，执行率达到{percent(least)}（序时进度减{points(Fraction(lag.attention))}）",
        lacking,
        rule.provenance,
    )


def level_of_lag(behind: Fraction, attention: Decimal, warning: Decimal) -> LightLevel:
    """Exactly on a limit is still within it."""
    if behind > Fraction(warning):
        return LightLevel.WARNING
    return LightLevel.ATTENTION if behind > Fraction(attention) else LightLevel.NORMAL


def year_end_light(money: MoneyProgress, rules: MonitoringRules, stale: NotApplicable | None) -> Light:
    """Will too much of the budget be left?"""
    unknown = _unknown(money, Signal.YEAR_END, stale)
    if unknown is not None:
        return unknown
    if rules.year_end is None:
        return Light(Signal.YEAR_END, NotApplicable("没有年末执行率的规定"))
    expected, least = money.forecast.value, Fraction(rules.year_end.value)
    assert isinstance(expected, Decimal)
    is_final = money.forecast.method is ForecastMethod.FINAL
    share = Fraction(expected) / Fraction(money.budget)
    verb = "全年支出" if is_final else "预计全年支出"
    why = f"{verb}{in_wan(expected)}，占预算{in_wan(money.budget)}的{percent(share)}（{money.forecast.words}）"
    rule = rules.year_end.provenance
    if share >= least:
        return Light(Signal.YEAR_END, LightLevel.NORMAL, (why, f"不低于{percent(least)}"), rule=rule)
    lacking = up_to_cents(least * Fraction(money.budget) - Fraction(expected))
    left = in_wan(money.budget - expected)
    return Light(
        Signal.YEAR_END,
        LightLevel.ATTENTION,
        (why, f"低于{percent(least)}，{'剩余' if is_final else '预计剩余'}{left}"),
        f"全年支出再多{in_wan(lacking)}，或按程序调减预算、写明结转的原因",
        lacking,
        rule,
    )


def told(money: MoneyProgress) -> str:
    """「支出22.6万元÷预算32.6万元＝69.33%」."""
    assert money.spent is not None
    return f"支出{in_wan(money.spent)}÷预算{in_wan(money.budget)}＝{percent(_rate(money))}"


def _rate(money: MoneyProgress) -> Fraction:
    rate = money.rate
    assert isinstance(rate, Fraction)
    return rate


def _lacking(money: MoneyProgress, least: Fraction) -> Decimal:
    assert money.spent is not None
    return up_to_cents(least * Fraction(money.budget) - Fraction(money.spent))
