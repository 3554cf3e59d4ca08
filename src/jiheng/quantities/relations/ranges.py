"""What an operand of a ratio or product can stand for."""

from fractions import Fraction

from jiheng.core.quantity import Qualifier
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention

_SMALL = 100_000


def _last_digit(mention: Mention) -> Fraction:
    """One unit of the last digit that is not 0."""
    exponent = mention.number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Fraction(10) ** exponent


def operand(mention: Mention) -> Interval:
    """A round number without decimals is taken as written (270万元 beside 88.89 %); a vague one is only near."""
    if not mention.is_exact:
        return bounds(mention)
    if not mention.places and (mention.is_counted or mention.number % 10 == 0 or mention.number < _SMALL):
        return Interval.point(mention.value)
    return mention.interval


def bounds(mention: Mention) -> Interval:
    """The figure's interval widened by its vague word: as far as its idle zeros go.

    约50 may be 40 to 60, 950余 up to 960, 约2011 hardly anything else.
    """
    printed = mention.interval
    slack = _last_digit(mention) * mention.scale
    match mention.qualifier:
        case Qualifier.ABOUT:
            return Interval(printed.low - slack, printed.high + slack)
        case Qualifier.BELOW:
            return Interval(printed.low - slack, printed.high)
        case Qualifier.ABOVE:
            return Interval(printed.low, printed.high + slack)
        case Qualifier.AT_LEAST:
            return Interval(printed.low, printed.high + abs(mention.value) * 10)
        case Qualifier.AT_MOST:
            return Interval(Fraction(0), printed.high)
        case Qualifier.EXACT:
            return printed
