"""Exact decimal arithmetic: the one rounding rule of the house, and how numbers are printed."""

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from fractions import Fraction

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough that no sum or product of amounts a state could spend is ever cut."""

YUAN_PER_WAN = Decimal(10000)
HUNDRED = Decimal(100)


def round_half_up(value: Decimal | Fraction, places: int) -> Decimal:
    """`value` to `places` decimals, halves away from zero (四舍五入); a `Fraction` is rounded once.

    >>> round_half_up(Decimal("89.995"), 2)
    Decimal('90.00')
    """
    if isinstance(value, Decimal):
        return value.quantize(Decimal(1).scaleb(-places), context=EXACT)
    numerator, denominator = value.as_integer_ratio()
    magnitude = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    return EXACT.scaleb(Decimal(magnitude if numerator >= 0 else -magnitude), -places)


def parse_decimal(text: str) -> Decimal | None:
    """A plain decimal number, or None: no exponents, no infinities, no underscores."""
    stripped = text.strip()
    if not stripped or not stripped.lstrip("+-").replace(".", "", 1).isdecimal():
        return None
    try:
        return Decimal(stripped)
    except InvalidOperation:
        return None


def plain(value: Decimal) -> str:
    """Without exponent and without trailing zeros: 10, 2.6, 0.05.

    >>> plain(Decimal("10.00"))
    '10'
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def fixed(value: Decimal | Fraction, places: int, *, thousands: bool = False) -> str:
    """Rounded half-up and printed with exactly `places` decimals; `thousands` separates groups of three."""
    rounded = round_half_up(value, places)
    if rounded == 0:
        rounded = abs(rounded)
    return format(rounded, f",.{places}f" if thousands else f".{places}f")


def to_wan(yuan: Decimal) -> Decimal:
    """Yuan to 万元, exactly."""
    return EXACT.divide(yuan, YUAN_PER_WAN)


def from_wan(wan: Decimal) -> Decimal:
    """万元 to yuan, exactly."""
    return EXACT.multiply(wan, YUAN_PER_WAN)


def in_wan(yuan: Decimal) -> str:
    """An amount in yuan as sentences tell it, exactly: 25.5万元."""
    return f"{plain(to_wan(yuan))}万元"


def to_the_fen(yuan: Decimal | Fraction) -> str:
    """An amount in yuan as bank papers write it: 1,234.50."""
    return fixed(yuan, 2, thousands=True)


def in_percent(share: Decimal) -> str:
    """A share as rules tell it, exactly: 0.6 is 60%."""
    return f"{plain(share * HUNDRED)}%"
