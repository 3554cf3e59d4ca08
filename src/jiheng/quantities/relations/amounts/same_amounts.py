"""One amount told in two units: 96.4万元（964000元）; 648.03万元，折合6480300元."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from math import log10

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY, NOT_ADDED

_CONVERTED = frozenset(("即", "折合", "折", "折为", "合", "约合", "折算为", "计", "折合人民币", "合人民币", "约", "近"))
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
_VAGUE = frozenset(("约", "近"))
_EACH = re.compile("(?P<each>/[日天年月时])?（")
_ONE = Fraction(1)
_ROUNDED = 0.005


def same_amount(sentence: Sentence) -> Iterator[Statement]:
    """96.4万元（964000元）; 648.03万元，折合6480300元; 0.6万份（6,000份）: one amount told in two units."""
    for one, other in pairwise(sentence.terms):
        if other.depth == one.depth and other.name not in _CONVERTED:
            continue
        factor = _factor(one.unit, other.unit)
        if factor is None or not one.mention.is_exact or (not other.mention.is_exact and other.name not in _VAGUE):
            continue
        is_beside = _is_beside(sentence, one, other)
        is_converted = other.name in _CONVERTED and (is_beside or one.unit in (MONEY, other.unit))
        if not (is_beside or is_converted):
            continue
        is_one_scale = one.unit == other.unit and one.mention.scale == other.mention.scale
        statement = _told(one.mention, other.mention, factor)
        is_slip = statement.relation is Relation.UNIT_SLIP
        if is_one_scale:
            if is_slip and (is_converted or one.unit == MONEY):
                yield statement
        elif statement.holds or is_slip or (is_beside and (one.unit != other.unit or one.unit == MONEY)):
            yield statement


def _factor(unit: str, other: str) -> Fraction | None:
    """How many of the other unit make one."""
    if unit == other:
        return None if unit in NOT_ADDED else _ONE
    if (unit, other) in _MEASURES:
        return Fraction(_MEASURES[unit, other])
    return Fraction(1, _MEASURES[other, unit]) if (other, unit) in _MEASURES else None


def _is_beside(sentence: Sentence, one: Term, other: Term) -> bool:
    """Whether the second stands alone in a bracket right behind the first, but for 即 or 折合."""
    if other.depth != one.depth + 1 or other.after_mark != "）" or not (not other.name or other.name in _CONVERTED):
        return False
    each = _EACH.fullmatch(sentence.text, one.end, other.start - len(other.name))
    return each is not None and other.after == (each["each"] or "")


def _told(first: Mention, second: Mention, factor: Fraction) -> Statement:
    """2,802万吨（560.4亿斤）."""
    holds = first.interval.times(factor).meets(second.bounds)
    meant = first.value * factor
    is_slip = not holds and _is_power(meant, second.value)
    value = in_unit_of(meant, second)
    arithmetic = f"{first.text}＝{value}" + ("" if holds else f"≠{second.text}")
    if first.unit == second.unit:
        arithmetic, value = f"{first.text}{'＝' if holds else '≠'}{second.text}", first.text
    relation = Relation.UNIT_SLIP if is_slip else Relation.EQUATION
    confidence = Confidence.CERTAIN if first.unit == second.unit else Confidence.PROBABLE
    return Statement(relation, second, (first,), holds, arithmetic, value, confidence)


def _is_power(one: Fraction, other: Fraction) -> bool:
    """Whether one is ten, a hundred or so many times the other, but for what rounding leaves: 0.609 for 0.06099."""
    if not one or not other:
        return False
    times = float(max(one, other) / min(one, other))
    power = round(log10(times))
    return power > 0 and abs(times / 10**power - 1) < _ROUNDED
