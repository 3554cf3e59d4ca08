"""Averages that no total and number of the report give, but one slip of the pen parts from what two of them give.

24,580人参保，人均资助391元, with 784.175万元 told above: 319.03元, two digits swapped. No word ties the three together,
so what is told must be too unlikely for chance.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from operator import attrgetter

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.statements.open_averages import OpenAverage, average_told
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Statement

_PASSAGES_BACK = 3
AVERAGED = late_pattern("^.*(?:每[\u4e00-\u9fff]|均)")
_UNLIKELY = 0.05
_WIDEST = 11
"""A slip parts a figure from what it should be by a factor of ten at the most."""
_AHEAD, _BEHIND = 160, 60
"""So many facts before an average and behind it are looked at, which is all of most reports."""
_NEAREST = 12


def averages_by_digits(averages: Sequence[OpenAverage], facts: Sequence[Fact]) -> Iterator[tuple[int, Statement]]:
    """The averages that a slip explains, each with the index of its passage."""
    for each in averages:
        statement = _judged(each, *around(each, facts))
        if statement is not None:
            yield each.passage.index, statement


def around(average: OpenAverage, facts: Sequence[Fact]) -> tuple[Sequence[Fact], Sequence[Fact]]:
    """The facts before an average, the nearest first, and those behind it."""
    here = bisect_left(facts, (average.passage.index, average.term.start), key=attrgetter("where"))
    return facts[max(here - _AHEAD, 0) : here][::-1], facts[here : here + _BEHIND]


def _judged(average: OpenAverage, ahead: Sequence[Fact], behind: Sequence[Fact]) -> Statement | None:
    """`ahead`: the nearest first. What two figures give is a slip only where no other two give what is told."""
    term, stated = average.term, average.term.mention
    around = (*ahead, *behind)
    amounts = [fact for fact in around if fact.mention.unit == term.unit and fact.mention.size > stated.size]
    wholes = _wholes(average, amounts)
    if not any(wholes):
        return None
    numbers = [fact for fact in around if fact.mention.size > 1 and counted_in(fact.term, average.per)]
    slipped = _slipped(average, wholes, numbers)
    if slipped is None or any(gives(stated, one.mention, other.mention) for one in amounts for other in numbers):
        return None
    return average_told(stated, *slipped, holds=False)


def _wholes(average: OpenAverage, amounts: Sequence[Fact]) -> tuple[Sequence[Fact], Sequence[Fact]]:
    """The totals that the average names, and those told close before it."""
    words = bigrams(AVERAGED.sub("", average.term.name))
    here = average.passage.index
    named = [fact for fact in amounts if not words.isdisjoint(fact.grams) and is_total(fact)]
    near = [fact for fact in amounts if here - _PASSAGES_BACK <= fact.passage.index <= here and is_total(fact)]
    return named[:_NEAREST], near[:_NEAREST]


def _slipped(
    average: OpenAverage, totals: tuple[Sequence[Fact], Sequence[Fact]], numbers: Sequence[Fact]
) -> tuple[Mention, Mention] | None:
    """The total and the number that are meant: by the total's name and a number of the same sentence before others."""
    counts = [fact for fact in numbers if fact.aspect is not Aspect.PLANNED and not fact.is_other_year][:_NEAREST]
    beside = [fact for fact in counts if fact.sentence is average.sentence]
    for wholes, over in product(map(_by_value, totals), map(_by_value, (beside, counts))):
        tried = len(wholes) * len(over)
        found = [pair for pair in product(wholes, over) if _chance(average.term.mention, *pair) * tried < _UNLIKELY]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _by_value(facts: Sequence[Fact]) -> Sequence[Mention]:
    """One figure of each value, in the order in which they are told first."""
    return list({fact.mention.key[1:]: fact.mention for fact in facts}.values())


def is_total(fact: Fact) -> bool:
    """Whether an amount may be what was divided: no average, change or price, and of this year."""
    is_average = "均" in fact.term.name and per_of_average(fact.term) is not None
    return not (is_average or fact.term.is_attribute or fact.is_other_year or pers_of_price(fact.term) is not None)


def gives(stated: Mention, whole: Mention, count: Mention) -> bool:
    """Whether the two give the average as it is told."""
    if not _are_near(stated, whole, count):
        return False
    quotient = whole.operand.over(count.operand)
    return quotient is not None and quotient.meets(stated.bounds)


def _chance(stated: Mention, whole: Mention, count: Mention) -> float:
    """That of the slip in the average, or else in the total."""
    if not _are_near(stated, whole, count):
        return 1.0
    quotient = whole.operand.over(count.operand)
    in_average = 1.0 if quotient is None else slip_chance(stated, quotient)
    return min(in_average, slip_chance(whole, stated.interval * count.operand))


def _are_near(stated: Mention, whole: Mention, count: Mention) -> bool:
    return whole.size < stated.size * count.size * _WIDEST < whole.size * _WIDEST * _WIDEST
