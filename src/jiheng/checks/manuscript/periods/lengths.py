"""How long something is said to last: 9个月, 一年半, 2年零6个月, 180日历天."""

import re
from collections.abc import Iterator
from enum import Enum
from fractions import Fraction

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_COUNT = "[0-9]{1,4}|[一二两三四五六七八九十]{1,3}"
_LENGTH = quick_pattern(
    rf"(?<![0-9.,月第至—～~-])(?P<count>{_COUNT})(?:(?P<unit>周?年(?![初末底级度])(?:半(?!年))?)(?:零?(?P<more>{_COUNT})个月)?|(?P<months>个月)|(?P<weeks>个?周(?![年岁期边末]))|"
    r"(?P<days>个?日历天|天|日(?=[，。；）（]|历)))"
)
_VAGUE_BEFORE = quick_pattern(
    "(?:(?<!提)前|(?<![延推])后|[近约满每首]|(?<!期)超(?!期)|超过|不足|不到|至少|最长|最短|将近|不少于|不超过|不低于|以上|第)$"
)
_VAGUE_AFTER = re.compile("[多余]|左右|以上|以内|以下|内|之内|一次|[前后内]|上下")
_SPELT_OUT = late_pattern("(?:以?来|时间)?（[自从即]?(?:20[0-9]{2}|[0-9]{1,2}月)")
"""前六天（1月27日至2月1日）, 近五年（2018—2022年）: what would be vague is told in the bracket."""
_OPEN_ENDS = frozenset("前近")
_MOST_YEARS = 70
_MONTHS_OF_A_YEAR, _DAYS_OF_A_WEEK = 12, 7
_LONGEST_WORD = 4


class Measure(Enum):
    """In what a length is counted."""

    YEARS = "年"
    MONTHS = "个月"
    DAYS = "天"


@value()
class Length:
    """`text[start:end]` of a passage: so many of its measure."""

    start: int
    end: int
    count: Fraction
    measure: Measure


def lengths(text: str, begin: int, end: int) -> Iterator[Length]:
    """The exact lengths of `text[begin:end]`, in order."""
    for found in _LENGTH.finditer(text, begin, end):
        count = _number(found["count"])
        vague = _VAGUE_BEFORE.search(text[max(begin, found.start() - _LONGEST_WORD) : found.start()])
        if not count or _VAGUE_AFTER.match(text, found.end()):
            continue
        if vague and not (vague[0] in _OPEN_ENDS and _SPELT_OUT.match(text, found.end())):
            continue
        if found["weeks"]:
            yield Length(*found.span(), count * _DAYS_OF_A_WEEK, Measure.DAYS)
        elif found["unit"] is None:
            yield Length(*found.span(), count, Measure.MONTHS if found["months"] else Measure.DAYS)
        elif count < _MOST_YEARS or "周" in found["unit"]:
            half = Fraction("半" in found["unit"], 2)
            more = _number(found["more"] or "零")
            if more:
                yield Length(*found.span(), count * _MONTHS_OF_A_YEAR + more, Measure.MONTHS)
            else:
                yield Length(*found.span(), count + half, Measure.YEARS)


def _number(written: str) -> Fraction:
    if written.isdigit():
        return Fraction(int(written))
    return Fraction(numeral_value(written) or 0)
