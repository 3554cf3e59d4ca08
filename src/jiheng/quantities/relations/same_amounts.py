"""One amount told in two units: 96.4万元（964000元）; 648.03万元，折合6480300元."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY

_CONVERTED = re.compile(r"(?:即|折合|合|约合|折算为|计|折合人民币|合人民币)")
_MEASURES = {
    ("吨", "斤"): 2000,
    ("千克", "斤"): 2,
    ("吨", "千克"): 1000,
    ("公顷", "亩"): 15,
    ("千米", "米"): 1000,
    ("公顷", "平方米"): 10_000,
    ("平方千米", "公顷"): 100,
    ("平方千米", "亩"): 1_500,
    ("平方千米", "平方米"): 1_000_000,
}
"""How many of the second make one of the first."""
_POWERS = frozenset(10**power for power in range(1, 9))


def same_amount(sentence: Sentence) -> Iterator[Statement]:
    """96.4万元（964000元）; 648.03万元，折合6480300元: one amount told in two units."""
    for one, other in pairwise(sentence.terms):
        factor = _factor(one.unit, other.unit)
        if factor is not None and _is_beside(sentence, one, other):
            yield _measured(one.mention, other.mention, factor)
        if one.unit != MONEY or other.unit != MONEY or one.mention.scale == other.mention.scale:
            continue
        is_bracket = _is_beside(sentence, one, other)
        is_converted = bool(_CONVERTED.fullmatch(other.name))
        if not (is_bracket or is_converted):
            continue
        if not (one.mention.is_exact and other.mention.is_exact):
            continue
        first, second = one.mention, other.mention
        holds = first.interval.meets(second.interval)
        ratio = max(first.value, second.value) / min(first.value, second.value) if first.value and second.value else 0
        is_slip = not holds and ratio in _POWERS
        if is_converted and not (holds or is_slip):
            continue
        relation = Relation.UNIT_SLIP if is_slip else Relation.EQUATION
        yield Statement(
            relation, second, (first,), holds, f"{first.text}{'＝' if holds else '≠'}{second.text}", first.text
        )


def _factor(unit: str, other: str) -> Fraction | None:
    """How many of the other unit make one."""
    if (unit, other) in _MEASURES:
        return Fraction(_MEASURES[unit, other])
    return Fraction(1, _MEASURES[other, unit]) if (other, unit) in _MEASURES else None


def _is_beside(sentence: Sentence, one: Term, other: Term) -> bool:
    """Whether the second stands alone in a bracket right behind the first."""
    is_alone = other.depth == one.depth + 1 and not other.name and not other.after and other.after_mark == "）"
    return is_alone and sentence.between(one, other) == "（"


def _measured(first: Mention, second: Mention, factor: Fraction) -> Statement:
    """2,802万吨（560.4亿斤）."""
    holds = first.interval.times(factor).meets(second.interval)
    value = in_unit_of(first.value * factor, second)
    arithmetic = f"{first.text}＝{value}" + ("" if holds else f"≠{second.text}")
    return Statement(Relation.EQUATION, second, (first,), holds, arithmetic, value, Confidence.PROBABLE)
