"""What a figure with a vague word leaves open: 近30个百分点 may be 29.5, and no 69.5; 超15 may be 17.4, and no 12.5."""

from fractions import Fraction

from jiheng.core.quantity import Qualifier
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention

_BELOW, _ABOVE = Fraction(4, 5), Fraction(13, 10)
"""By how much who rounds freely may be off; one more unit of the last digit is left to small figures."""


def may_mean(told: Mention, meant: Interval) -> bool:
    """Whether the figure, vague as it is told, can stand for some value of the interval."""
    if told.is_exact:
        return told.interval.meets(meant)
    unit = told.half(told.places) * 2 or Fraction(told.scale)
    least, most = told.value * _BELOW - unit, told.value * _ABOVE + unit
    match told.qualifier:
        case Qualifier.ABOVE | Qualifier.AT_LEAST:
            least = told.interval.low
        case Qualifier.BELOW | Qualifier.AT_MOST:
            most = told.interval.high
        case _:
            pass
    return Interval(least, most).meets(meant)
