"""Divisions told with their shares: 办理93件，财经类25件，占26.8%；农业类26件，占27.9%；…, all of a total before."""

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_TAKES = re.compile("^（?占")
_FEWEST = 3
_ALL, _ABOUT_ALL = 100, Fraction(3, 2)
_NEAR = Decimal("0.25")
_SENTENCES_BACK = 2


class _Pair(NamedTuple):
    part: Term
    rate: Term


def divided_with_shares(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The parts against the total, and each share against both, where most of the shares tell which total it is."""
    pairs = _pairs(sentence)
    if len(pairs) < _FEWEST:
        return
    first = pairs[0].part
    told = [*(term for other in near[-_SENTENCES_BACK:] for term in other.terms), *sentence.terms[: first.index]]
    wholes = [
        each
        for each in reversed(told)
        if each.unit == first.unit and each.mention.is_exact and each.mention.value and not each.is_attribute
    ]
    whole = next((each for each in wholes if 2 * sum(_gives(pair, each) for pair in pairs) > len(pairs)), None)
    if whole is None:
        return
    parts = [pair.part.mention for pair in pairs]
    if adds_up(whole.mention, parts):
        yield sum_statement(whole.mention, parts, holds=True)
        yield from (_told(pair, whole) for pair in pairs if _gives(pair, whole) or not _is_made_even(pair, whole))
        return
    stated = sum((pair.rate.mention.value for pair in pairs), Fraction(0))
    is_whole = abs(stated - _ALL) <= _ABOUT_ALL
    if is_whole and is_close(whole.mention.value, summed(parts), _NEAR):
        yield sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)


def _pairs(sentence: Sentence) -> list[_Pair]:
    """The amounts of one unit with a share of one thing right behind each."""
    pairs: list[_Pair] = []
    for rate in sentence.terms[1:]:
        part = sentence.terms[rate.index - 1]
        if rate.unit != PERCENT or not _TAKES.match(rate.name) or part.unit in NO_AMOUNTS or part.is_attribute:
            continue
        if not (rate.mention.is_exact and part.mention.is_exact) or rate.clause - part.clause > 1:
            continue
        if pairs and (part.unit != pairs[0].part.unit or part.depth != pairs[0].part.depth):
            continue
        if pairs and share_of(rate) not in ("", share_of(pairs[0].rate)):
            continue
        pairs.append(_Pair(part, rate))
    return pairs


def _gives(pair: _Pair, whole: Term) -> bool:
    """Whether the part is this share of the whole, rounded or cut."""
    share = Fraction(_ALL) * pair.part.mention.value / whole.mention.value
    rate = pair.rate.mention
    digits = 10**rate.places
    return _is_rounded(pair, whole) or Fraction(math.floor(share * digits), digits) == rate.value


def _is_rounded(pair: _Pair, whole: Term) -> bool:
    quotient = pair.part.mention.operand.over(whole.mention.operand)
    return quotient is not None and quotient.times(_ALL).meets(pair.rate.mention.interval)


def _is_made_even(pair: _Pair, whole: Term) -> bool:
    """Whether the share is off by one in its last digit, as where all of them were to make 100."""
    share = Fraction(_ALL) * pair.part.mention.value / whole.mention.value
    return abs(share - pair.rate.mention.value) <= 3 * pair.rate.mention.half()


def _told(pair: _Pair, whole: Term) -> Statement:
    part, rate = pair.part.mention, pair.rate.mention
    rounded = round_half_up(_ALL * part.value / whole.mention.value, max(rate.places, 2))
    shown = f"{rounded}%"
    holds = _gives(pair, whole)
    arithmetic = f"{part.text}÷{whole.mention.text}＝{shown}"
    if not holds:
        arithmetic += f"≠{rate.text}"
    elif not _is_rounded(pair, whole):
        arithmetic += f"，舍去尾数为{rate.text}"
    elif Fraction(rounded) != rate.value:
        arithmetic += f"≈{rate.text}"
    operands = (whole.mention, part) if whole.start < part.start else (part,)
    return Statement(Relation.RATE, rate, operands, holds, arithmetic, shown, Confidence.PROBABLE)
