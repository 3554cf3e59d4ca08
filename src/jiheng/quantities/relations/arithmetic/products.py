"""What figures make together, and how that is told."""

from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of


def product_of(factors: Sequence[Term]) -> Fraction:
    value = Fraction(1)
    for factor in factors:
        value *= factor.mention.value
    return value


def product_told(
    stated: Mention,
    factors: Sequence[Term],
    *,
    holds: bool,
    confidence: Confidence = Confidence.CERTAIN,
    times: int | Fraction = 1,
) -> Statement:
    value = product_of(factors) * times
    computed = in_unit_of(value, stated)
    working = "×".join(factor.mention.text for factor in factors) + (f"×{times}" if times > 1 else "")
    arithmetic = f"{working}＝{computed}"
    if value != stated.value:
        arithmetic += f"{'≈' if holds else '≠'}{stated.text}"
    return Statement(
        Relation.PRODUCT, stated, tuple(factor.mention for factor in factors), holds, arithmetic, computed, confidence
    )
