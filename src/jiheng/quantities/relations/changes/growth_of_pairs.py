"""Growth of things counted in two units: 532件768人，上年787件1,279人，件数和人数分别下降32.4%、40%."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.names.changes import BASE, direction
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_RESPECTIVELY = "分别"
_NEAR_NAME, _TWO, _FOUR = 12, 2, 4
_FULL = 100


def growth_of_pairs(sentence: Sentence) -> Iterator[Statement]:
    """The two rates behind 分别, each of its own unit."""
    for first, second in pairwise(sentence.terms):
        if first.unit == PERCENT and _RESPECTIVELY in first.name[-_NEAR_NAME:] and is_growth(first):
            ways = _ways(sentence, first, second) or _ways_behind(sentence, first, second)
            if ways is not None:
                yield from _of_units(first, second, ways)


def _ways(sentence: Sentence, first: Term, second: Term) -> tuple[Term, Term, Term, Term] | None:
    """Of each unit the base and what it has become."""
    position = first.index
    is_row = second.unit == PERCENT and (second.mark == "、" or second.is_joined) and position >= _FOUR
    amounts = sentence.terms[position - _FOUR : position] if is_row else ()
    if not amounts or any(each.unit == PERCENT for each in amounts):
        return None
    one, other, third, fourth = amounts
    are_pairs = (one.unit, other.unit) == (third.unit, fourth.unit) and one.unit != other.unit
    if not are_pairs or other.mark or fourth.mark or other.name or fourth.name:
        return None
    is_base = BASE.search(third.name[-_NEAR_NAME:]) is not None
    return (third, one, fourth, other) if is_base else (one, third, other, fourth)


def _ways_behind(sentence: Sentence, first: Term, second: Term) -> tuple[Term, Term, Term, Term] | None:
    """来访428批1,126人次，分别下降12.3%和8.5%，上年为488批、1,231人次: the base told last."""
    position = first.index
    now, bases = sentence.terms[max(position - _TWO, 0) : position], sentence.terms[position + _TWO :][:_TWO]
    is_row = second.unit == PERCENT and (second.mark == "、" or second.is_joined) and len(now) == len(bases) == _TWO
    if not is_row or BASE.search(bases[0].name[-_NEAR_NAME:]) is None or BASE.search(now[0].name[-_NEAR_NAME:]):
        return None
    one, other = now
    are_pairs = (one.unit, other.unit) == (bases[0].unit, bases[1].unit) and one.unit != other.unit
    return (bases[0], one, bases[1], other) if are_pairs and not other.name and not bases[1].name else None


def _of_units(first: Term, second: Term, ways: tuple[Term, Term, Term, Term]) -> Iterator[Statement]:
    """Where the one holds or is a slip away, the two are bound to each other, and the other must hold as well."""
    goes_up = direction(first.name)
    if goes_up is None:
        return
    shares = []
    for rate, base, current in ((first, *ways[:2]), (second, *ways[2:])):
        change = (current.mention.operand - base.mention.operand).over(base.mention.operand)
        if change is None or not rate.mention.is_exact:
            return
        shares.append((rate, base, current, change.times(_FULL if goes_up else -_FULL)))
    if any(share.meets(rate.mention.bounds) or is_slip(rate.mention, share) for rate, _, _, share in shares):
        yield from (_told(rate, base, current, share) for rate, base, current, share in shares)


def _told(rate: Term, base: Term, current: Term, share: Interval) -> Statement:
    holds = share.meets(rate.mention.bounds)
    value = abs(current.mention.value - base.mention.value) / base.mention.value
    rounded = round_half_up(_FULL * value, max(rate.mention.places, 2))
    larger, smaller = sorted((base, current), key=lambda each: -each.mention.value)
    working = f"（{larger.mention.text}－{smaller.mention.text}）÷{base.mention.text}＝{rounded}%"
    is_turned = not holds and share.high < 0
    sign = "" if Fraction(rounded) == rate.mention.value else "≈" if holds else "≠"
    arithmetic = working + ("，增减方向与数字相反" if is_turned else f"{sign}{rate.mention.text}" if sign else "")
    operands = (base.mention, current.mention)
    return Statement(Relation.GROWTH, rate.mention, operands, holds, arithmetic, f"{rounded}%", Confidence.PROBABLE)
