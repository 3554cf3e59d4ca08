"""The ways in which one number of a row is reckoned from two others."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.core.numbers import fixed
from jiheng.quantities.interval import Interval

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Way:
    """How a column is reckoned from two: in floats to look over the rows, and on what the numbers stand for."""

    sign: str
    about: Callable[[float, float], float]
    of: Callable[[Interval, Interval], Interval | None]
    is_percent: bool = False

    def working(self, one: ShownNumber, two: ShownNumber, places: int) -> str:
        """（227.44－210.23）÷210.23＝8.19%, to so many decimals."""
        left, right = Interval.point(Fraction(one.value)), Interval.point(Fraction(two.value))
        exact = self.of(left, right)
        assert exact is not None
        told = self.sign.replace("a", f"{one.value:f}").replace("b", f"{two.value:f}")
        return f"{told}＝{fixed(exact.low, places)}{'%' if self.is_percent else ''}"


def _share(one: Interval, two: Interval) -> Interval | None:
    quotient = one.over(two)
    return None if quotient is None else quotient.times(_HUNDRED)


def _change(one: Interval, two: Interval) -> Interval | None:
    share = _share(one, two)
    return None if share is None else share - Interval.point(_HUNDRED)


SHARE = Way("a÷b", lambda one, two: one / two * _HUNDRED, _share, is_percent=True)
CHANGE = Way("（a－b）÷b", lambda one, two: (one - two) / two * _HUNDRED, _change, is_percent=True)
QUOTIENT = Way("a÷b", lambda one, two: one / two, Interval.over)
DIFFERENCE = Way("a－b", lambda one, two: one - two, Interval.__sub__)
SUM = Way("a＋b", lambda one, two: one + two, Interval.__add__)
PRODUCT = Way("a×b", lambda one, two: one * two, Interval.__mul__)
DIVIDED = (SHARE, CHANGE, QUOTIENT)
"""Those that need a second number above 0."""
