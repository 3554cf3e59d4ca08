"""Fractions that are reckoned with by the thousand.

Before it adds or compares anything, Python's own asks of either side which kinds of number it is, and once more of
what comes out. Here that is asked once, of the other side; what comes out is the same, and again of this kind.
"""

from collections.abc import Callable
from fractions import Fraction
from math import gcd
from typing import Any


class QuickFraction(Fraction):
    """A `Fraction` beside which there stands, nearly always, another or a whole number.

    `Any` stands for the many combinations of kinds that `Fraction` declares.
    """

    __slots__ = ()
    _numerator: int
    _denominator: int

    def __add__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            one, two = self._denominator, other._denominator
            if one == two:
                return quick_fraction(self._numerator + other._numerator, one)
            return quick_fraction(self._numerator * two + other._numerator * one, one * two)
        if type(other) is int:
            return _reduced(self._numerator + other * self._denominator, self._denominator)
        return Fraction.__add__(self, other)

    def __sub__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            one, two = self._denominator, other._denominator
            if one == two:
                return quick_fraction(self._numerator - other._numerator, one)
            return quick_fraction(self._numerator * two - other._numerator * one, one * two)
        if type(other) is int:
            return _reduced(self._numerator - other * self._denominator, self._denominator)
        return Fraction.__sub__(self, other)

    def __mul__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return quick_fraction(self._numerator * other._numerator, self._denominator * other._denominator)
        if type(other) is int:
            return quick_fraction(self._numerator * other, self._denominator)
        return Fraction.__mul__(self, other)

    def __truediv__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS and other._numerator > 0:
            return quick_fraction(self._numerator * other._denominator, self._denominator * other._numerator)
        if type(other) is int and other > 0:
            return quick_fraction(self._numerator, self._denominator * other)
        return Fraction.__truediv__(self, other)

    def __radd__(self, other: Any) -> Any:
        return self + other if type(other) in _EXACT else Fraction.__radd__(self, other)

    def __rmul__(self, other: Any) -> Any:
        return self * other if type(other) in _EXACT else Fraction.__rmul__(self, other)

    def __neg__(self) -> Any:
        return _reduced(-self._numerator, self._denominator)

    def __abs__(self) -> Any:
        return self if self._numerator >= 0 else _reduced(-self._numerator, self._denominator)

    def __lt__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator < other._numerator * self._denominator
        return self._numerator < other * self._denominator if type(other) is int else Fraction.__lt__(self, other)

    def __le__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator <= other._numerator * self._denominator
        return self._numerator <= other * self._denominator if type(other) is int else Fraction.__le__(self, other)

    def __gt__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator > other._numerator * self._denominator
        return self._numerator > other * self._denominator if type(other) is int else Fraction.__gt__(self, other)

    def __ge__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator * other._denominator >= other._numerator * self._denominator
        return self._numerator >= other * self._denominator if type(other) is int else Fraction.__ge__(self, other)

    def __eq__(self, other: Any) -> Any:
        if type(other) in _FRACTIONS:
            return self._numerator == other._numerator and self._denominator == other._denominator
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        return Fraction.__eq__(self, other)

    def __float__(self) -> float:
        return self._numerator / self._denominator

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(self._numerator) if self._denominator == 1 else Fraction.__hash__(self)


_FRACTIONS = frozenset((Fraction, QuickFraction))
_EXACT = _FRACTIONS | {int}
_unmade: Callable[[type[QuickFraction]], QuickFraction] = object.__new__


def quick_fraction(numerator: int, denominator: int = 1) -> Fraction:
    """`numerator` over a `denominator` above 0, in lowest terms.

    >>> quick_fraction(6, 4) + 1 == Fraction(5, 2)
    True
    """
    common = gcd(numerator, denominator)
    made = _unmade(QuickFraction)
    if common == 1:
        made._numerator, made._denominator = numerator, denominator
    else:
        made._numerator, made._denominator = numerator // common, denominator // common
    return made


def _reduced(numerator: int, denominator: int) -> Fraction:
    """The same of numbers that have no divisor in common."""
    made = _unmade(QuickFraction)
    made._numerator, made._denominator = numerator, denominator
    return made
