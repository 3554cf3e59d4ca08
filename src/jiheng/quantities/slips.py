"""Slips of the pen: one digit wrong, lost or one too many, two swapped, or the decimal point moved by one place."""

import math
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from operator import ne

from jiheng.quantities.digits import significant
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention

_FEWEST_DIGITS = 3
_FEWEST_TO_SWAP = 2
_TENTH = 0.1
ROUGH = 8
"""Of more values than that any may be met by chance."""
_FLOAT = 1e-6
TENFOLD = (Fraction(10), Fraction(1, 10))
"""Off by one place of the decimal point."""
_ABOUT_TENFOLD = tuple((factor, float(factor)) for factor in TENFOLD)
TEN_THOUSANDFOLD = (Fraction(10**4), Fraction(1, 10**4))
"""Off by a 万 too much or too little."""


def is_slip(mention: Mention, wanted: Interval) -> bool:
    """Whether the figure becomes one of the wanted values when one slip in its digits is put right.

    A figure of two digits is close to half of all others: of it only swapped digits count.
    """
    digits = format(mention.number, "f").replace(".", "")
    ends = _in_last_digits(mention, wanted)
    if _is_wanted(_slips(digits), ends):
        return True
    if len(digits.strip("0")) < _FEWEST_DIGITS:
        return False
    return _has_lost_a_digit(digits, ends) or _has_one_too_many(digits, ends)


def has_lost_a_digit(mention: Mention, wanted: Interval) -> bool:
    """Whether a count becomes the only wanted one when a digit is put back: 51 of 519."""
    digits = str(mention.number)
    is_count = mention.is_counted and len(digits) >= _FEWEST_TO_SWAP
    only = _digits_of(_in_last_digits(mention, wanted), len(digits) + 1) if is_count else []
    return len(only) == 1 and _is_without_one(only[0], digits)


def slip_sizes(mention: Mention) -> tuple[float, ...]:
    """What the figure would be were one slip in its digits put right, from the smallest."""
    unit = mention.scale / 10**mention.places
    return tuple([value * unit for value in sorted(_slips(format(mention.number, "f").replace(".", "")))])


def is_tenfold(mention: Mention, wanted: Interval) -> bool:
    """Whether a zero or a decimal point too much or too little is all that parts the figure from the wanted value."""
    told = mention.interval
    (low, high), (least, most) = told.sizes, wanted.sizes
    near = [
        factor
        for factor, about in _ABOUT_TENFOLD
        if low * about <= most + _FLOAT * abs(most) and least - _FLOAT * abs(least) <= high * about
    ]
    return any(told.times(factor).meets(wanted) for factor in near)


def slip_chance(mention: Mention, wanted: Interval, told: int = 0, roughest: int = 1) -> float:
    """How often any figure of as many digits is parted from the wanted values by so likely a slip; 1 for no slip.

    Of 90 figures of two digits one is another with its digits swapped, of 900 of three digits 27 differ in one digit.
    `told`: so many of its digits tell something where its last zeros do: 9,800 beside 9,212. `roughest`: so many of its
    last digits may be wanted, where rounding leaves them open.
    """
    digits = format(mention.number, "f").replace(".", "")
    length = len(digits.strip("0"))
    told = max(told, length)
    step = wanted.breadth * 10**mention.places / mention.scale
    if told < _FEWEST_TO_SWAP or step > roughest:
        return 1.0
    likely = length * (length - 1) // 2
    ends = _in_last_digits(mention, wanted)
    if length >= _FEWEST_TO_SWAP and _has_swapped(digits, ends):
        told = length
    else:
        likely += len(TENFOLD)
        if length >= _FEWEST_TO_SWAP and is_tenfold(mention, wanted):
            told = length
        elif told < _FEWEST_DIGITS:
            return 1.0
        elif _has_one_digit_off(digits, ends):
            likely += 9 * told
        elif _has_lost_a_digit(digits, ends):
            told, likely = told + 1, likely + 9 * told + 10 * (told + 1)
        elif _has_one_too_many(digits, ends):
            told, likely = told - 1, likely + 10 * told
        else:
            return 1.0
    return float(likely * (1 + step) / (9 * 10 ** (told - 1)))


def least_slip_chance(mention: Mention) -> float:
    """What `slip_chance` is at the least: that of two swapped digits."""
    length = len(significant(mention.number))
    return length * (length - 1) / 2 / (9 * 10 ** (length - 1)) if length >= _FEWEST_TO_SWAP else 1.0


_Ends = tuple[float, float]
"""Of the wanted values, in units of the last digit told, with what rounds to it."""


def _is_wanted(values: Sequence[float], ends: _Ends) -> bool:
    low, high = ends
    return bool([value for value in values if low <= value <= high])


def _in_last_digits(mention: Mention, wanted: Interval) -> _Ends:
    """The ends of the wanted values in units of the last digit told, with what rounds to it."""
    least, most = wanted.sizes
    power, scale = 10**mention.places, mention.scale
    half = 0.0 if mention.is_counted else 0.5
    return least * power / scale - half, most * power / scale + half


def _has_swapped(digits: str, ends: _Ends) -> bool:
    """Whether two digits changed places; the same digits in any order leave the same rest when divided by 9."""
    low, high = ends
    first = math.ceil(low)
    if first + (int(digits) - first) % 9 > high:
        return False
    return _is_wanted(_swapped(digits), ends)


def _swapped(digits: str) -> list[float]:
    return [
        float(digits[:at] + other + digits[at + 1 : beyond] + one + digits[beyond + 1 :])
        for at, one in enumerate(digits)
        for beyond, other in enumerate(digits[at + 1 :], at + 1)
    ]


def _has_one_digit_off(digits: str, ends: _Ends) -> bool:
    """Whether one digit parts it from a wanted value, or none does."""
    first, last = max(math.ceil(ends[0]), 0), math.floor(ends[1])
    if last - first >= ROUGH:
        return _is_wanted(_one_digit_off(digits), ends)
    wanted = [str(value).zfill(len(digits)) for value in range(first, last + 1)]
    return any(len(each) == len(digits) and sum(map(ne, each, digits)) <= 1 for each in wanted)


def _one_digit_off(digits: str) -> list[float]:
    found: list[float] = []
    whole = int(digits)
    for place, digit in enumerate(reversed(digits)):
        step = 10**place
        least = whole - int(digit) * step
        found += map(float, range(least, least + 10 * step, step))
    return found


def _has_lost_a_digit(digits: str, ends: _Ends) -> bool:
    """260.27 told as 20.27: one digit of the wanted value is left out."""
    told = digits.lstrip("0")
    return bool([each for each in _digits_of(ends, len(told) + 1) if _is_without_one(each, told)])


def _has_one_too_many(digits: str, ends: _Ends) -> bool:
    """20.27 told as 260.27."""
    told = digits.lstrip("0")
    return bool([each for each in _digits_of(ends, len(told) - 1) if _is_without_one(told, each)])


def _digits_of(ends: _Ends, length: int) -> list[str]:
    """The wanted values of so many digits in units of the last digit told; none where they are known only roughly."""
    low, high = ends
    first, last = max(math.ceil(low - _FLOAT), 10 ** max(length - 1, 0)), min(math.floor(high + _FLOAT), 10**length - 1)
    return list(map(str, range(first, last + 1))) if last - first < ROUGH else []


def _is_without_one(longer: str, shorter: str) -> bool:
    for at, (one, other) in enumerate(zip(longer, shorter, strict=False)):
        if one != other:
            return longer[at + 1 :] == shorter[at:]
    return True


@lru_cache(maxsize=256)
def _slips(digits: str) -> tuple[float, ...]:
    """The numbers that one slip makes of these digits."""
    length = len(digits.strip("0"))
    if length < _FEWEST_TO_SWAP:
        return ()
    found = set(_swapped(digits))
    if length >= _FEWEST_DIGITS:
        found.update(_one_digit_off(digits))
        found.update((float(digits) * 10, float(digits) * _TENTH))
    found.discard(float(digits))
    return tuple(found)
