"""How exact numbers are written in the steps of a score."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from jiheng.core.numbers import plain

SHOWN_PLACES = 4
"""A number with more decimals than this and two more is cut."""


class Ratio(NamedTuple):
    """An exact fraction of integers; the denominator is above 0."""

    numerator: int
    denominator: int


def quotient(dividend: Decimal, divisor: Decimal) -> Ratio:
    """dividend ÷ divisor, exactly; the divisor is above 0."""
    (above, below), (by, per) = dividend.as_integer_ratio(), divisor.as_integer_ratio()
    return Ratio(above * per, below * by)


def digits(ratio: Ratio) -> str:
    """At least four decimals of which four say something; cut, not rounded, and 「…」 tells that more follow.

    >>> digits(Ratio(64, 9))
    '7.1111…'
    """
    sign, size = ("-", -ratio.numerator) if ratio.numerator < 0 else ("", ratio.numerator)
    places = SHOWN_PLACES
    while size and size * 10 ** (places - 3) < ratio.denominator:
        places += 1
    cut, rest = divmod(size * 10**places, ratio.denominator)
    if rest == 0:
        return sign + plain(Decimal(cut).scaleb(-places))
    return f"{sign}{cut // 10**places}.{cut % 10**places:0{places}d}…"


def number(value: Decimal) -> str:
    """A number in full when it is short, otherwise cut and ending in 「…」."""
    text = plain(value)
    if len(text) - text.find(".") - 1 <= SHOWN_PLACES + 2 or "." not in text:
        return text
    return digits(Ratio(*value.as_integer_ratio()))


def term(value: Decimal) -> str:
    """A number inside a formula: in brackets when it is negative."""
    return f"({number(value)})" if value < 0 else number(value)


def percent(ratio: Ratio) -> str:
    """A share as a percentage, rounded half-up to two decimals; cut instead where rounding would tell a false 100 %."""
    hundredths = (2 * ratio.numerator * 10_000 + ratio.denominator) // (2 * ratio.denominator)
    if hundredths == 10_000 and ratio.numerator != ratio.denominator:
        return f"{digits(Ratio(ratio.numerator * 100, ratio.denominator))}%"
    return f"{plain(Decimal(hundredths).scaleb(-2))}%"


def share(value: Decimal) -> str:
    """A parameter of a rule as a percentage."""
    return f"{plain(value.scaleb(2))}%"


def day(ordinal: Decimal) -> str:
    """A day number as a date."""
    on = date.fromordinal(int(ordinal))
    return f"{on.year}年{on.month}月{on.day}日"
