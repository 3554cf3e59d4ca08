"""Rates that come out but for a unit: 4.2亿元，占42万元的10%; 4,096万座，为0.41万座的99.9%; 7.8公顷，占9.2亩的85%."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.one_measure import are_of_one_measure
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import TEN_THOUSANDFOLD
from jiheng.quantities.statement import Relation, Statement, amount, plain_number
from jiheng.quantities.units import MONEY, PERCENT

_FULL, _MOST, _FINE = 100, 6, 12
"""A quotient that rounding leaves so vague proves no unit wrong: a twelfth of it."""
_FAR_APART = 1_000
"""So many times larger is the one of two amounts told alike that has a 万 too many."""
_USUAL = "万元"
"""What reports tell most amounts in: of two the other is likelier to be the slip."""


def rates_but_for_a_unit(sentence: Sentence, unit: str, before: Sequence[Term] = ()) -> Iterator[Statement]:
    """The rates that two amounts of that unit give only with another 万 or 亿.

    `before`: figures ahead of the sentence that may be meant. What they give as told may be another of its rates.
    """
    rates = [each for each in sentence.terms if each.unit == PERCENT and each.mention.is_exact and not is_growth(each)]
    for rate in rates:
        if rate.mention.value != _FULL and rate.mention.tells_much:
            ahead = (*before, *sentence.terms[: rate.index])
            amounts = [each.mention for each in ahead if are_of_one_measure(each.unit, unit) and _may_be_linked(each)][
                -_MOST:
            ]
            yield from _of_rate(rate.mention, amounts, [each.mention for each in rates])


def _may_be_linked(term: Term) -> bool:
    is_amount = term.mention.is_exact and bool(term.mention.number) and not term.is_attribute
    return is_amount and pers_of_price(term) is None and per_of_average(term) is None


def _of_rate(rate: Mention, amounts: Sequence[Mention], rates: Sequence[Mention]) -> Iterator[Statement]:
    """逾期率0.75%，低于1%: what two amounts give may be another of the rates."""
    for one, other in combinations(amounts, 2):
        factors = _factors(one, other)
        quotient, turned = one.operand.over(other.operand), other.operand.over(one.operand)
        if quotient is None or turned is None:
            return
        is_told = any(each.times(_FULL).meets(told.bounds) for each in (quotient, turned) for told in rates)
        if factors and is_told and one.unit == other.unit:
            return
        for each, above, below in ((quotient, one, other), (turned, other, one)):
            is_coarse = (each.high - each.low) * _FINE > each.high  # 8亿亩: 7.5 to 8.5
            if not is_coarse and any(each.times(_FULL * factor).meets(rate.interval) for factor in factors):
                wrong, like = _wrong_and_like(one, other)
                arithmetic = f"{above.text}÷{below.text}与{rate.text}不合"
                right = _right(wrong, like)
                yield Statement(
                    Relation.UNIT_SLIP, wrong, (like, rate), False, arithmetic, right, confidence=Confidence.PROBABLE
                )
                return


def _factors(one: Mention, other: Mention) -> tuple[Fraction, ...]:
    """By what their quotient is off where one is told amiss; none where both may be right."""
    if one.unit != other.unit:
        is_of_money = MONEY in (one.unit, other.unit)  # 28,076亿元人民币（等值4,404亿美元）
        return (Fraction(1),) if one.scale == other.scale and not is_of_money else ()
    if one.scale != other.scale:
        return TEN_THOUSANDFOLD
    is_far_apart = one.size > _FAR_APART * other.size or other.size > _FAR_APART * one.size
    return TEN_THOUSANDFOLD if is_far_apart and one.unit != MONEY else ()


def _wrong_and_like(one: Mention, other: Mention) -> tuple[Mention, Mention]:
    """Of two told alike the larger is the slip, of two measures the first; `other` stands behind."""
    if one.unit != other.unit:
        return one, other
    if one.scale == other.scale:
        return (one, other) if one.size > other.size else (other, one)
    return (one, other) if other.unit_text == _USUAL else (other, one)


def _right(wrong: Mention, like: Mention) -> str:
    """The number with the unit of the other amount, or without its 万."""
    if wrong.unit == like.unit and wrong.scale == like.scale:
        return amount(wrong.value * TEN_THOUSANDFOLD[1], wrong.unit)
    return plain_number(wrong) + like.unit_text
