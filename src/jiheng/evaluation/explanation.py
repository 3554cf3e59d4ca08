"""How the points of a row came about, in words, from the very columns that made them."""

from collections.abc import Callable
from decimal import Decimal

from jiheng.core.numbers import EXACT, plain, round_half_up
from jiheng.evaluation.scoring_table import Sense, step_of
from jiheng.evaluation.wording import Ratio, digits, number, percent, share
from jiheng.evaluation.workings import (
    Workings,
    compared,
    converted,
    in_full,
    is_inverse,
    result,
    rounding,
    target_shown,
)
from jiheng.rules.standard import Band, BandBasis, Method, ScoringRule


def explain(workings: Workings) -> tuple[str, ...]:
    """The steps of a row that has points, in Chinese, the deduction last."""
    steps = WORDS[workings.rule.method](workings)
    if workings.deduction > 0:
        steps.append(f"扣{plain(workings.deduction)}分")
    return tuple(steps)


def proportional(workings: Workings) -> list[str]:
    """What was reached beside the target, then the share of the points."""
    return [compared(workings), in_proportion(workings)]


def in_proportion(workings: Workings) -> str:
    """How an indicator that missed its target is scored by completion, by target ÷ actual, or by its deviation."""
    if workings.is_full:
        return in_full(workings)
    entry, full = workings.entry, workings.full
    if entry.target == 0:
        return "目标为0，未达到目标，得0分"
    if workings.shortfall >= workings.base:
        return "未达到目标，偏离目标达到或超过100%，得0分" if not workings.is_ratio else "实际完成值不大于0，得0分"
    base = number(workings.base)
    if workings.is_ratio:
        assert entry.actual is not None
        return f"未达到目标，按比例得分：{result(f'{full}×{number(entry.actual)}÷{base}', workings)}"
    if is_inverse(workings):
        assert isinstance(entry.target, Decimal)
        return f"未达到目标，按目标÷实际得分：{result(f'{full}×{number(entry.target)}÷{base}', workings)}"
    formula = f"{full}×(1－{number(workings.shortfall)}÷{base})"
    return f"未达到目标，按偏离度得分：{result(formula, workings)}"


def with_floor(workings: Workings) -> list[str]:
    """The share above the floor, as (完成率－门槛)÷(1－门槛)."""
    assert workings.rule.floor is not None
    floor = share(workings.rule.floor)
    lines = [compared(workings), *converted(workings)]
    if workings.is_full:
        return [*lines, in_full(workings)]
    if workings.unrounded.numerator <= 0:
        return [*lines, f"完成率不高于门槛{floor}，得0分"]
    formula = f"{workings.full}×({percent(workings.completion)}－{floor})÷(1－{floor})"
    return [*lines, f"高于门槛{floor}，按超出门槛的部分得分：{result(formula, workings)}"]


def window(workings: Workings) -> list[str]:
    """Whether the completion lies within the window, and what it earns there."""
    low, high, reached = workings.rule.low, workings.rule.high, workings.completion
    assert low is not None
    assert high is not None
    lines = [compared(workings), *converted(workings)]
    extent = f"{share(low)}～{share(high)}"
    numerator, denominator = Decimal(reached.numerator), Decimal(reached.denominator)
    if not EXACT.multiply(low, denominator) <= numerator <= EXACT.multiply(high, denominator):
        return [*lines, f"完成率不在{extent}之内，得0分"]
    if workings.rule.inside_full:
        return [*lines, in_full(workings, f"完成率在{extent}之内")]
    return [*lines, f"完成率在{extent}之内", in_proportion(workings)]


def stepped(workings: Workings) -> list[str]:
    """How far it is from the target, in how many whole steps, and what each of them takes off."""
    if workings.shortfall <= 0:
        return [compared(workings), in_full(workings)]
    step = step_of(workings.rule)
    if workings.rule.band_basis is BandBasis.COMPLETION:
        reached, whole = workings.completion
        distance, unit = Ratio(max(0, whole - reached) * 100, whole), "个百分点"
        lines = [compared(workings), *converted(workings)]
    else:
        distance, unit = Ratio(*workings.shortfall.as_integer_ratio()), "天" if workings.row.is_date else ""
        lines = [compared(workings)]
    across, along = step.as_integer_ratio()
    quotient = digits(Ratio(distance.numerator * along, distance.denominator * across))
    counting = "不足一档按一档计" if workings.rule.partial_step_counts else "不足一档不计"
    shown = digits(distance)
    each = f"每{_side(workings)}{number(step)}{unit}扣{each_deduction(workings.rule)}"
    counted = f"{shown}÷{number(step)}＝{quotient}，{counting}，计{workings.scored.whole_steps}档"
    return [*lines, f"相差{shown}{unit}，{each}：{counted}", taken_off(workings)]


def _side(workings: Workings) -> str:
    match workings.table_rule.sense:
        case Sense.LOWER:
            return "超过"
        case Sense.RANGE:
            return "偏离"
        case Sense.HIGHER | Sense.EQUAL:
            return "超过" if workings.entry.target == 0 else "低于"


def each_deduction(rule: ScoringRule) -> str:
    """What one step, item or occurrence is worth: points, or a share of the full points."""
    if rule.each is not None:
        return f"{plain(rule.each)}分"
    assert rule.each_share is not None
    return f"分值的{share(rule.each_share)}"


def taken_off(workings: Workings) -> str:
    """The full points less what all steps take off, never below 0."""
    rule = workings.rule
    if not workings.scored.whole_steps or workings.is_full:
        return in_full(workings, "不扣分")
    if workings.unrounded.numerator <= 0:
        return "扣完为止，得0分"
    assert rule.each is not None or rule.each_share is not None
    each = plain(rule.each) if rule.each is not None else f"{workings.full}×{share(rule.each_share or Decimal(0))}"
    return result(f"{workings.full}－{workings.scored.whole_steps}×{each}", workings)


def checklist(workings: Workings) -> list[str]:
    """The missing items by name, and what each takes off."""
    assert workings.entry.actual is not None
    if workings.entry.actual <= 0:
        return [in_full(workings, "没有缺项")]
    items = workings.row.missing_items
    names = f"（{'、'.join(items)}）" if items else ""
    each = f"每缺{_every(workings.rule, '一')}项扣{each_deduction(workings.rule)}"
    return [f"缺{number(workings.entry.actual)}项{names}，{each}", taken_off(workings)]


def occurrences(workings: Workings) -> list[str]:
    """How often it happened, or went beyond what is allowed, and what each time takes off."""
    actual, rule = workings.entry.actual, workings.rule
    assert actual is not None
    if workings.row.target is None:
        if actual <= 0:
            return [in_full(workings, "没有发生")]
        return [f"发生{number(actual)}次，每{_every(rule, '')}次扣{each_deduction(rule)}", taken_off(workings)]
    if workings.shortfall <= 0:
        return [compared(workings), in_full(workings)]
    unit = "天" if workings.row.is_date else ""
    each = f"每超过{_every(rule, '1')}{unit}扣{each_deduction(rule)}，计{workings.scored.whole_steps}次"
    return [compared(workings), each, taken_off(workings)]


def _every(rule: ScoringRule, one: str) -> str:
    step = step_of(rule)
    return one if step == 1 else number(step)


def bands(workings: Workings) -> list[str]:
    """The band in which the value lies, and what it earns."""
    rule, place = workings.rule, workings.scored.band
    assert place is not None
    band, upper = rule.bands[place], rule.bands[place - 1] if place else None
    if rule.band_basis is BandBasis.COMPLETION:
        lines, unit = [compared(workings), *converted(workings)], "%"
    else:
        assert workings.entry.actual is not None
        lines, unit = [f"实际{workings.value(workings.entry.actual)}"], ""
    lines.append(f"属于“{_extent(band, upper, unit)}”一段")
    if band.points is None:
        assert band.share is not None
        return [*lines, f"该段得分值的{share(band.share)}：{result(f'{workings.full}×{share(band.share)}', workings)}"]
    if band.points > workings.row.full_points:
        return [*lines, f"该段得{plain(band.points)}分，不超过分值，得{workings.full}分"]
    return [*lines, f"该段得{plain(band.points)}分"]


def _extent(band: Band, upper: Band | None, unit: str) -> str:
    parts = []
    if band.lower is not None:
        parts.append(f"{'不低于' if band.included else '高于'}{plain(band.lower)}{unit}")
    if upper is not None and upper.lower is not None:
        parts.append(f"{'低于' if upper.included else '不高于'}{plain(upper.lower)}{unit}")
    return "、".join(parts) or "不分段"


def boolean(workings: Workings) -> list[str]:
    """All or nothing."""
    lines = [compared(workings)] if workings.row.target is not None else []
    return [*lines, in_full(workings, "符合要求") if workings.is_met else "不符合要求，得0分"]


def tiers(workings: Workings) -> list[str]:
    """The tier that was judged, the range it leaves, and the points given within it."""
    tier = workings.table_rule.tier
    assert tier is not None
    full, places = workings.row.full_points, workings.scale.points_places
    low, high = (plain(round_half_up(EXACT.multiply(full, end), places)) for end in (tier.low, tier.high))
    included = "含" if workings.table_rule.is_best_tier else "不含"
    return [f"评为“{tier.tier.label}”，给分区间{low}～{high}分（{included}{high}分）", f"给{plain(workings.points)}分"]


def count(workings: Workings) -> list[str]:
    """Points for each one, up to the full points."""
    rule, actual = workings.rule, workings.entry.actual
    assert actual is not None
    each = f"每1个得{each_deduction(rule)}，按数累加"
    worth = plain(rule.each) if rule.each is not None else f"{workings.full}×{share(rule.each_share or Decimal(0))}"
    if workings.is_full:
        return [f"实际{number(actual)}，{each}", in_full(workings, "累加达到分值")]
    if workings.unrounded.numerator <= 0:
        return [f"实际{number(actual)}，{each}，得0分"]
    return [f"实际{number(actual)}，{each}：{result(f'{number(actual)}×{worth}', workings)}"]


def either_or(workings: Workings) -> list[str]:
    """Both targets with what was reached; the better one counts."""
    entry, row = workings.entry, workings.row
    halves = (("第一项", entry.target, entry.actual), ("第二项", row.alternative_target, row.alternative_actual))
    lines = [
        f"{name}：目标{target_shown(workings, target)}，实际{workings.value(actual)}"
        for name, target, actual in halves
        if target is not None and actual is not None
    ]
    if workings.is_full:
        return [*lines, in_full(workings, "有一项达到目标")]
    better = "第二项" if workings.scored.second_is_better else "第一项"
    return [*lines, f"都未达到目标，取按比例得分较高的{better}：{rounding(workings)}"]


def veto(workings: Workings) -> list[str]:
    """Whether the veto was used; it has no points."""
    return ["未触发一票否决" if workings.is_met else "触发一票否决"]


def shown_only(workings: Workings) -> list[str]:
    """What was reached, without points."""
    lines = [] if workings.scored.shortfall is None else [compared(workings)]
    return [*lines, "只列示，不计分"]


WORDS: dict[Method, Callable[[Workings], list[str]]] = {
    Method.PROPORTIONAL: proportional,
    Method.PROPORTIONAL_WITH_FLOOR: with_floor,
    Method.WINDOW: window,
    Method.STEP_DEDUCTION: stepped,
    Method.BANDS: bands,
    Method.CHECKLIST: checklist,
    Method.BOOLEAN: boolean,
    Method.TIERS: tiers,
    Method.COUNT: count,
    Method.EITHER_OR: either_or,
    Method.DEDUCT_PER_OCCURRENCE: occurrences,
    Method.VETO: veto,
    Method.SHOWN_ONLY: shown_only,
}
