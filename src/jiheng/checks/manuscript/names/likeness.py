"""How alike two names and two numbers are: what a slip of the hand leaves."""

from collections.abc import Sequence
from decimal import Decimal
from operator import add

_TWO, _FEW, _MANY = 2, 3, 4


def longest_in_common(one: str, other: str) -> str:
    """The longest run of characters that stands in both short names.

    >>> longest_in_common("农村低保对象", "低保对象人数")
    '低保对象'
    """
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    longest = ""
    start, end = 0, _TWO
    while end <= len(shorter):
        run = shorter[start:end]
        if run in longer:
            longest = run
        else:
            start += 1
        end += 1
    return longest


def significant(number: Decimal) -> str:
    """The digits without the point and without zeros at either end."""
    return format(number, "f").replace(".", "").strip("0")


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one is the other with two digits swapped (of few, neighbours), or with one digit changed, lost or added.

    >>> is_slip(Decimal(1258), Decimal(1285)), is_slip(Decimal(66), Decimal(68)), is_slip(Decimal(21), Decimal(16))
    (True, True, False)
    """
    first, second = _aligned(one, other)
    if abs(len(first) - len(second)) > 1:
        return False
    differing = _differing(first, second)
    if len(differing) == 1 or _are_neighbours_swapped(differing):
        return True
    return _is_one_lost(first, second) or _is_exchanged(first, differing)


def is_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two neighbouring digits stand in the other order."""
    return _are_neighbours_swapped(_differing(*_aligned(one, other)))


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
    first, second = format(one, "f"), format(other, "f")
    if "." in first or "." in second:
        places = [len(text.partition(".")[2]) for text in (first, second)]
        most = max(places)
        first, second = (
            text.replace(".", "") + "0" * (most - own) for text, own in zip((first, second), places, strict=True)
        )
    return first.lstrip("0"), second.lstrip("0")


def bigrams(*texts: str) -> frozenset[str]:
    """The pairs of neighbouring characters in each of the texts."""
    return frozenset[str]().union(*[map(add, text, text[1:]) for text in texts])
