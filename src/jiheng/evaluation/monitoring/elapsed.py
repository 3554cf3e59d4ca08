"""序时进度: which share of the year has gone by on a day."""

from calendar import monthrange
from datetime import date
from fractions import Fraction

MONTHS = 12


def elapsed_share(as_of: date, year: int) -> Fraction:
    """Full months count a twelfth each, the days of a month begun in proportion; 1 once the year is over."""
    if as_of.year != year:
        return Fraction(int(as_of.year > year))
    days = monthrange(as_of.year, as_of.month)[1]
    return Fraction(as_of.month - 1, MONTHS) + Fraction(as_of.day, MONTHS * days)
