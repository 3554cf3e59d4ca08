"""How the points of a row came about, in words, from the very columns that made them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.core.goal import Span
from jiheng.core.numbers import HUNDRED, fixed, plain, round_half_up
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.scoring_row import ScoringRow
from jiheng.evaluation.scoring_table import Sense, TableRule, step_of
from jiheng.rules.standard import Band, BandBasis, LowerFormula, Method, TierBand


@dataclass(frozen=True, slots=True, kw_only=True)
class Workings:
    """One scored row with the columns the engine computed for it, back in the row's own units.

    `unrounded` is the exact quotient that `points` rounds.
    """

    entry: Entry
    tiers: tuple[TierBand, ...]
    points: Decimal
    points_places: int
    unrounded: Fraction
    is_met: bool | None
    shortfall: Decimal | None
    base: Decimal | None
    whole_steps: int | None
    band: int | None
    second_is_better: bool

    @property
    def row(self) -> ScoringRow:
        return self.entry.row

    @property
    def table_rule(self) -> TableRule:
        return self.entry.table_rule

    @property
    def target(self) -> Decimal | Span | None:
        return self.entry.target

    @property
    def actual(self) -> Decimal | None:
        return self.entry.actual

    @property
    def full(self) -> str:
        return plain(self.row.full_points)

    @property
    def completion(self) -> Fraction:
        """The share reached as the methods on completion see it."""
        assert self.shortfall is not None
        assert self.base
        share = 1 - Fraction(self.shortfall) / Fraction(self.base)
        capped = self.table_rule.sense in (Sense.LOWER, Sense.RANGE) or self.target == 0
        return max(Fraction(0), min(share, Fraction(1))) if capped else share

    @property
    def is_ratio(self) -> bool:
        """Whether completion is simply actual ÷ target."""
        higher = self.table_rule.sense in (Sense.HIGHER, Sense.EQUAL)
        return higher and isinstance(self.target, Decimal) and self.target > 0

    def shown(self, number: Decimal) -> str:
        return day(number) if self.row.is_date else short(number)


def explain(workings: Workings) -> tuple[str, ...]:
    """The steps of a row that has points, in Chinese, the deduction last."""
    deduction = workings.row.full_points - workings.points
    carries_points = workings.row.rule.method not in (Method.VETO, Method.SHOWN_ONLY)
    last = [f"扣{plain(deduction)}分"] if carries_points and deduction > 0 else []
    return (*WORDS[workings.row.rule.method](workings), *last)


def _proportional(workings: Workings) -> list[str]:
    return [_compared(workings), _in_proportion(workings)]


def _in_proportion(workings: Workings) -> str:
    if workings.unrounded == workings.row.full_points:
        return _full(workings)
    assert workings.shortfall is not None
    assert workings.base is not None
    full, shortfall, base = workings.full, short(workings.shortfall), short(workings.base)
    if workings.target == 0 or workings.shortfall >= workings.base:
        reason = "目标为0" if workings.target == 0 else "偏离目标达到或超过100%"
        return f"未达到目标，{reason}，得0分"
    if workings.is_ratio:
        reached = short(workings.base - workings.shortfall)
        return f"未达到目标，按比例得分：{_result(f'{full}×{reached}÷{base}', workings)}"
    if _is_inverse(workings):
        assert isinstance(workings.target, Decimal)
        return f"未达到目标，按目标÷实际得分：{_result(f'{full}×{short(workings.target)}÷{base}', workings)}"
    return f"未达到目标，按偏离度得分：{_result(f'{full}×(1－{shortfall}÷{base})', workings)}"


def _with_floor(workings: Workings) -> list[str]:
    floor = workings.row.rule.floor
    assert floor is not None
    threshold = percent(Fraction(floor))
    lines = [_compared(workings), *_converted(workings)]
    if workings.unrounded == workings.row.full_points:
        return [*lines, _full(workings)]
    if workings.unrounded == 0:
        return [*lines, f"完成率不高于门槛{threshold}，得0分"]
    reached = percent(workings.completion)
    formula = f"{workings.full}×({reached}－{threshold})÷(1－{threshold})"
    return [*lines, f"高于门槛{threshold}，按超出门槛的部分得分：{_result(formula, workings)}"]


def _window(workings: Workings) -> list[str]:
    rule = workings.row.rule
    assert rule.low is not None
    assert rule.high is not None
    low, high = percent(Fraction(rule.low)), percent(Fraction(rule.high))
    lines = [_compared(workings), *_converted(workings)]
    if not rule.low <= workings.completion <= rule.high:
        return [*lines, f"完成率不在{low}～{high}之内，得0分"]
    if rule.inside_full:
        return [*lines, f"完成率在{low}～{high}之内，得满分{workings.full}分"]
    return [*lines, f"完成率在{low}～{high}之内", _in_proportion(workings)]


def _stepped(workings: Workings) -> list[str]:
    rule = workings.row.rule
    assert workings.shortfall is not None
    if workings.shortfall <= 0:
        return [_compared(workings), _full(workings)]
    distance, unit = workings.shortfall, "天" if workings.row.is_date else ""
    if rule.band_basis is BandBasis.COMPLETION:
        unit = "个百分点"
        if not workings.base:
            return [_compared(workings), "目标为0，得0分"]
        ratio = Fraction(workings.shortfall) / Fraction(workings.base) * 100
        return [_compared(workings), *_taken_off(workings, digits(ratio), ratio, unit)]
    return [_compared(workings), *_taken_off(workings, short(distance), Fraction(distance), unit)]


def _taken_off(workings: Workings, shown: str, distance: Fraction, unit: str) -> list[str]:
    rule, steps = workings.row.rule, workings.whole_steps
    step = step_of(rule)
    counting = "不足一档按一档计" if rule.partial_step_counts else "不足一档不计"
    word = "每超过" if workings.table_rule.sense is Sense.LOWER else "每低于" if _is_higher(workings) else "每偏离"
    line = f"相差{shown}{unit}，{word}{short(step)}{unit}扣{_each(workings)}"
    quotient = digits(distance / Fraction(step))
    return [f"{line}：{shown}÷{short(step)}＝{quotient}，{counting}，计{steps}档", _off(workings)]


def _each(workings: Workings) -> str:
    rule = workings.row.rule
    if rule.each is not None:
        return f"{plain(rule.each)}分"
    assert rule.each_share is not None
    return f"分值的{percent(Fraction(rule.each_share))}"


def _off(workings: Workings) -> str:
    rule, steps = workings.row.rule, workings.whole_steps
    if not steps:
        return _full(workings, "不扣分")
    if workings.unrounded <= 0:
        return "扣完为止，得0分"
    each = plain(rule.each) if rule.each is not None else f"{workings.full}×{percent(Fraction(rule.each_share or 0))}"
    return _result(f"{workings.full}－{steps}×{each}", workings)


def _checklist(workings: Workings) -> list[str]:
    items = workings.row.missing_items
    assert workings.actual is not None
    if not workings.whole_steps:
        return [_full(workings, "没有缺项" if workings.actual <= 0 else "不扣分")]
    names = f"（{'、'.join(items)}）" if items else ""
    return [f"缺{short(workings.actual)}项{names}，每缺{_every(workings)}项扣{_each(workings)}", _off(workings)]


def _occurrences(workings: Workings) -> list[str]:
    assert workings.actual is not None
    every = _every(workings)
    if workings.row.target is not None:
        unit = "天" if workings.row.is_date else ""
        lines = [_compared(workings)]
        if workings.shortfall is not None and workings.shortfall > 0:
            lines.append(f"每{every or '1'}{unit}扣{_each(workings)}，计{workings.whole_steps}次")
        return [*lines, _off(workings)]
    if workings.actual <= 0:
        return [_full(workings, "没有发生")]
    return [f"发生{short(workings.actual)}次，每{every}次扣{_each(workings)}", _off(workings)]


def _every(workings: Workings) -> str:
    step = step_of(workings.row.rule)
    return "" if step == 1 else short(step)


def _bands(workings: Workings) -> list[str]:
    rule, place = workings.row.rule, workings.band
    assert place is not None
    on_completion = rule.band_basis is BandBasis.COMPLETION
    unit = "%" if on_completion else ""
    upper = rule.bands[place - 1] if place else None
    extent = _extent(rule.bands[place], upper, unit)
    band = rule.bands[place]
    if on_completion:
        lines = [_compared(workings), f"完成率{percent(workings.completion)}，属于“{extent}”一段"]
    else:
        assert workings.actual is not None
        lines = [f"实际{workings.shown(workings.actual)}，属于“{extent}”一段"]
    if band.points is not None:
        capped = "，不超过分值" if band.points > workings.row.full_points else ""
        return [*lines, f"该段得{plain(band.points)}分{capped}，得{plain(workings.points)}分"]
    share = percent(Fraction(band.share or 0))
    return [*lines, f"该段得分值的{share}：{_result(f'{workings.full}×{share}', workings)}"]


def _extent(band: Band, upper: Band | None, unit: str) -> str:
    parts = []
    if band.lower is not None:
        parts.append(f"{'不低于' if band.included else '高于'}{plain(band.lower)}{unit}")
    if upper is not None and upper.lower is not None:
        parts.append(f"{'低于' if upper.included else '不高于'}{plain(upper.lower)}{unit}")
    return "、".join(parts) or "全部"


def _boolean(workings: Workings) -> list[str]:
    compared = [_compared(workings)] if workings.row.target is not None else []
    return [*compared, _full(workings, "符合要求") if workings.is_met else "不符合要求，得0分"]


def _tiers(workings: Workings) -> list[str]:
    band = next(each for each in workings.tiers if each.tier is workings.row.tier)
    is_best = band.high == max(each.high for each in workings.tiers)
    low, high = (
        plain(round_half_up(workings.row.full_points * end, workings.points_places)) for end in (band.low, band.high)
    )
    bounds = f"{low}～{high}分（{'含' if is_best else '不含'}{high}分）"
    return [f"评为“{band.tier.label}”，分数区间{bounds}", f"给{plain(workings.points)}分"]


def _count(workings: Workings) -> list[str]:
    assert workings.actual is not None
    if workings.unrounded == workings.row.full_points:
        return [f"实际{short(workings.actual)}，每1个得{_each(workings)}", _full(workings, "按数累加，不超过分值")]
    if workings.actual <= 0:
        return [f"实际{short(workings.actual)}，每1个得{_each(workings)}", "得0分"]
    rule = workings.row.rule
    each = plain(rule.each) if rule.each is not None else f"{workings.full}×{percent(Fraction(rule.each_share or 0))}"
    return [f"每1个得{_each(workings)}，按数累加：{_result(f'{short(workings.actual)}×{each}', workings)}"]


def _either_or(workings: Workings) -> list[str]:
    row = workings.row
    halves = []
    for name, target, actual in (
        ("第一项", workings.target, workings.actual),
        ("第二项", row.alternative_target, row.alternative_actual),
    ):
        if isinstance(target, Decimal) and actual is not None:
            halves.append(f"{name}：目标{workings.shown(target)}，实际{workings.shown(actual)}")
    if workings.unrounded == row.full_points:
        return [*halves, _full(workings, "两项中有一项达到目标")]
    better = "第二项" if workings.second_is_better else "第一项"
    return [*halves, f"两项都未达到目标，取按比例得分较高的{better}：{_rounded(workings)}"]


def _veto(workings: Workings) -> list[str]:
    return ["未触发一票否决" if workings.is_met else "触发一票否决"]


def _shown_only(workings: Workings) -> list[str]:
    compared = [_compared(workings)] if workings.shortfall is not None else []
    return [*compared, "只列示，不计分"]


WORDS: dict[Method, Callable[[Workings], list[str]]] = {
    Method.PROPORTIONAL: _proportional,
    Method.PROPORTIONAL_WITH_FLOOR: _with_floor,
    Method.WINDOW: _window,
    Method.STEP_DEDUCTION: _stepped,
    Method.BANDS: _bands,
    Method.CHECKLIST: _checklist,
    Method.BOOLEAN: _boolean,
    Method.TIERS: _tiers,
    Method.COUNT: _count,
    Method.EITHER_OR: _either_or,
    Method.DEDUCT_PER_OCCURRENCE: _occurrences,
    Method.VETO: _veto,
    Method.SHOWN_ONLY: _shown_only,
}


def _compared(workings: Workings) -> str:
    """The actual value beside its target."""
    target, actual = workings.target, workings.actual
    assert actual is not None
    assert workings.shortfall is not None
    shown = workings.shown(actual)
    if isinstance(target, Span):
        extent = f"{workings.shown(target.low)}～{workings.shown(target.high)}"
        if workings.shortfall <= 0:
            return f"实际{shown}，在目标区间{extent}之内"
        return f"实际{shown}，在目标区间{extent}之外，离最近一端{_distance(workings)}"
    assert target is not None
    if workings.is_ratio and not workings.row.is_date:
        return f"完成率 {shown}÷{workings.shown(target)}＝{percent(Fraction(actual) / Fraction(target))}"
    goal = workings.shown(target)
    if workings.shortfall == 0:
        return f"实际{shown}，等于目标{goal}"
    side = "高于" if actual > target else "低于"
    if workings.row.is_date:
        side = "晚于" if actual > target else "早于"
    return f"实际{shown}，{side}目标{goal}，相差{_distance(workings)}"


def _distance(workings: Workings) -> str:
    assert workings.shortfall is not None
    return f"{short(abs(workings.shortfall))}{'天' if workings.row.is_date else ''}"


def _converted(workings: Workings) -> list[str]:
    """What completion means where it is not simply actual ÷ target."""
    if workings.is_ratio:
        return []
    return [f"折算完成率{percent(workings.completion)}"]


def _full(workings: Workings, because: str = "达到目标") -> str:
    return f"{because}，得满分{workings.full}分"


def _result(formula: str, workings: Workings) -> str:
    return f"{formula}＝{_rounded(workings)}"


def _rounded(workings: Workings) -> str:
    shown, points = digits(workings.unrounded), plain(workings.points)
    return f"{shown}，得{points}分" if shown == points else f"{shown}，四舍五入得{points}分"


def _is_higher(workings: Workings) -> bool:
    return workings.table_rule.sense in (Sense.HIGHER, Sense.EQUAL)


def _is_inverse(workings: Workings) -> bool:
    target = workings.target
    lower = workings.table_rule.sense is Sense.LOWER and isinstance(target, Decimal) and target > 0
    return lower and workings.table_rule.formula is LowerFormula.INVERSE


def percent(share: Fraction) -> str:
    """A share as a percentage with at most two decimals."""
    return f"{plain(Decimal(fixed(share * HUNDRED_FRACTION, 2)))}%"


HUNDRED_FRACTION = Fraction(HUNDRED)


def day(ordinal: Decimal) -> str:
    on = date.fromordinal(int(ordinal))
    return f"{on.year}年{on.month}月{on.day}日"


def short(number: Decimal) -> str:
    """A number in full when it is short, otherwise cut and ending in 「…」; negative numbers in brackets."""
    text = digits(Fraction(abs(number)))
    return f"({'-' if number < 0 else ''}{text})" if number < 0 else text


def digits(number: Fraction) -> str:
    """At least four decimals of which four say something; cut, not rounded, and 「…」 tells that more follow.

    >>> digits(Fraction(64, 9))
    '7.1111…'
    """
    places = 4
    while number and abs(number) * 10 ** (places - 4) < 1 and places < 24:
        places += 1
    cut = int(abs(number) * 10**places)
    text = plain(Decimal(cut).scaleb(-places))
    sign = "-" if number < 0 else ""
    if Fraction(cut, 10**places) == abs(number):
        return f"{sign}{text}"
    return f"{sign}{int(abs(number) * 10**places) // 10**places}.{cut % 10**places:0{places}d}…"
