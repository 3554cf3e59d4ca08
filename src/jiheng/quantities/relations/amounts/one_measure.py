"""What is measured in several units: land in 亩 and 公顷, money in 元 and 美元."""

from fractions import Fraction

from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY

_MEASURES = {
    "美元": MONEY,
    "欧元": MONEY,
    "港元": MONEY,
    "公顷": "亩",
    "平方米": "亩",
    "平方千米": "亩",
    "千克": "吨",
    "斤": "吨",
    "千瓦": "千瓦时",
    "度": "千瓦时",
    "米": "千米",
}
"""What is measured in other units too, each by the commonest of them."""
OTHER_MEASURES = frozenset(_MEASURES)

_SQUARE_METRES = {"平方米": Fraction(1), "亩": Fraction(2000, 3), "公顷": Fraction(10**4), "平方千米": Fraction(10**6)}
_METRES = {"米": Fraction(1), "千米": Fraction(10**3)}
_SIZES = (_SQUARE_METRES, _METRES, {"斤": Fraction(1, 2), "千克": Fraction(1), "吨": Fraction(10**3)})


def times_as_large(one: Mention, other: Mention) -> Fraction | None:
    """How many times the one is the other where two units of one measure tell them: 15 for 2公顷 and 2亩."""
    for sizes in _SIZES:
        if one.unit in sizes and other.unit in sizes and other.value:
            return one.value * sizes[one.unit] / (other.value * sizes[other.unit])
    return None


def are_of_one_measure(one: str, other: str) -> bool:
    """Whether one is easily written for the other."""
    return one == other or _MEASURES.get(one, one) == _MEASURES.get(other, other)
