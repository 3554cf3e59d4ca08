"""Halves told apart from their whole: 上半年演出138场，下半年演出234场, with 372 performances told pages before."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.amounts import Amount
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.finding import Confidence
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.signed import difference_told, fits
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NOT_ADDED, counted_as

_SHORTEST = 2
_NEAR = Decimal("0.15")
_TOWN_OR_LAND = ("城市", "城镇", "农村", "乡村")


def halves(
    rows: Sequence[Row], facts: Sequence[Fact], told: Container[tuple[int, int]]
) -> Iterator[tuple[int, Statement]]:
    """What the second half is by the first and by the one whole that bears the name of both.

    `told`: the totals (passage, start) that a list is held against already.
    """
    for row in rows:
        for one, other in pairwise(row):
            noun = _noun_of_both(one, other) if one.is_open and other.is_open else ""
            if noun:
                wholes = [each for each in facts if _is_whole(each, one, other, noun)]
                is_told = any((each.passage.index, each.term.start) in told for each in wholes)
                statement = None if is_told else _judged(one, other, wholes)
                if statement is not None:
                    yield other.passage.index, statement


def _noun_of_both(one: Told, other: Told) -> str:
    """演出 of 上半年演出 and 下半年演出: what stands behind the words that say which half."""
    is_pair = one.sentence is other.sentence and one.term.unit == other.term.unit and other.term.mark in ("，", "、")
    end = one.term.own_name[-_SHORTEST:]
    if not is_pair or one.term.unit in NOT_ADDED or not other.term.own_name.endswith(end):
        return ""
    for names in words.HALVES:
        for first, second in (names, names[::-1]):
            noun = one.term.own_name.partition(first)[2]
            if len(noun) >= _SHORTEST and noun == other.term.own_name.partition(second)[2]:
                return noun
    return ""


def _is_whole(fact: Fact, one: Told, other: Told, noun: str) -> bool:
    is_named = fact.left.endswith(noun) or fact.right.startswith(noun)
    if not is_named or counted_as(fact.mention.unit) != counted_as(one.term.unit):
        return False
    scope = next((each for each in _TOWN_OR_LAND if each in one.term.own_name), "")
    if scope not in fact.left + fact.right or (fact.is_part and not scope):
        return False  # 城市集中供养18人，分散供养287人: not of 城乡供养339人
    is_of_year = fact.mention.is_exact and not fact.is_other_year and not Amount(fact).is_planned
    return is_of_year and fact.mention.value > max(one.mention.value, other.mention.value)


def _judged(one: Told, other: Told, wholes: Sequence[Fact]) -> Statement | None:
    summed = one.mention.value + other.mention.value
    by_value = {fact.mention.value: fact for fact in wholes}
    if any(fits(other.mention, [(1, each.mention), (-1, one.mention)]) for each in by_value.values()):
        return None
    near = [
        fact
        for value, fact in by_value.items()
        if is_close(value, summed, _NEAR) or is_slip(other.mention, Interval.point(value - one.mention.value))
    ]
    if len(near) != 1:
        return None
    signed = [(1, near[0].mention), (-1, one.mention)]
    told = difference_told(
        Relation.REMAINDER, other.mention, signed, holds=False, confidence=Confidence.PROBABLE, is_far=True
    )
    return replace(told, arithmetic=f"第{near[0].passage.first_line}段：{told.arithmetic}")
