"""How a quotient told beside its operands is worked out and printed."""

from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import plain, round_half_up
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation, Statement


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
