"""Averages that no total and number of the report give, but one slip of the pen parts from what two of them give.

24,580人参保，人均资助391元, with 784.175万元 told above: 319.03元, two digits swapped. No word ties the three together,
so what is told must be too unlikely for chance.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from jiheng.checks.manuscript.facts import Fact
from jiheng.checks.manuscript.likeness import bigrams
from jiheng.checks.manuscript.open_averages import OpenAverage
from jiheng.core.figure import Aspect
from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.relations.quotients import quotient_told
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement

_PASSAGES_BACK = 3
_AVERAGED = re.compile("^.*(?:每[\u4e00-\u9fff]|均)")
_UNLIKELY = 0.05
_AT_MOST = 4
"""Rounding never makes a figure so many times as large."""


def averages_by_digits(averages: Sequence[OpenAverage], facts: Sequence[Fact]) -> Iterator[tuple[int, Statement]]:
    """The averages that a slip explains, each with the index of its passage."""
    for each in averages:
        statement = _judged(each.term, each, facts)
        if statement is not None:
            yield each.passage.index, statement


def _judged(term: Term, average: OpenAverage, facts: Sequence[Fact]) -> Statement | None:
    stated = term.mention
    totals = [fact for fact in facts if fact.mention.unit == term.unit and fact.mention.size > stated.size]
    counts = [fact for fact in facts if fact.mention.size > 1 and counted_in(fact.term, average.per)]
    if any(_gives(stated, whole.mention, count.mention) for whole in totals for count in counts):
        return None
    words = bigrams(_AVERAGED.sub("", term.name))
    totals = [fact for fact in totals if _is_total(fact)]
    named = [fact for fact in totals if not words.isdisjoint(fact.grams)]
    here = average.passage.index
    near = [fact for fact in totals if here - _PASSAGES_BACK <= fact.passage.index <= here]
    counts = [fact for fact in counts if fact.aspect is not Aspect.PLANNED and not fact.is_other_year]
    beside = [fact for fact in counts if fact.sentence is average.sentence]
    for wholes, numbers in product((named, near), (beside, counts)):
        pairs = {(one.mention.value, other.mention.value): (one, other) for one in wholes for other in numbers}
        slipped = [
            (whole.mention, count.mention)
            for whole, count in pairs.values()
            if _chance(stated, whole.mention, count.mention) * len(pairs) < _UNLIKELY
        ]
        if len(slipped) == 1:
            return _told(stated, *slipped[0])
        if slipped:
            break
    return None


def _told(stated: Mention, whole: Mention, count: Mention) -> Statement:
    working, value = f"{whole.text}÷{count.text}", whole.value / count.value
    return quotient_told(Relation.AVERAGE, stated, (), working, value, holds=False, confidence=Confidence.PROBABLE)


def _is_total(fact: Fact) -> bool:
    is_average = "均" in fact.term.name and per_of_average(fact.term) is not None
    return not (is_average or fact.term.is_attribute or fact.is_other_year or pers_of_price(fact.term) is not None)


def _gives(stated: Mention, whole: Mention, count: Mention) -> bool:
    is_exact = stated.is_exact and whole.is_exact and count.is_exact
    if is_exact and not whole.size < stated.size * count.size * _AT_MOST < whole.size * _AT_MOST * _AT_MOST:
        return False  # far off: most pairs of a long report are
    quotient = whole.operand.over(count.operand)
    return quotient is not None and quotient.meets(stated.bounds)


def _chance(stated: Mention, whole: Mention, count: Mention) -> float:
    """That of the slip in the average, or else in the total."""
    quotient = whole.operand.over(count.operand)
    in_average = 1.0 if quotient is None else slip_chance(stated, quotient)
    return min(in_average, slip_chance(whole, stated.interval * count.operand))
