"""One yield told of two measures of land: 6,075公斤/公顷（405公斤/亩）; 每公顷6,075公斤，折合每亩405公斤."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.amounts.same_amounts import CONVERTED, factor_between
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of

SIGNS = ("/亩", "每亩")
_LAND = "公顷|亩|平方米|平方公里"
_BEHIND, _AHEAD = late_pattern(f"/(?P<land>{_LAND})"), late_pattern(f"每(?P<land>{_LAND})$")
_UNITS = {"平方公里": "平方千米"}


def same_yields(sentence: Sentence) -> Iterator[Statement]:
    """Each yield, price or change of one that is told again, in a bracket right behind it or as converted."""
    for one, other in pairwise(sentence.terms):
        if not (_is_told_again(one, other) and one.mention.is_exact and other.mention.is_exact):
            continue
        lands, units = [_land(each) for each in (one, other)], [each.unit.partition("/")[0] for each in (one, other)]
        if None in lands or lands[0] == lands[1]:
            continue
        of_land, of_yield = factor_between(lands[0] or "", lands[1] or ""), factor_between(*units)
        of_yield = Fraction(1) if units[0] == units[1] else of_yield
        if of_land is not None and of_yield is not None:
            yield _told(one.mention, other.mention, of_yield, of_land)


def _is_told_again(one: Term, other: Term) -> bool:
    said = _AHEAD.sub("", other.name)
    if other.depth == one.depth + 1:
        is_alone = other.after_mark == "）" and (not other.after or _BEHIND.fullmatch(other.after) is not None)
        return is_alone and one.after_mark == "（" and (not said or said in CONVERTED)
    return other.depth == one.depth and other.clause - one.clause == 1 and said in CONVERTED


def _land(term: Term) -> str | None:
    per = term.unit.partition("/")[2]
    if per:
        return _UNITS.get(per, per)
    found = _BEHIND.match(term.after) or _AHEAD.search(term.name)
    return _UNITS.get(found["land"], found["land"]) if found is not None else None


def _told(first: Mention, second: Mention, of_yield: Fraction, of_land: Fraction) -> Statement:
    """`of_land`: so many of the second measure of land make one of the first."""
    factor = of_yield / of_land
    holds = first.interval.times(factor).meets(second.bounds)
    value = in_unit_of(first.value * factor, second)
    sign = f"÷{of_land}" if of_land >= 1 else f"×{1 / of_land}"
    arithmetic = f"{first.text}{sign}＝{value}" + ("" if holds else f"≠{second.text}")
    return Statement(Relation.EQUATION, second, (first,), holds, arithmetic, value, Confidence.PROBABLE)
