"""Totals and parts that words bind loosely: what shows that they were meant of each other, and how that is told."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement, is_close

_TWO = 2

Test = Callable[[Mention, Sequence[Mention]], bool]
"""Of a total and its parts."""


def likely_sum(wholes: Sequence[Mention], parts: Sequence[Mention], *tests: Test) -> Iterator[Statement]:
    """The first total that the parts make up; else the first that one test after the other shows to be meant."""
    for test in (adds_up, *tests):
        for whole in wholes:
            if test(whole, parts):
                yield sum_statement(whole, parts, holds=test is adds_up, confidence=Confidence.PROBABLE)
                return


def within(share: Decimal) -> Test:
    """Whether total and parts differ by less than this share of the larger."""
    return lambda whole, parts: is_close(whole.value, summed(parts), share)


def part_beside(part: Mention, whole: Mention) -> Statement:
    """A part beside its whole, which it can be no more than."""
    holds = part.value <= whole.value
    arithmetic = f"{part.text}{'≤' if holds else '＞'}{whole.text}"
    return Statement(Relation.PART, part, (whole,), holds, arithmetic, confidence=Confidence.PROBABLE)


def is_of_both(ahead: Sequence[Term], part: Term) -> bool:
    """自查12个，反馈15个，已整改27个: as many as the last two before it together."""
    alike = [each.mention.value for each in ahead[-_TWO:] if each.unit == part.unit]
    return len(alike) == _TWO and sum(alike) == part.mention.value
