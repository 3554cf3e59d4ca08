"""A rate against the time that has passed: 截至10月底支出率97.2%，超序时进度13.9个百分点."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_AHEAD = late_pattern(
    "(?P<way>超出|超过|超前|超|快于|高于|领先于?|低于|慢于|落后于?|滞后于?)(?:序时|时间|时序|均衡)进度(?:的?要求)?$|"
    "[比较](?:序时|时间|时序|均衡)进度(?:的?要求)?(?P<than>快|超前|提前|超|高|慢|落后|滞后|低)(?:出|了)?$"
)
_TOLD = late_pattern("^(?:序时|时间|时序|均衡)进度(?:应?为|是)?$")
_TOLD_AHEAD = late_pattern("的?(?:序时|时间|时序|均衡)进度(?:的?要求)?(?:相?比较?|来看|看)?")
_WAY = late_pattern(
    "(?P<way>超前|提前|超出?|快|高出?|领先|慢|低|落后|滞后)(?:于)?(?:序时|时间|时序|均衡)?(?:进度)?(?:了|约)?$"
)
_BEHIND = frozenset("低慢落滞")
_MONTH = late_pattern(
    "(?:1[至—\\-~～]|截[至止]|到|至)(?:20[0-9]{2}年)?(?P<month>1[0-2]|[1-9])月(?![1-9]日|1[0-9]日|2[0-7]日)|"
    "前(?P<first>[1-9]|1[01]|[一二三四五六七八九十])个月|(?P<quarters>上半年|前三季度|三季度末|一季度|二季度末)"
)
_QUARTERS = {"上半年": 6, "前三季度": 9, "三季度末": 9, "一季度": 3, "二季度末": 6}
_YEAR = 12
_ALL = 100
_ROUNDED = Fraction(3, 20)
_FAR = 40
_BACK = 4


def time_progress(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The gaps of a sentence between a rate and the share of the year that is over."""
    if "进度" not in sentence.words:
        return
    for points in sentence.terms[1:]:
        yield from _against_what_was_told(sentence, points, near)
        found = _AHEAD.search(points.name) if points.unit == PERCENTAGE_POINTS and points.mention.is_exact else None
        if found is None:
            continue
        rate = sentence.terms[points.index - 1]
        if rate.unit != PERCENT or is_growth(rate) or not rate.mention.is_exact or points.clause - rate.clause > 1:
            continue
        is_behind = (found["way"] or found["than"])[0] in _BEHIND
        told = _told_behind(sentence, points)
        if told is not None:
            yield _against(rate, points, told, is_behind=is_behind)
            continue
        month = _month(sentence, rate, near)
        if month is None:
            yield from _of_a_month_far_off(rate, points, near, is_behind=is_behind)
            continue
        statement = _judged(rate, points, month, is_behind=is_behind)
        if statement is not None:
            yield statement


def _against_what_was_told(sentence: Sentence, points: Term, near: Sequence[Sentence]) -> Iterator[Statement]:
    """完成预算的53.5%，与50%的时间进度相比，超进度3.5个百分点."""
    progress = sentence.terms[points.index - 1]
    way = _WAY.search(points.name) if points.unit == PERCENTAGE_POINTS and points.mention.is_exact else None
    if way is None or progress.unit != PERCENT or _TOLD_AHEAD.match(progress.after) is None:
        return
    ahead = sentence.terms[: progress.index] or (near[-1].terms if near else ())
    rates = [each for each in ahead if each.unit == PERCENT and not is_growth(each) and each.mention.is_exact]
    if len(rates) == 1:
        yield _against(rates[0], points, progress, is_behind=way["way"][0] in _BEHIND)


def _told_behind(sentence: Sentence, points: Term) -> Term | None:
    """比时间进度快13.9个百分点（时间进度83.3%）."""
    behind = sentence.terms[points.index + 1] if points.index + 1 < len(sentence.terms) else None
    is_told = behind is not None and behind.depth == points.depth + 1 and behind.bracket == points.end
    return behind if is_told and behind is not None and behind.unit == PERCENT and _TOLD.match(behind.name) else None


def _against(rate: Term, points: Term, progress: Term, *, is_behind: bool) -> Statement:
    first, second = (progress, rate) if is_behind else (rate, progress)
    signed = [(1, first.mention), (-1, second.mention)]
    holds = fits(points.mention, signed)
    return difference_told(Relation.COMPARISON, points.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _of_a_month_far_off(rate: Term, points: Term, near: Sequence[Sentence], *, is_behind: bool) -> Iterator[Statement]:
    """By the month of an earlier paragraph: only what it makes, or makes but for a slip."""
    for other in near[-_BACK - 1 : -1][::-1]:
        month = _last_month(other.words)
        if month is not None:
            statement = _judged(rate, points, month, is_behind=is_behind)
            gap = abs(rate.mention.value - Fraction(_ALL * month, _YEAR))
            if statement is not None and (statement.holds or is_slip(points.mention, Interval.point(gap))):
                yield statement
            break
    if not is_behind and points.mention.value > rate.mention.value:
        yield _beyond_it(rate, points)


def _beyond_it(rate: Term, points: Term) -> Statement:
    """完成60.68%，比序时进度快106.8个百分点: what it is ahead of would be less than nothing."""
    arithmetic = f"{points.mention.text}＞{rate.mention.text}"
    most = f"不到{plain(rate.mention.number)}{points.mention.unit_text}"
    operands, confidence = (rate.mention,), Confidence.PROBABLE
    return Statement(Relation.COMPARISON, points.mention, operands, False, arithmetic, most, confidence)


def _month(sentence: Sentence, rate: Term, near: Sequence[Sentence]) -> int | None:
    """The month up to which the rate is told: the one named last before it."""
    ahead = (sentence.text[sentence.start : rate.start], *(near[-1].words for _ in near[-1:]))
    return next((month for words in ahead if (month := _last_month(words)) is not None), None)


def _last_month(words: str) -> int | None:
    told = list(_MONTH.finditer(words))
    if not told:
        return None
    found = told[-1]
    if found["quarters"]:
        return _QUARTERS[found["quarters"]]
    months = found["month"] or found["first"]
    return int(months) if months.isdigit() else int(numeral_value(months) or 0) or None


def _judged(rate: Term, points: Term, month: int, *, is_behind: bool) -> Statement | None:
    passed = Fraction(_ALL * month, _YEAR)
    gap = (passed - rate.mention.value) if is_behind else (rate.mention.value - passed)
    stated = points.mention
    holds = abs(gap - stated.value) <= rate.mention.half() + stated.half() + _ROUNDED
    is_tenfold = is_slip(stated, Interval.point(abs(gap)))
    if not holds and abs(gap - stated.value) > _FAR and not is_tenfold:
        return None
    shown = plain(round_half_up(abs(gap), max(stated.places, 1)))
    over = plain(round_half_up(passed, 2))
    working = f"{over}%－{rate.mention.text}" if is_behind else f"{rate.mention.text}－{over}%"
    sign = "" if holds else f"≠{stated.text}"
    arithmetic = f"{working}＝{'' if gap >= 0 else '－'}{shown}个百分点{sign}（{month}个月的序时进度为{over}%）"
    computed = f"{shown}个百分点"
    return Statement(Relation.COMPARISON, stated, (rate.mention,), holds, arithmetic, computed, Confidence.PROBABLE)
