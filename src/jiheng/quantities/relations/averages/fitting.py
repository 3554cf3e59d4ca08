"""Whether a total, a number and the average told of them go together: to the digit, about, or but for a slip."""

from decimal import Decimal
from fractions import Fraction

from jiheng.core.numbers import round_half_up
from jiheng.quantities.digits import are_swapped
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip, is_tenfold
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import MONEY

_NEAR = Decimal("0.16")
_FAR_OFF = 1.5
"""No rounding and no vague word goes so far: sizes only pass over what is hopeless."""
_ROUNDED, _HARDLY_ROUNDED, _LARGE = Fraction(1, 2), Fraction(1, 20), 10
"""53.25人 of each are told as 53人; of fewer than ten only what is hardly more or less, 4.02人 as 4人."""
_ROUND = 100
_TELLING = 2


def is_average(stated: Mention, whole: Mention, count: Mention) -> bool:
    """Whether a total over a number can be what is stated."""
    if abs(whole.size - stated.size * count.size) > _FAR_OFF * whole.size:
        return False
    quotient = whole.operand.over(count.operand)
    if quotient is None:
        return False
    is_whole = stated.is_counted and stated.is_exact
    nearness = _ROUNDED if stated.size >= _LARGE else _HARDLY_ROUNDED
    is_rounded = is_whole and abs(whole.value / count.value - stated.value) <= nearness
    return is_rounded or quotient.meets(stated.bounds) or _is_within_rounding(stated, whole, count)


def _is_within_rounding(stated: Mention, whole: Mention, count: Mention) -> bool:
    """343万元 for 2,860 are 1,200元 each: a round average of a total told in whole 万元."""
    if whole.unit != MONEY or whole.scale == 1 or whole.places or stated.number % _ROUND:
        return False
    quotient = whole.interval.over(count.operand)
    return quotient is not None and quotient.meets(stated.bounds)


def is_product(price: Mention, whole: Mention, count: Mention) -> bool:
    """Whether a price told before its total makes it: a standard is set, not rounded."""
    return (price.operand * count.operand).meets(whole.bounds)


def is_near(stated: Mention, whole: Term, count: Term) -> bool:
    """Whether it is about so much."""
    return is_close(whole.mention.value / count.mention.value, stated.value, _NEAR)


def is_slipped(stated: Mention, whole: Term, count: Term, *, is_only: bool) -> bool:
    """Whether one slip in the average or in the count is all that parts the three; of the only total also in that."""
    average = whole.mention.operand.over(count.mention.operand)
    number = whole.mention.operand.over(stated.operand)
    if average is None or number is None:
        return False
    is_wrong = is_tenfold(stated, average) or is_slip(stated, average)
    is_wrong = is_wrong or (is_only and is_slip(whole.mention, stated.operand * count.mention.operand))
    return is_wrong or is_tenfold(count.mention, number) or is_slip(count.mention, number)


def is_swapped_about(stated: Mention, whole: Term, count: Term) -> bool:
    """约51人 for 490人÷33件: a rounded average that a slip parts from the quotient as it would be rounded."""
    value, half = whole.mention.value / count.mention.value, Fraction(stated.scale, 2 * 10**stated.places)
    return is_slip(stated, Interval(value - half, value + half))


def has_digits_in_another_order(stated: Mention, whole: Term, count: Term) -> bool:
    """2,697元 for 2,967元."""
    value = whole.mention.value / count.mention.value / stated.scale
    return are_swapped(stated.number, round_half_up(value, stated.places), _TELLING)
