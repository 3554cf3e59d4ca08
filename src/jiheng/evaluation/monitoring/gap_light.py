"""Targets beside money: whether results keep step with spending."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.light import LightLevel
from jiheng.core.numbers import in_wan
from jiheng.evaluation.monitoring.result import IndicatorProgress, Light, MoneyProgress, Signal
from jiheng.evaluation.monitoring.targets import adds_up
from jiheng.evaluation.monitoring.words import percent, points, up_to_cents
from jiheng.rules.monitoring import MonitoringRules


def target_progress(rows: Sequence[IndicatorProgress]) -> Fraction | NotApplicable | None:
    """The weighted mean of completions, each at most 1: of those that add up through the year, else of all there are.

    Without weights for every one of them all count alike. None as soon as a completion that would count is missing.
    """
    countable = [row for row in rows if not isinstance(row.completion, NotApplicable)]
    chosen = [row for row in countable if adds_up(row.indicator)] or countable
    if not chosen:
        return NotApplicable("没有可以按比例计算的指标")
    completions = [row.completion for row in chosen if isinstance(row.completion, Fraction)]
    if len(completions) < len(chosen):
        return None
    weights = [row.indicator.weight for row in chosen]
    if any(not weight for weight in weights):
        weights = [Decimal(1)] * len(chosen)
    known = [Fraction(weight) for weight in weights if weight is not None]
    weighed = sum((each * min(Fraction(1), done) for each, done in zip(known, completions, strict=True)), Fraction(0))
    return weighed / sum(known, Fraction(0))


def gap_light(
    money: MoneyProgress, progress: Fraction | NotApplicable | None, rules: MonitoringRules, stale: NotApplicable | None
) -> Light:
    """Do target progress and execution rate lie further apart than the rule allows?"""
    if rules.gap is None:
        return Light(Signal.GAP, NotApplicable("本地区没有目标与支出差异的规定"))
    if stale is not None:
        return Light(Signal.GAP, stale)
    rate, rule = money.rate, rules.gap.provenance
    if not isinstance(rate, Fraction):
        return Light(Signal.GAP, NotApplicable("没有执行率"), rule=rule)
    if not isinstance(progress, Fraction):
        reason = "有指标没有填报进度" if progress is None else progress.reason
        return Light(Signal.GAP, NotApplicable(reason), rule=rule)
    most = Fraction(rules.gap.value.share)
    gap = progress - rate
    why = f"目标实现程度{percent(progress)}，执行率{percent(rate)}，相差{points(abs(gap))}"
    if abs(gap) <= most:
        return Light(Signal.GAP, LightLevel.NORMAL, (why, f"不超过{points(most)}"), rule=rule)
    steps = (why, f"超过{points(most)}")
    if gap < 0:
        clears = f"目标实现程度提高到{percent(rate - most)}（执行率减{points(most)}）"
        return Light(Signal.GAP, rules.gap.value.level, steps, clears, None, rule)
    assert money.spent is not None
    lacking = up_to_cents((progress - most) * Fraction(money.budget) - Fraction(money.spent))
    clears = f"再支出{in_wan(lacking)}，执行率达到{percent(progress - most)}；支出确实不需要的，按程序调减预算"
    return Light(Signal.GAP, rules.gap.value.level, steps, clears, lacking, rule)
