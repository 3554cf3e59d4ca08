"""The digits of printed numbers: which of them say something, and whether one slip parts two numbers."""

from collections.abc import Sequence
from decimal import Decimal

_TWO, _FEW, _MANY, _LONG = 2, 3, 4, 5


def significant(number: Decimal) -> str:
    """The digits without the point and without zeros at either end."""
    return format(number, "f").replace(".", "").strip("0")


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one is the other with two digits swapped (of few, neighbours), or with one digit changed, lost or added.

    >>> is_slip(Decimal(1258), Decimal(1285)), is_slip(Decimal(66), Decimal(68)), is_slip(Decimal(21), Decimal(16))
    (True, True, False)
    """
    first, second = _aligned(one, other)
    first, second = first.lstrip("0"), second.lstrip("0")
    if abs(len(first) - len(second)) > 1:
        return False
    differing = _differing(first, second)
    if len(differing) == 1 or _are_neighbours_swapped(differing):
        return True
    return _is_one_lost(first, second) or _is_exchanged(first, differing)


def are_swapped(one: Decimal, other: Decimal, fewest: int = _TWO) -> bool:
    """Whether two neighbouring digits stand in the other order, of `fewest` that say something at the least.

    Of many digits any two may have changed places.

    >>> are_swapped(Decimal(36), Decimal(63)), are_swapped(Decimal("3.0616"), Decimal("3.1606"))
    (True, True)
    >>> are_swapped(Decimal(364), Decimal(463))
    False
    """
    differing = _differing(*_aligned(one, other))
    if other <= 0 or not _are_two_swapped(differing):
        return False
    length = max(len(significant(one)), len(significant(other)))
    return length >= fewest and (length >= _LONG or _are_neighbours_swapped(differing))


def _differing(first: str, second: str) -> list[tuple[int, str, str]]:
    """The places at which two numbers of equal length have different digits, and both digits; empty for others."""
    if len(first) != len(second):
        return []
    return [(place, a, b) for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]


def _are_neighbours_swapped(differing: Sequence[tuple[int, str, str]]) -> bool:
    return _are_two_swapped(differing) and differing[1][0] == differing[0][0] + 1


def _are_two_swapped(differing: Sequence[tuple[int, str, str]]) -> bool:
    return len(differing) == _TWO and differing[0][1:] == differing[1][:0:-1]


def _is_exchanged(first: str, differing: Sequence[tuple[int, str, str]]) -> bool:
    """Whether two digits of at least four changed places."""
    return len(first) >= _MANY and _are_two_swapped(differing)


def _is_one_lost(first: str, second: str) -> bool:
    """Whether one has a digit more than the other."""
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    if len(longer) == len(shorter) or len(shorter) < _FEW:
        return False
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Both without a point, written to the same number of decimals."""
    whole, _, decimals = format(one, "f").partition(".")
    other_whole, _, other_decimals = format(other, "f").partition(".")
    places = max(len(decimals), len(other_decimals))
    return whole + decimals.ljust(places, "0"), other_whole + other_decimals.ljust(places, "0")
