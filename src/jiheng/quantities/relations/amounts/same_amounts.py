"""One amount told in two units: 96.4万元（964000元）; 648.03万元，折合6480300元."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, product
from math import log10

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.counted import per_of_average, pers_of_price
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import MONEY, NOT_ADDED

_SURE = frozenset(
    (
        *("即", "也即", "也就是", "相当于", "等于"),
        *map(
            "".join,
            product(
                ("", "约", "大约", "共"),
                ("折", "折合", "折算", "换算", "合"),
                ("", "人民币"),
                ("", "为", "成"),
                ("", "约"),
            ),
        ),
    )
)
"""The words of one amount told once more, and of nothing else."""
_TOTALLED = ("计", "共计", "合计")
CONVERTED = _SURE | {*_TOTALLED, "约", "大约", "近"}
_SIZES = {
    "吨": ("mass", Fraction(2_000)),
    "千克": ("mass", Fraction(2)),
    "斤": ("mass", Fraction(1)),
    "平方千米": ("area", Fraction(1_500)),
    "公顷": ("area", Fraction(15)),
    "亩": ("area", Fraction(1)),
    "平方米": ("area", Fraction(15, 10_000)),
    "千米": ("length", Fraction(1_000)),
    "米": ("length", Fraction(1)),
    "千瓦时": ("work", Fraction(1)),
    "度电": ("work", Fraction(1)),
}
"""Of units of measure what they measure, and how many of its smallest or commonest unit each has."""
_DISCOUNTED = frozenset(("折", "折合", "折为", "合", "折算", "折算为"))
"""Words of money that may tell what is paid of it: 总价50万元，折合41万元."""
_VAGUE = frozenset((Qualifier.EXACT, Qualifier.ABOUT))
_EACH = late_pattern("(?P<each>/[日天年月时])?（")
_ONE = Fraction(1)
_ROUNDED = 0.005
_PER_CENT = 100


def same_amount(sentence: Sentence) -> Iterator[Statement]:
    """96.4万元（964000元）; 648.03万元，折合6480300元; 0.6万份（6,000份）: one amount told in two units."""
    for one, other in pairwise(sentence.terms):
        is_converted = other.name in CONVERTED
        if not is_converted and other.depth == one.depth:
            continue
        factor = factor_between(one.unit, other.unit)
        if factor is None or not one.mention.is_exact or not (other.mention.is_exact or is_converted):
            continue
        is_beside = _is_beside(sentence, one, other)
        if not (is_beside or is_converted) or _is_another(one, other):
            continue
        one = _of_them_all(sentence, one, other, factor)
        statement = _told(one.mention, other.mention, factor)
        if _is_meant(statement, one, other, is_beside=is_beside):
            yield statement


def _of_them_all(sentence: Sentence, one: Term, other: Term, factor: Fraction) -> Term:
    """供地12宗660亩，平均每宗55亩，折合44公顷: all of it, where it is an average that stands between."""
    if per_of_average(one) is None or _told(one.mention, other.mention, factor).holds:
        return one
    before = (each for each in reversed(sentence.terms[: one.index]) if each.unit == one.unit and each.is_plain)
    return next((each for each in before if per_of_average(each) is None), one)


def _is_meant(statement: Statement, one: Term, other: Term, *, is_beside: bool) -> bool:
    """Whether the second is the first told again and not another amount: by its word, its bracket, or a mere zero."""
    is_slip = statement.relation is Relation.UNIT_SLIP
    if one.unit == other.unit and one.mention.scale == other.mention.scale:
        return is_slip and (not is_beside or one.unit == MONEY or one.unit in _SIZES)
    if statement.holds or is_slip:
        return True
    if not is_beside and not (other.name in _SURE and other.mention.qualifier in _VAGUE):
        return False
    if one.unit == other.unit:
        is_alone = one.index == 0 and other.mention.text.endswith(MONEY) and other.name not in _DISCOUNTED
        return one.unit == MONEY and (is_beside or is_alone)
    return not _is_nearly(one.mention.value * (factor_between(one.unit, other.unit) or 0), other.mention.value)


def _is_nearly(one: Fraction, other: Fraction) -> bool:
    """122.95亩（81,884.7平方米）: reckoned with 666 of the one."""
    return abs(one - other) * _PER_CENT <= other


def _is_another(one: Term, other: Term) -> bool:
    """Whether the second is a price of the first, 36万元，折合1.2万元/亩, or the total of several like it.

    每亩1万元，计10万元; 一期3.6万元、二期3.6万元，合计7.2万元.
    """
    if pers_of_price(other) is not None:
        return True
    if other.name not in _TOTALLED:
        return False
    is_of_several = one.unit == other.unit and other.name != _TOTALLED[0]
    return is_of_several or pers_of_price(one) is not None or per_of_average(one) is not None


def factor_between(unit: str, other: str) -> Fraction | None:
    """How many of the other unit make one."""
    if unit == other:
        return None if unit in NOT_ADDED else _ONE
    if unit not in _SIZES or other not in _SIZES:
        return None
    (measure, size), (other_measure, other_size) = _SIZES[unit], _SIZES[other]
    return size / other_size if measure == other_measure else None


def _is_beside(sentence: Sentence, one: Term, other: Term) -> bool:
    """Whether the second stands alone in a bracket right behind the first, but for 即 or 折合."""
    if other.depth != one.depth + 1 or other.after_mark != "）" or not (not other.name or other.name in CONVERTED):
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
