"""Exact arithmetic on what a printed figure can stand for: 98.01 is everything that rounds to it."""

from collections.abc import Iterable
from fractions import Fraction

from jiheng.core.quick_fraction import quick_fraction


class Interval:
    """From `low` to `high`; a point where both are equal, otherwise `high` itself is outside (half-up rounding).

    Both ends are kept as whole numbers over one divisor above 0, never reduced: with a `Fraction` for each end a report
    is compared five times as slowly.
    """

    __slots__ = ("_divisor", "_least", "_most")

    def __init__(self, low: Fraction, high: Fraction) -> None:
        self._least = low.numerator * high.denominator
        self._most = high.numerator * low.denominator
        self._divisor = low.denominator * high.denominator

    @classmethod
    def point(cls, value: Fraction | int) -> "Interval":
        """Exactly this value."""
        exact, divisor = value.as_integer_ratio()
        return _over(exact, exact, divisor)

    @classmethod
    def around(cls, value: Fraction, half: Fraction) -> "Interval":
        """As far as `half` below and above a value."""
        (middle, below), (reach, divisor) = value.as_integer_ratio(), half.as_integer_ratio()
        middle, reach = middle * divisor, reach * below
        return _over(middle - reach, middle + reach, below * divisor)

    @property
    def low(self) -> Fraction:
        return quick_fraction(self._least, self._divisor)

    @property
    def high(self) -> Fraction:
        return quick_fraction(self._most, self._divisor)

    @property
    def width(self) -> Fraction:
        return quick_fraction(self._most - self._least, self._divisor)

    @property
    def breadth(self) -> float:
        """How far both ends are apart, as nearly as a float can tell."""
        return (self._most - self._least) / self._divisor

    @property
    def sizes(self) -> tuple[float, float]:
        """Both ends, as nearly as a float can tell them."""
        return self._least / self._divisor, self._most / self._divisor

    @property
    def is_point(self) -> bool:
        return self._least == self._most

    @property
    def may_be_nothing(self) -> bool:
        return self._least <= 0 <= self._most

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Interval):
            return NotImplemented
        return (
            self._least * other._divisor == other._least * self._divisor
            and self._most * other._divisor == other._most * self._divisor
        )

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __repr__(self) -> str:
        return f"Interval({self.low}, {self.high})"

    def __add__(self, other: "Interval") -> "Interval":
        one, two = self._divisor, other._divisor
        if one == two:
            return _over(self._least + other._least, self._most + other._most, one)
        return _over(self._least * two + other._least * one, self._most * two + other._most * one, one * two)

    def __sub__(self, other: "Interval") -> "Interval":
        one, two = self._divisor, other._divisor
        return _over(self._least * two - other._most * one, self._most * two - other._least * one, one * two)

    def __mul__(self, other: "Interval") -> "Interval":
        divisor = self._divisor * other._divisor
        if self._least >= 0 <= other._least:
            return _over(self._least * other._least, self._most * other._most, divisor)
        corners = [one * two for one in (self._least, self._most) for two in (other._least, other._most)]
        return _over(min(corners), max(corners), divisor)

    def over(self, other: "Interval") -> "Interval | None":
        """The quotient; None where the divisor may be 0."""
        least, most = other._least, other._most
        if least <= 0 <= most:
            return None
        low, high, divisor = self._least * other._divisor, self._most * other._divisor, self._divisor * least * most
        if low >= 0 < least:
            return _over(low * least, high * most, divisor)
        corners = [one * two for one in (low, high) for two in (least, most)]
        return _over(min(corners), max(corners), divisor)

    def times(self, factor: Fraction | int) -> "Interval":
        by, divisor = factor.as_integer_ratio()
        low, high, divisor = self._least * by, self._most * by, self._divisor * divisor
        return _over(low, high, divisor) if by >= 0 else _over(high, low, divisor)

    def meets(self, other: "Interval") -> bool:
        """Whether one true value can lie in both; no common value is a contradiction.

        Two ranges that only touch do not meet: 503.2 and 503.3 never are the same amount.
        """
        one, two = self._divisor, other._divisor
        above, below = self._least * two - other._most * one, other._least * one - self._most * two
        if above > 0 or below > 0:
            return False
        return (above < 0 > below) or self.is_point or other.is_point


def _over(least: int, most: int, divisor: int) -> Interval:
    made = Interval.__new__(Interval)
    made._least, made._most, made._divisor = least, most, divisor
    return made


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of all."""
    return sum(intervals, Interval.point(0))
