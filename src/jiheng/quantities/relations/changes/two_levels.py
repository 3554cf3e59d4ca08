"""Rates of change between two amounts: 由a增至b，增长p%; 上年a，本年b，增长p%."""

from collections.abc import Iterator, Sequence

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.changes.change_reading import ChangeReading, of_levels
from jiheng.quantities.relations.names.changes import (
    BASE,
    FROM,
    SINCE_LAST,
    TO,
    is_against,
    is_beyond,
    is_change,
    is_of_a_change,
    is_told_as_base,
    is_told_for_the_year_before,
)
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import YEAR

_NEAR_CLAUSES = 3
_PERIOD = late_pattern("(?<![前0-9—-])(?:[一二三四]季度|[0-9]{1,2}月)")
_QUARTERS, _MONTHS = ("一季度", "二季度", "三季度", "四季度"), tuple(f"{month}月" for month in range(1, 13))
_ORDER = {period: place for place, period in enumerate((*_QUARTERS, "", *_MONTHS))}
BARE_YEAR = late_pattern("20[0-9]{2}年(?:度|同期|第?[五六七]次?(?:全国)?(?:人口)?普查?时?)?(?:为|是|有)?")
"""举办展览86场，2022年为72场; 人口31.5万人，2010年六普为33.4万人: behind the amount of this year, which needs none."""
_RATE = late_pattern("[率比占]|(?<![季年月])度")
"""一季度增长4.5%，二季度6.3%，三季度4.9%: without such a word each is a growth as the first."""
_BEYOND_A_PLAN = "超额"
"""目标500名，超额完成60名；上年448名: what was done beyond a plan is no level."""


def from_two_levels(term: Term, before: Sequence[Term], *, are_sure: bool = True) -> Iterator[ChangeReading]:
    """由a增至b，增长p%; 上年a，本年b，增长p%: the later of two amounts against the earlier one."""
    by_unit: dict[str, list[Term]] = {}
    are_growths = False
    for each in before:
        is_rate = each.unit == PERCENT
        are_growths = is_rate and (is_growth(each) or (are_growths and _RATE.search(each.own_name) is None))
        is_level = not (is_change(each) or are_growths)
        is_level = is_level and _BEYOND_A_PLAN not in each.name
        is_told = is_level and each.mention.value and not is_beyond(each) and not is_of_a_change(each)
        if each.unit != PERCENTAGE_POINTS and is_told:
            by_unit.setdefault(each.unit, []).append(each)
    for same in by_unit.values():
        for later in range(len(same) - 1, 0, -1):
            for sooner in range(later - 1, -1, -1):
                if not (same[sooner].mention.is_nearly_exact or same[later].mention.is_nearly_exact):
                    continue
                if "分别" in term.name and _are_beside(same[sooner], same[later]):
                    continue  # 收入300万元和支出280万元，分别增长5%和3%: two things, not one on its way
                is_last = later == len(same) - 1 and sooner == later - 1
                yield from of_two_levels(term, same[sooner], same[later], is_sure=are_sure and is_last)


def _are_in_turn(first: Term, second: Term) -> bool:
    """一季度1.26万吨，二季度1.48万吨: one quarter or month after the other."""
    one, other = (_PERIOD.findall(each.name) for each in (first, second))
    return len(one) == len(other) == 1 and _ORDER.get(other[0], 0) - _ORDER.get(one[0], 0) == 1


def _are_beside(first: Term, second: Term) -> bool:
    """Whether two amounts are named in a row: a和b, a、b."""
    return second.index - first.index == 1 and (second.mark == "、" or second.is_joined)


def of_two_levels(
    term: Term, first: Term, second: Term, *, is_sure: bool, is_named: bool = False
) -> Iterator[ChangeReading]:
    """`is_named`: the words say that the first is the base."""
    is_from_to = bool(FROM.search(first.name[-24:])) and bool(TO.search(second.name[-12:]))
    is_from_to = is_from_to and first.segment == second.segment
    first_year, second_year = YEAR.search(first.name[-24:]), YEAR.search(second.name[-24:])
    is_in_years = first_year is not None and second_year is not None and first_year[0] != second_year[0]
    is_earlier = is_in_years and first_year is not None and second_year is not None and first_year[0] < second_year[0]
    first_is_base = is_named or is_from_to or is_told_as_base(first, second) or is_earlier
    first_is_base = first_is_base or (SINCE_LAST in term.name and _are_in_turn(first, second))
    is_beside_rate = not term.mark and term.index - second.index == 1 and is_against(second)
    is_bare_year = first_year is None and BARE_YEAR.fullmatch(second.own_name) is not None and bool(second.mark)
    second_is_base = not first_is_base and (
        bool(BASE.search(second.name[-14:])) or is_in_years or is_beside_rate or is_bare_year
    )
    is_near = term.clause - second.clause <= 1 and second.clause - first.clause <= _NEAR_CLAUSES
    is_exact = first.mention.is_exact and second.mention.is_exact
    ways = ((first, second, first_is_base), (second, first, second_is_base))
    for base, current, is_it in [way for way in ways if way[2]] or ways:
        confidence = Confidence.CERTAIN if is_sure and is_it and is_near and is_exact else None
        reading = of_levels(base, current, confidence)
        if reading is not None:
            yield reading


def of_now_and_its_base(earlier: Sequence[Sentence]) -> Iterator[ChangeReading]:
    """今年办理1,562件，其中甲类418件。去年为1,337件。增幅14.4%: the first of the sentence before."""
    ahead, told_of_base = earlier[-2:] if len(earlier) > 1 else (earlier[0], earlier[0])
    base = told_of_base.terms[0]
    if ahead is told_of_base or len(told_of_base.terms) > 1 or not is_told_for_the_year_before(base):
        return
    now = next((each for each in ahead.terms if each.unit == base.unit), None)
    if now is not None and now.is_plain and base.mention.is_exact:
        yield from filter(None, (of_levels(base, now, Confidence.PROBABLE),))
