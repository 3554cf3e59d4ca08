"""What a price and the numbers it is of make, and how that is told."""

import re
from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of

MONTHS = 12
_MONTHLY = re.compile("[人户名]均月|月[人户]?均|每月")


def is_monthly(price: Term, total: Term) -> bool:
    """Whether a price is per month and the total is the year's."""
    is_by_month = "月" in (pers_of_price(price) or ()) or bool(_MONTHLY.search(price.name[-8:]))
    return is_by_month and "月" not in total.name[-8:]


def multiplies(stated: Mention, factors: Sequence[Mention], *, times: int = 1) -> bool:
    product = Interval.point(times)
    for factor in factors:
        product = product * factor.operand
    return product.meets(stated.bounds)


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
    times: int = 1,
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
