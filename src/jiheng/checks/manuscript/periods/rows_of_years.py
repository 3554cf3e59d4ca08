"""Years told one by one beside the number of them: 连续三年（2019年、2020年、2021年）; 两年，即2021年和2022年."""

import re
from collections.abc import Iterator

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value

_YEAR = "20[0-9]{2}(?:年度?)?"
_EACH = late_pattern("20[0-9]{2}")
_ROW = rf"(?P<row>{_YEAR}(?:(?:、|和|及|与|以及|，){_YEAR})+)(?![0-9—～-])"
_NUMBER = "(?<![0-9第十一二三四五六七八九两])(?P<count>[两二三四五六七八九2-9])(?:个年度|个年头|年度?)"
_RUNS = "连续|(?:试点|实施|建设|服务|执行|规划|合作|补助|项目)(?:期限?|周期|时间)(?:为|共|是)?|为期|历时"
_AHEAD = late_pattern(
    rf"(?:[自从](?P<since>20[0-9]{{2}})年度?(?:起|开始|以来)?，?)?(?P<runs>{_RUNS})?{_NUMBER}"
    rf"(?![前内后])[^，。；：（）0-9]{{0,16}}?(?:，?(?:也?即|分别[为是]|依次为|具体为)|（(?:即|分别为)?|：){_ROW}"
)
_BEHIND = late_pattern(
    rf"{_ROW}(?:已|均|又|我[县市区局]|这)*(?:(?P<runs>连续){_NUMBER}"
    rf"|{_NUMBER.replace('count', 'all')}(?=[来间里共累合]|总计))"
)
TWO_IN_A_ROW = quick_pattern("20[0-9]{2}(?:年度?)?(?:[、和及与，]|以及)20[0-9]{2}")
"""What is looked for first; a text without it has no row."""


@value()
class RowOfYears:
    """`text[start:end]` of a passage tells so many years and which; `right`: which or how many they are."""

    start: int
    end: int
    right: str
    holds: bool


def rows_of_years(text: str) -> Iterator[RowOfYears]:
    """Those of one passage."""
    for pattern in (_AHEAD, _BEHIND):
        yield from map(_judged, pattern.finditer(text))


def _judged(found: re.Match[str]) -> RowOfYears:
    """As many years as told, and where they run on, one after the other from the first of them."""
    told = found.groupdict()
    years = [int(each) for each in _EACH.findall(told["row"])]
    written = told["count"] or told.get("all", "")
    count = int(numeral_value(written) or written)
    if len(years) != count:
        return RowOfYears(*found.span(), f"{len(years)}年", False)
    if not told["runs"]:
        return RowOfYears(*found.span(), f"{count}年", True)
    first = int(told.get("since") or years[0])
    in_turn = list(range(first, first + count))
    return RowOfYears(*found.span(), f"{in_turn[0]}年至{in_turn[-1]}年", years == in_turn)
