"""How monitoring tells amounts, values and shares."""

from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator_values import ActualValue, TargetValue
from jiheng.core.numbers import fixed, plain, round_half_up
from jiheng.figures.cells import value_text

PERCENT = 100
MONEY_PLACES = 2


def percent(share: Fraction) -> str:
    """Two decimals: 69.33%."""
    return f"{plain(Decimal(fixed(share * PERCENT, 2)))}%"


def points(share: Fraction) -> str:
    """A difference of shares: 12.5个百分点."""
    return f"{plain(Decimal(fixed(share * PERCENT, 2)))}个百分点"


def measured(value: TargetValue | ActualValue, unit_of_measure: str) -> str:
    """A value with its unit: 240万元, 95%, 2022年11月30日, the words themselves."""
    if isinstance(value, NotApplicable):
        return str(value)
    if isinstance(value, Decimal):
        return plain(value) + unit_of_measure
    return value_text(value)


def up_to_cents(yuan: Fraction) -> Decimal:
    """Rounded up, so that paying it is enough."""
    return _rounded_up(yuan, MONEY_PLACES)


def up_to_places(value: Fraction, places: int) -> Decimal:
    return _rounded_up(value, places)


def _rounded_up(value: Fraction, places: int) -> Decimal:
    scaled = value * 10**places
    whole = -(-scaled.numerator // scaled.denominator)
    return round_half_up(Fraction(whole, 10**places), places)
