"""How alike two names and two numbers are: what a slip of the hand leaves."""

from decimal import Decimal
from operator import add

_MANY = 4


def longest_in_common(one: str, other: str) -> str:
    """The longest run of characters that stands in both short names.

    >>> longest_in_common("农村低保对象", "低保对象人数")
    '低保对象'
    """
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    for length in range(len(shorter), 1, -1):
        for start in range(len(shorter) - length + 1):
            if shorter[start : start + length] in longer:
                return shorter[start : start + length]
    return ""


def significant(number: Decimal) -> str:
    """The digits without the point and without zeros at either end."""
    return format(number, "f").replace(".", "").strip("0")


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether one is the other with two digits swapped (of few, neighbours), or with one digit changed, lost or added.

    >>> is_slip(Decimal(1258), Decimal(1285)), is_slip(Decimal(66), Decimal(68)), is_slip(Decimal(21), Decimal(16))
    (True, True, False)
    """
    return is_swapped(one, other) or _is_one_digit_off(one, other) or _is_exchanged(one, other)


def is_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two neighbouring digits stand in the other order."""
    first, second = _aligned(one, other)
    if len(first) != len(second):
        return False
    differ = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    return first[differ[0]] == second[differ[1]] and first[differ[1]] == second[differ[0]]


def _is_exchanged(one: Decimal, other: Decimal) -> bool:
    """Whether two digits of at least four changed places."""
    first, second = _aligned(one, other)
    differ = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    return len(first) == len(second) >= _MANY and len(differ) == 2 and differ[0] == differ[1][::-1]


def _is_one_digit_off(one: Decimal, other: Decimal) -> bool:
    first, second = _aligned(one, other)
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    if len(longer) != len(shorter) + 1 or len(shorter) < 3:
        return False
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Both without a point, written to the same number of decimals."""
    first, second = format(one, "f"), format(other, "f")
    places = [len(text.partition(".")[2]) for text in (first, second)]
    most = max(places)
    padded = [text.replace(".", "") + "0" * (most - own) for text, own in zip((first, second), places, strict=True)]
    return padded[0].lstrip("0"), padded[1].lstrip("0")


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters."""
    return frozenset(map(add, text, text[1:]))
