"""What is told of a month behind the one that the title names: 二月情况通报, and below it 2021年3月，受理来电862件."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.periods.before_its_time import BeforeItsTime
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import value

_NUMBER = "[0-9]{1,2}|十?[一二三四五六七八九]|十"
TITLED_MONTHS = re.compile(
    f"(?:(?P<year>20[0-9]{{2}})年)?(?:(?<![0-9一二三四五六七八九十])(?:[1一](?:—|-|～|至|到))?(?P<month>{_NUMBER})月份?"
    "|(?P<season>前[三二两]季度|[上下]半年|第?[一二三四]季度))(?![0-9一二三四五六七八九十上中下初底末])"
    "(?:(?!查|会议|整改|活动|事故)[^，。；0-9]){0,24}?(?:通报|报告|简报|分析|公示|公报|统计|总结|小结|情况|公告|说明)$"
)
"""The last month of which such a report tells."""
_SEASONS = {"一季度": 3, "二季度": 6, "前二季度": 6, "前两季度": 6, "上半年": 6, "三季度": 9, "前三季度": 9}
_RESULT = late_pattern(
    "(?:^|[。；])(?:(?P<year>20[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?:份|[底末])?，?(?![起前至—～上中下初0-9]|[^。；]{0,40}?"
    "(?:计划|预计|力争|目标|确保|拟|将|安排|下一?步|印发|召开|发布|会议|以来|较|比[上去]))[^。；]{0,40}?[0-9]"
)
_MONTH = late_pattern("(?<=年)[0-9]{1,2}(?=月)")
_LAST_MONTH = 12


@value()
class OfALaterMonth:
    """Where in `passage` it stands; `told.doubt` is never empty."""

    passage: Passage
    told: BeforeItsTime


def told_of_later_months(prose: Sequence[Passage]) -> Iterator[OfALaterMonth]:
    """Each opening of a sentence with a later month, where nothing in the report is told of the month of its title."""
    title = TITLED_MONTHS.search(prose[0].text) if prose and prose[0].is_heading else None
    if title is None:
        return
    last = last_month(title)
    if last == _LAST_MONTH or any(f"{last}月" in passage.text for passage in prose[1:]):
        return
    later = []
    for passage in prose[1:]:
        for found in _RESULT.finditer(passage.text):
            is_of_its_year = not (title["year"] and found["year"]) or title["year"] == found["year"]
            if not (is_of_its_year and last < int(found["month"]) <= _LAST_MONTH):
                return
            later.append((passage, found))
    for passage, found in later:
        doubt = f"题目是{title[0]}，这里写的是{found['month']}月"
        yield OfALaterMonth(passage, BeforeItsTime(found.start("month"), found.end(), doubt))


def last_month(title: re.Match[str]) -> int:
    """The last month that a title tells of: 6 of 上半年, 7 of 1—7月."""
    if title["season"]:
        return _SEASONS.get(title["season"].removeprefix("第"), _LAST_MONTH)
    return int(numeral_value(title["month"]) or title["month"])


def is_of_the_titled_part(title: str, date: str) -> bool:
    """截至2023年7月底 in a report of 2024年1—7月: the last month is right, and the year is not."""
    told, month = TITLED_MONTHS.search(title), _MONTH.search(date)
    return told is not None and month is not None and last_month(told) == int(month[0])
