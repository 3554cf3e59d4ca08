"""How quotients are worked out and printed: averages in their unit, rates in percent."""

from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement, percentage_told


def quotient_told(
    relation: Relation,
    stated: Mention,
    operands: tuple[Mention, ...],
    working: str,
    value: Fraction,
    *,
    holds: bool,
    confidence: Confidence = Confidence.CERTAIN,
) -> Statement:
    """「36万元÷400户＝900元」, and that it is not what is told where it does not hold."""
    rounded = round_half_up(value / stated.scale, max(stated.places, 2))
    computed = plain(rounded) + stated.unit_text
    arithmetic = f"{working}＝{computed}"
    if not holds:
        arithmetic += f"≠{stated.text}"
    elif Fraction(rounded) * stated.scale != stated.value:
        arithmetic += f"≈{stated.text}"
    return Statement(relation, stated, operands, holds, arithmetic, computed, confidence)


def rate_told(
    stated: Mention,
    operands: tuple[Mention, ...],
    working: str,
    value: Fraction,
    *,
    holds: bool,
    relation: Relation = Relation.RATE,
    confidence: Confidence = Confidence.PROBABLE,
    elsewhere: tuple[Mention, ...] = (),
) -> Statement:
    """「244件÷372件＝65.59%≈65.6%」 of a `value` in percent, and that it is not what is told where it does not hold."""
    rounded = round_half_up(value, max(stated.places, 2))
    computed = f"{rounded}{stated.unit}" if holds else percentage_told(value, stated)
    beside = f"≠{stated.text}" if not holds else "" if Fraction(rounded) == stated.value else f"≈{stated.text}"
    arithmetic = f"{working}＝{computed}{beside}"
    return Statement(relation, stated, operands, holds, arithmetic, computed, confidence, elsewhere=elsewhere)
