"""What an amount has grown by since a year that is told: 与2010年的38万人相比，十年增加2万人，年均增长0.51%."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.averages.over_time import years_counted
from jiheng.quantities.relations.names.changes import AT_CONSTANT_PRICES, direction, is_change
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT

_SINCE = late_pattern("[比较](20[0-9]{2})年[^，。；]{0,8}$")
_AGAINST = late_pattern("[与同比较](?P<year>20[0-9]{2})年[^，。；]{0,16}的?$")
_OWN_YEAR = late_pattern("(?<![比较与同])(20[0-9]{2})年")
_IN_SO_MANY = late_pattern(
    "(?P<years>[两三四五六七八九]|十[一二三四五]?)年(?:来|间|内|时间)?(?:累计|总共|共|总|人口|净)*(?:增加|减少|增长|下降|增|减)[了约]*$"
)
_OF_THE_SAME = late_pattern("(?:(?:近|这)?[两三四五六七八九十]年(?:来|间|内)?)?(?:年均|年平均|平均每年|每年平均)")
"""A yearly rate with no subject, nor prices, of its own."""
_SO_FAR = "以来"
_ALL, _FAR, _MOST_YEARS = 100, 20, 30
_BACK, _CLAUSES = 200, 3
_LAST_DIGITS = 6
"""So many halves of its last digit."""
_ONE = Interval.point(1)


class Grown(NamedTuple):
    """`ratio`: what came of one unit, in so many `years`; `working` tells the two amounts that it is of."""

    ratio: Interval
    years: int
    working: str
    operands: tuple[Mention, ...]


class Told(NamedTuple):
    """What stands before a yearly rate: the `base`, the `change` since, and how much that is `in_all` in percent."""

    base: Term | None
    change: Term | None
    in_all: Term | None


def grown_since(sentence: Sentence, rate: Term) -> Iterator[Grown]:
    """What came of a base that is told, or known by its change, in as many years as may be meant."""
    if not _OF_THE_SAME.match(rate.own_name):
        return
    told = _told_before(sentence, rate)
    if told.base is None and told.change is None:
        yield from _in_all(sentence, told.in_all) if told.in_all is not None else ()
    elif not AT_CONSTANT_PRICES.search(sentence.text, sentence.start, rate.start):
        made = _since_a_base(sentence, told) if told.base is not None else _since_a_change(sentence, told)
        yield from made or ()


def _told_before(sentence: Sentence, rate: Term) -> Told:
    base = change = in_all = None
    for each in reversed(sentence.terms[: rate.index]):
        if rate.clause - each.clause > _CLAUSES or each.segment != rate.segment or not each.mention.is_exact:
            break
        if each.unit == PERCENT and is_growth(each) and in_all is change is None:
            in_all = each
        elif is_change(each) and change is None:
            change = each
        elif _is_base(each) and (change is None or (change.unit == each.unit and change.index == each.index + 1)):
            base = each
            break
        else:
            break
    return Told(base, change, in_all)


def _is_base(term: Term) -> bool:
    """与2010年的38万人相比."""
    return term.mention.value > 0 and not term.is_named_as_change and _AGAINST.search(term.name) is not None


def _in_all(sentence: Sentence, grown: Term) -> Iterator[Grown]:
    """五年来，存款余额增长68.5%."""
    goes_up, since = direction(grown.name), _SINCE.search(grown.name)
    if goes_up is not None:
        ratio = _ONE + grown.mention.interval.times(Fraction(1 if goes_up else -1, _ALL))
        working = f"1{'＋' if goes_up else '－'}{grown.mention.text}"
        years = _years(sentence, grown, int(since[1]) if since is not None else 0, grown.start)
        yield from _in_years(ratio, working, (grown.mention,), years or _years_ahead(sentence, grown))


def _since_a_base(sentence: Sentence, told: Told) -> Iterator[Grown]:
    """人口74.6万人，与2010年的70.3万人相比; without what there is now, by what was gained."""
    base, change = told.base, told.change
    found = _AGAINST.search(base.name) if base is not None else None
    if base is None or found is None:
        return
    current, before = _amount_before(sentence, base), base.mention
    years = _years(sentence, change or base, int(found["year"]), base.start)
    if current is not None:
        ratio = current.interval.over(before.interval)
        yield from _in_years(ratio, f"{current.text}÷{before.text}", (before, current), years)
    elif change is not None:
        goes_up = direction(change.name)
        ratio = (before.interval + change.mention.interval.times(1 if goes_up else -1)).over(before.interval)
        working = f"（{before.text}{'＋' if goes_up else '－'}{change.mention.text}）÷{before.text}"
        yield from _in_years(ratio, working, (before, change.mention), years)


def _since_a_change(sentence: Sentence, told: Told) -> Iterator[Grown]:
    """收入12.41亿元，比2013年增加4.44亿元."""
    change = told.change
    since = _SINCE.search(change.name) if change is not None else None
    current = _amount_before(sentence, change) if change is not None else None
    goes_up = direction(change.name) if change is not None else None
    if change is None or since is None or current is None or goes_up is None:
        return
    before = current.interval - change.mention.interval.times(1 if goes_up else -1)
    if before.low > 0:
        working = f"{current.text}÷{in_unit_of((before.low + before.high) / 2, current)}"
        years = _years(sentence, change, int(since[1]), change.start)
        yield from _in_years(current.interval.over(before), working, (current,), years)


def _amount_before(sentence: Sentence, term: Term) -> Mention | None:
    same = [each for each in sentence.terms[: term.index] if each.unit == term.unit and not each.is_attribute]
    return same[-1].mention if same and same[-1].mention.is_exact else None


def _years(sentence: Sentence, change: Term, since: int, before: int) -> set[int]:
    """From the year of the base to the last named before the amount, or as many as the change itself tells."""
    counted = _IN_SO_MANY.search(change.name)
    years = set[int]()
    if counted is not None:
        years.add(int(numeral_value(counted["years"].replace("两", "二")) or 0))
    named = [
        int(year) for year in _OWN_YEAR.findall(sentence.text[max(before - _BACK, 0) : before]) if int(year) > since
    ]
    if since and named:
        years.add(named[-1] - since)
    return {each for each in years if 1 < each < _MOST_YEARS}


def _years_ahead(sentence: Sentence, change: Term) -> set[int]:
    """五年来，存款余额增长68.5%; 2016—2020年, whose first may be the base. What still goes on is not over."""
    ahead = sentence.text[sentence.start : change.start]
    counted = () if _SO_FAR in ahead else years_counted(ahead)
    return {int(each) - step for each in counted for step in (0, 1) if 1 < each - step < _MOST_YEARS}


def _in_years(ratio: Interval | None, working: str, operands: tuple[Mention, ...], years: set[int]) -> Iterator[Grown]:
    if ratio is not None and ratio.low > 0:
        yield from (Grown(ratio, each, working, operands) for each in sorted(years, reverse=True))


def yearly_growth(stated: Mention, grown: Grown, *, goes_down: bool) -> Statement | None:
    """A yearly rate against the compound growth of all that the amounts can stand for; the mean of it is as good."""
    sign = -1 if goes_down else 1
    low, high = sorted(sign * (root(end, grown.years) - 1) * _ALL for end in (grown.ratio.low, grown.ratio.high))
    middle = (low + high) / 2
    if middle <= 0 or abs(middle - stated.value) > _FAR:
        return None
    simple = sorted(sign * (end - 1) / grown.years * _ALL for end in (grown.ratio.low, grown.ratio.high))
    slack = stated.half() * 2
    holds = any(least - slack <= stated.value <= most + slack for least, most in ((low, high), tuple(simple)))
    shown = plain(round_half_up(middle, max(stated.places, 1)))
    rooted = f"（{grown.working}）开{grown.years}次方"
    arithmetic = (
        (f"1－{rooted}" if goes_down else f"{rooted}－1") + f"＝{shown}%" + ("" if holds else f"≠{stated.text}")
    )
    operands, computed = grown.operands, f"{shown}%"
    return Statement(Relation.GROWTH, stated, operands, holds, arithmetic, computed, how_sure(stated, middle))


def how_sure(stated: Mention, computed: Fraction) -> Confidence:
    """One that is off by a few of its last digits may be of levels that were put right since, or at old prices."""
    is_near = abs(stated.value - computed) <= _LAST_DIGITS * stated.half()
    return Confidence.ASK if is_near else Confidence.PROBABLE


def root(value: Fraction, years: int) -> Fraction:
    power = (Decimal(value.numerator) / Decimal(value.denominator)) ** (Decimal(1) / years)
    return Fraction(power)
