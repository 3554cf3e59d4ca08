"""Numerals in characters of more than ten thousand: 一万三千一百人 is 1.31万人, 两亿八千七百万元 is 2.87亿元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.value import value
from jiheng.quantities.units import UNIT

_DIGITS = "一二三四五六七八九"
_PLACES = f"[{_DIGITS}两十][{_DIGITS}十百千零]{{0,6}}"
_OF_SCALE = re.compile(
    rf"(?P<high>{_PLACES})(?P<step>[亿万])零?(?P<low>{_PLACES})(?P<scale>(?<=[^零])万)?(?P<vague>[多余])?"
    rf"(?P<unit>{UNIT})(?P<after>以上|以下|以内|左右|上下)?"
)
_STEPS = {"万": 10**4, "亿": 10**8}
_NOT_BEFORE = frozenset(f"第零百千万亿每逐几数点{_DIGITS}两十0123456789")


@value(slots=False)
class NumeralOfScale:
    """`number` in steps of the `scale` that is told first: 1.31 of 万 in 一万三千一百人."""

    found: re.Match[str]
    number: Decimal
    scale: str


def numerals_of_scale(text: str) -> Iterator[NumeralOfScale]:
    """Those that tell a scale and what is less than it."""
    if "万" not in text and "亿" not in text:
        return
    for found in _OF_SCALE.finditer(text):
        if text[max(found.start() - 1, 0) : found.start()] in _NOT_BEFORE and found.start():
            continue
        high, low = numeral_value(found["high"]), numeral_value(found["low"])
        if high is None or low is None:
            continue
        step = _STEPS[found["step"]]
        rest = low * _STEPS.get(found["scale"] or "", 1)
        if 0 < rest < step:
            yield NumeralOfScale(found, high + rest / step, found["step"])
