"""Actions and contracts of so many years beside the months in which they begin and end, and years that are counted.

三年行动自2022年1月启动，至2024年12月结束; 三年一签。合同从2023年1月1日起，到2025年12月31日止; 2021年至2023年三个年度.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern

_COUNT = "[一二两三四五六七八九十]|[1-9]"
_END = "(?P<{0}_year>20[0-9]{{2}})年(?P<{0}_month>[0-9]{{1,2}})月(?:[0-9]{{1,2}}日)?"
_ACTION = late_pattern(
    f"(?:“[^。；“”0-9]{{0,10}}?)?(?<![0-9一二三四五六七八九十第近前每])(?P<count>{_COUNT})年"
    "(?:一[签包租换]|期|(?![来间度内])[\u4e00-\u9fff]{0,8}?(?:行动|攻坚|计划|规划|方案|工程|合同|协议|任务)(?!的?(?:第|中期)))”?"
    "[^。；0-9]{0,24}(?:[0-9.]+[万亿]?元[^。；0-9]{0,12}){0,2}(?:。(?:合同|协议|行动|计划)?)?[自从由]"
    f"{_END.format('first')}(?:正式|起|启动|开始|实施|开展|施行|打|抓|干|生效)*，?(?:至|到|延续到|持续到|截至){_END.format('last')}"
)
_COUNTED = late_pattern(
    f"(?P<first>20(?<![0-9]20)[0-9]{{2}})年?(?:至|—|-|～|到)(?P<last>20[0-9]{{2}})年，?(?:共|这)?(?P<count>{_COUNT})个(?:年度|年头)"
)
_MONTHS, _SLACK, _FAR = 12, 1, 18
"""The first and the last month may be counted or not; what is further off is told of something else."""


class YearsTold(NamedTuple):
    """`text[start:end]`; `right`: how long it is."""

    start: int
    end: int
    right: str
    holds: bool


def actions_of_years(text: str) -> Iterator[YearsTold]:
    """Those of one passage."""
    for found in _ACTION.finditer(text):
        first, last = (int(found[f"{end}_year"]) * _MONTHS + int(found[f"{end}_month"]) for end in ("first", "last"))
        months, told = last - first + 1, _number(found) * _MONTHS
        if max(int(found["first_month"]), int(found["last_month"])) <= _MONTHS and abs(months - told) <= _FAR < told:
            yield YearsTold(*found.span(), _worded(months), abs(months - told) <= _SLACK)
    for found in _COUNTED.finditer(text):
        years = int(found["last"]) - int(found["first"]) + 1
        if years > 1:
            yield YearsTold(*found.span(), f"{years}个年度", years == _number(found))


def _number(found: re.Match[str]) -> int:
    written = found["count"]
    return int(written) if written.isdigit() else int(numeral_value(written) or 0)


def _worded(months: int) -> str:
    years, more = divmod(months, _MONTHS)
    return f"{years}年" + (f"{more}个月" if more else "")
