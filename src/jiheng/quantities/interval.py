"""Exact arithmetic on what a printed figure can stand for: 98.01 is everything that rounds to it."""

from fractions import Fraction

from jiheng.core.value import value


@value()
class Interval:
    """From `low` to `high`; a point where both are equal, otherwise `high` itself is outside (half-up rounding)."""

    low: Fraction
    high: Fraction

    @classmethod
    def point(cls, value: Fraction | int) -> "Interval":
        """Exactly this value."""
        exact = Fraction(value)
        return cls(exact, exact)

    @property
    def is_point(self) -> bool:
        return self.low is self.high or self.low == self.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval") -> "Interval":
        if self.low >= 0 <= other.low:
            return Interval(self.low * other.low, self.high * other.high)
        corners = (self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high)
        return Interval(min(corners), max(corners))

    def over(self, other: "Interval") -> "Interval | None":
        """The quotient; None where the divisor may be 0."""
        if other.low <= 0 <= other.high:
            return None
        if self.low >= 0 < other.low:
            return Interval(self.low / other.high, self.high / other.low)
        corners = (self.low / other.low, self.low / other.high, self.high / other.low, self.high / other.high)
        return Interval(min(corners), max(corners))

    def times(self, factor: Fraction | int) -> "Interval":
        low, high = self.low * factor, self.high * factor
        return Interval(low, high) if factor >= 0 else Interval(high, low)

    def meets(self, other: "Interval") -> bool:
        """Whether one true value can lie in both; no common value is a contradiction.

        Two ranges that only touch do not meet: 503.2 and 503.3 never are the same amount.
        """
        if self.low > other.high or other.low > self.high:
            return False
        touch = self.low == other.high or other.low == self.high
        return not touch or self.is_point or other.is_point


def total(intervals: "list[Interval]") -> Interval:
    """The sum of all."""
    return Interval(sum((each.low for each in intervals), Fraction(0)), sum((i.high for i in intervals), Fraction(0)))
