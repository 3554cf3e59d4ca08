"""How exact numbers are written in the steps of a score."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from jiheng.core.dates import written_date
from jiheng.core.numbers import EXACT, plain

SHOWN_PLACES = 4
"""A number with more decimals than this and two more is cut."""
SHORT = len("0.123456")
"""No text so short has more decimals than are shown."""


class Ratio(NamedTuple):
    """An exact fraction of integers; the denominator is above 0."""

    numerator: int
    denominator: int


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
        return sign + plain(EXACT.scaleb(Decimal(cut), -places))
    return f"{sign}{cut // 10**places}.{cut % 10**places:0{places}d}…"


def number(value: Decimal) -> str:
    """A number in full when it is short, otherwise cut and ending in 「…」."""
    text = plain(value)
    if len(text) <= SHORT or "." not in text or len(text.partition(".")[2]) <= SHOWN_PLACES + 2:
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
    whole, rest = divmod(abs(hundredths), 100)
    decimals = f".{rest:02d}".rstrip("0") if rest else ""
    return f"{'-' if hundredths < 0 else ''}{whole}{decimals}%"


def share(value: Decimal) -> str:
    """A parameter of a rule as a percentage."""
    return f"{plain(value.scaleb(2))}%"


def day(ordinal: Decimal) -> str:
    """A day number as a date."""
    return written_date(date.fromordinal(int(ordinal)))
