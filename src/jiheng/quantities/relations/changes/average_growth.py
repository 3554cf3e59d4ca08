"""Growth a year over several years: 三年分别为210万元、235万元和260万元，年均增长11.27%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.averages.over_time import years_counted
from jiheng.quantities.relations.changes.since_then import grown_since, how_sure, root, yearly_growth
from jiheng.quantities.relations.names.changes import AT_CONSTANT_PRICES, FROM, direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, TIMES
from jiheng.quantities.words import YEAR

_YEARLY = quick_pattern(
    "(?:(?P<years>[两三四五六七八九十])年(?:来|间|内)?)?(?:年均|年平均|平均每年|年?(?=复合增))(?:复合)?(?P<way>增长|增幅|增速|递增|增加|下降|递减|降幅|减少)率?(?:为|达|达到|约)*$"
)
_TWO_YEARS = late_pattern("[两二]年(?:来)?平均(?:增长|增速|增幅)(?:为|达|约)*$", make=quick_pattern)
_SINCE_THEN = late_pattern("[比较](?:20[0-9]{2}|前)年(?:同期)?(?:增长|下降)[了约]*$")
_YEAR_BEFORE = late_pattern("(?<![比较])(?:上年|去年|20[0-9]{2}年)(?:同期)?(?:增长|下降|增速为?)[了约]*$")
_THIS_YEAR = late_pattern("(?:^|[^年期季月均际])(?:增长|下降)[了约]*$")
_DOWN = frozenset(("下降", "递减", "降幅", "减少"))
_ALL = 100
_FEWEST, _MOST_YEARS = 2, 30
_SO_FAR = "以来"
"""“十四五”以来: of the five years not all are over."""
_FAR = 20
_REACH = 60


def average_growth(sentence: Sentence) -> Iterator[Statement]:
    """The yearly rates of a sentence against the first and the last of the amounts before them."""
    if "年平均" in sentence.words or "年来平均" in sentence.words:
        yield from _of_two_years(sentence)
    for term in sentence.terms[1:]:
        found = _YEARLY.search(term.name) if term.unit == PERCENT and term.mention.is_exact else None
        if found is None:
            continue
        since = [] if found.start() else [*grown_since(sentence, term)]
        if since:
            told_since = [yearly_growth(term.mention, each, goes_down=found["way"] in _DOWN) for each in since]
            best = _best([each for each in told_since if each is not None])
            yield from (best,) if best is not None else ()
            continue
        row = _row(sentence.terms[: term.index])
        if not row or row[0].mention.value <= 0:
            continue
        goes_down, told = found["way"] in _DOWN, [each.mention for each in row]
        years = _years(sentence, row)
        ways = _years_told(sentence, found, row) if years is None else (years,)
        statements = [made for each in ways if (made := _judged(term.mention, told, each, goes_down=goes_down))]
        best = _best(statements)
        if best is not None and (best.holds or AT_CONSTANT_PRICES.search(row[0].name) is None):
            yield best


def _best(statements: Sequence[Statement]) -> Statement | None:
    """The one that holds, or else the first."""
    return next((each for each in statements if each.holds), next(iter(statements), None))


def _of_two_years(sentence: Sentence) -> Iterator[Statement]:
    """比2019年增长8.4%，两年平均增长4.1%; 增长12.4%，上年下降3.6%，两年平均增长4.1%: of that one, or of both."""
    for term in sentence.terms:
        if term.unit != PERCENT or not term.mention.is_exact or not _TWO_YEARS.search(term.name):
            continue
        near = [each for each in sentence.terms if each.unit == PERCENT and each.segment == term.segment]
        since, before, now = (
            [each for each in near if pattern.search(each.name)] for pattern in (_SINCE_THEN, _YEAR_BEFORE, _THIS_YEAR)
        )
        rates = since if since else [*now, *before]
        if len(since) == 1 or (not since and len(now) == len(before) == 1):
            yield _over_two_years(term.mention, rates)


def _over_two_years(stated: Mention, rates: Sequence[Term]) -> Statement:
    """By compound growth; the mean of both years is as good."""
    signed = [-each.mention.value if direction(each.name) is False else each.mention.value for each in rates]
    product = Fraction(1)
    for each in signed:
        product *= 1 + each / _ALL
    compound = (root(product, _FEWEST) - 1) * _ALL
    slack = stated.half() + max(each.mention.half() for each in rates)
    holds = any(abs(each - stated.value) <= slack for each in (compound, sum(signed, Fraction(0)) / _FEWEST))
    shown = f"{plain(round_half_up(compound, max(stated.places, 1)))}%"
    working = "×".join(
        f"（1{'－' if value < 0 else '＋'}{each.mention.text}）" for value, each in zip(signed, rates, strict=True)
    )
    arithmetic = f"{working}开2次方－1＝{shown}" + ("" if holds else f"≠{stated.text}")
    operands = tuple(each.mention for each in rates)
    return Statement(Relation.GROWTH, stated, operands, holds, arithmetic, shown, Confidence.PROBABLE)


def _row(terms: Sequence[Term]) -> list[Term]:
    """The last amounts of one unit, each told for a year; of 386亿元，是2015年266亿元的1.45倍 the earlier one first."""
    row: list[Term] = []
    if terms[-1].unit == TIMES:
        terms = [*terms[:-3], *terms[-2:-4:-1]]
    for each in reversed(terms):
        if row and each.unit != row[-1].unit:
            break
        if each.unit == PERCENT or not each.is_plain:
            break
        row.append(each)
    return row[::-1]


def _years(sentence: Sentence, row: Sequence[Term]) -> int | None:
    """How many years lie between the first and the last."""
    if len(row) < _FEWEST:
        return None
    told = [YEAR.findall(each.name) for each in row]
    if len(row) > _FEWEST and all(each.mark == "、" or each.is_joined for each in row[1:]):
        ahead = sentence.text[max(sentence.start, row[0].start - _REACH) : row[0].start].rpartition("，")[2]
        named = sorted(int(year) for year in YEAR.findall(ahead))
        is_run = len(named) == len(row) or (len(named) == _FEWEST and named[-1] - named[0] == len(row) - 1)
        return len(row) - 1 if is_run else None
    if len(told[0]) != 1 or len(told[-1]) != 1:
        return None
    years = int(told[-1][0]) - int(told[0][0])
    return years if 1 < years < _MOST_YEARS else None


def _years_told(sentence: Sentence, found: re.Match[str], row: Sequence[Term]) -> Sequence[int]:
    """从156万元提高到186万元，两年年均增长9%; 五年来由…增加到…: how many steps there may be between both.

    Who counts the years from the first to the last counts one more than there are steps.
    """
    if len(row) != _FEWEST or not FROM.search(row[0].name) or _SO_FAR in sentence.words:
        return ()
    if found["years"]:
        years = numeral_value(found["years"])
        return () if years is None else (int(years),)
    fewer = YEAR.search(sentence.words) is not None
    ways = ((int(each) - fewer, int(each) - 1 + fewer) for each in years_counted(sentence.words))
    return [years for way in ways for years in way if years > 1]


def _judged(stated: Mention, row: Sequence[Mention], years: int, *, goes_down: bool) -> Statement | None:
    """By compound growth; a mean of the yearly steps is as good."""
    first, last = row[0], row[-1]
    sign = -1 if goes_down else 1
    compound = sign * (root(last.value / first.value, years) - 1) * _ALL
    simple = sign * (last.value - first.value) / first.value / years * _ALL
    steps = [sign * (other.value - one.value) / one.value for one, other in pairwise(row) if one.value]
    mean = sum(steps, Fraction(0)) / len(steps) * _ALL if len(steps) == years else simple
    slack = stated.half() * 2
    is_far = abs(compound - stated.value) > _FAR and not is_tenfold(stated, Interval.around(compound, slack))
    is_far = is_far and not _is_slipped(stated, first, last, years, sign)
    if compound <= 0 or is_far:
        return None
    holds = any(abs(each - stated.value) <= slack for each in (compound, simple, mean))
    holds = holds or _is_within_rounding(stated, last.interval.over(first.interval), years, sign)
    shown = plain(round_half_up(compound, max(stated.places, 2)))
    arithmetic = f"（{last.text}÷{first.text}）开{years}次方－1＝{shown}%"
    if goes_down:
        arithmetic = f"1－（{last.text}÷{first.text}）开{years}次方＝{shown}%"
    arithmetic += "" if holds else f"≠{stated.text}"
    sure = how_sure(stated, compound)
    return Statement(Relation.GROWTH, stated, (first, last), holds, arithmetic, f"{shown}%", sure)


def _is_within_rounding(stated: Mention, ratio: Interval | None, years: int, sign: int) -> bool:
    """Whether what both amounts may stand for leaves the rate open."""
    if ratio is None or ratio.low <= 0:
        return False
    low, high = sorted(sign * (root(end, years) - 1) * _ALL for end in (ratio.low, ratio.high))
    return low - stated.half() <= stated.value <= high + stated.half()


def _is_slipped(stated: Mention, first: Mention, last: Mention, years: int, sign: int) -> bool:
    """Whether one slip in the last amount is all that parts it from what the rate makes of the first."""
    factors = [(1 + sign * (stated.value + way * stated.half()) / _ALL) ** years for way in (-1, 1)]
    low, high = sorted(first.value * factor for factor in factors)
    return low > 0 and is_slip(last, Interval(low, high))
