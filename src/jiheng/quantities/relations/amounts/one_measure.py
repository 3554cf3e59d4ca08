"""What is measured in several units: land in 亩 and 公顷, money in 元 and 美元."""

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


def are_of_one_measure(one: str, other: str) -> bool:
    """Whether one is easily written for the other."""
    return one == other or _MEASURES.get(one, one) == _MEASURES.get(other, other)
