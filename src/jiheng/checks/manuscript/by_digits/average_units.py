"""Averages of money that a total and a number of the report give ten thousand times as large or as small.

每笔平均贴息3,305.7万元, with 贴息127.6万元 and 386笔 told before: 3,305.7元 was meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.checks.manuscript.by_digits.averages import around, gives, is_total
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.statements.open_averages import OpenAverage
from jiheng.core.figure import Aspect
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.counted import counted_in
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY

_OTHER_UNIT = {"元": ("万元", 10**4), "万元": ("元", 1)}
_SIGN = late_pattern("(?:平均)?每(?:平方|立方)?[\u4e00-\u9fff]|[\u4e00-\u9fff]均")
_UNLIKELY = 0.05
_A_DECADE = 2.3
"""Quotients spread evenly over the decades: so much of one is as wide as the figure itself."""


def averages_in_other_units(averages: Sequence[OpenAverage], facts: Sequence[Fact]) -> Iterator[tuple[int, Statement]]:
    """Each such average with the index of its passage."""
    for each in averages:
        other = _in_other_unit(each.term.mention)
        if other is None:
            continue
        ahead, behind = around(each, facts)
        statement = _judged(each, other, [fact for fact in (*ahead, *behind) if fact.mention.is_nearly_exact])
        if statement is not None:
            yield each.passage.index, statement


def _in_other_unit(told: Mention) -> Mention | None:
    """3,305.7元 of 3,305.7万元, and the other way."""
    if told.unit != MONEY or told.unit_text not in _OTHER_UNIT:
        return None
    text, scale = _OTHER_UNIT[told.unit_text]
    return replace(told, scale=scale, unit_text=text, text=told.text.removesuffix(told.unit_text) + text)


def _judged(average: OpenAverage, other: Mention, facts: Sequence[Fact]) -> Statement | None:
    """Nothing where any two figures give the average as it is told."""
    amounts = [fact for fact in facts if fact.mention.unit == MONEY and is_total(fact)]
    words = bigrams(*_SIGN.split(average.term.own_name))
    beside = [fact for fact in amounts if fact.sentence is average.sentence and fact.term.index < average.term.index]
    named = [fact for fact in amounts if not words.isdisjoint(fact.grams)]
    if not (beside or named):
        return None
    numbers = [fact for fact in facts if fact.mention.size > 1 and _is_counted(fact, average)]
    stated = average.term.mention
    if any(gives(stated, one.mention, many.mention) for one in amounts for many in numbers):
        return None
    for one in (*beside[-1:], *named):
        for many in numbers:
            if gives(other, one.mention, many.mention) and _is_meant(average, other, one, many, named, numbers):
                return _told(stated, other, one.mention, many.mention)
    return None


def _is_counted(fact: Fact, average: OpenAverage) -> bool:
    return counted_in(fact.term, average.per) and fact.aspect is not Aspect.PLANNED and not fact.is_other_year


def _is_meant(
    average: OpenAverage, other: Mention, one: Fact, many: Fact, named: Sequence[Fact], numbers: Sequence[Fact]
) -> bool:
    """Whether both stand in its passage, the total right before it, or chance seldom brings two figures so near."""
    is_beside = one.sentence is average.sentence and many.passage is average.passage and one in named
    if is_beside and average.term.index - one.term.index == 1:
        return True
    width = float(2 * other.half()) / other.size / _A_DECADE
    totals = {fact.mention.value for fact in (one, *named)}
    return len(totals) * len({fact.mention.value for fact in numbers}) * width < _UNLIKELY


def _told(stated: Mention, other: Mention, whole: Mention, count: Mention) -> Statement:
    arithmetic = f"{whole.text}÷{count.text}＝{other.text}≠{stated.text}"
    return Statement(
        Relation.UNIT_SLIP, stated, (), False, arithmetic, other.text, Confidence.PROBABLE, elsewhere=(whole, count)
    )
