"""Periods that end before they begin, or last longer than their dates: 第四季度（7—9月）, 三年（2020—2024年）."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity

_TO = "(?:—|-|～|至|到)"
_SEASON = re.compile(
    rf"(?P<season>第?[一二三四]季度|上半年|下半年)[（(](?P<first>[0-9]{{1,2}})月?{_TO}(?P<last>[0-9]{{1,2}})月[）)]"
)
_SEASONS = {
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "上半年": (1, 6),
    "下半年": (7, 12),
}
_MONTHS = re.compile(
    rf"(?:20[0-9]{{2}}年)?(?P<first>[0-9]{{1,2}})月{_TO}(?P<last>[0-9]{{1,2}})月[，（(]?(?:共计|共|计|历时|为期|合计)(?P<count>[0-9]{{1,2}})个月"
)
_YEARS = re.compile(
    rf"(?P<count>[两二三四五六七八九十])年(?:行动|规划|计划|期|间|来)?[^，。；（）]{{0,6}}[（(](?P<first>20[0-9]{{2}})年?{_TO}(?P<last>20[0-9]{{2}})年?[）)]"
)
_OVER_YEARS = re.compile(
    rf"(?P<begin>20[0-9]{{2}})年(?P<first>[0-9]{{1,2}})月{_TO}(?P<end>20[0-9]{{2}})年(?P<last>[0-9]{{1,2}})月"
    rf"[，（(]?(?:共计|共|计|历时|为期|合计|期限)(?P<count>[0-9]{{1,2}})个月"
)
_FROM_YEAR_TO_YEAR = re.compile(
    rf"(?P<first>20[0-9]{{2}})年?{_TO}(?P<last>20[0-9]{{2}})年[，（(]?(?:共计|共|历时|为期)?(?P<count>[两二三四五六七八九十])年(?![初末底级])"
)
_REVERSED = re.compile(
    rf"(?P<begin>20(?<![0-9]20)[0-9]{{2}})年(?:(?P<first>[0-9]{{1,2}})月(?:[0-9]{{1,2}}日)?)?起?{_TO}"
    r"(?P<end>20[0-9]{2})年(?:(?P<last>[0-9]{1,2})月(?:[0-9]{1,2}日)?)?"
)
_NUMBERS = {character: number for number, character in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_LAST_MONTH = 12


class _Period(NamedTuple):
    start: int
    end: int
    right: str
    holds: bool


@check(
    id="RPT220",
    title="时段的长短应与起止时间相符",
    why="第四季度是10—12月，2020—2023年是四年；时段写错，所说的累计数就不知道是哪几个月、哪几年的。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "数据统计期限从2022年1月1日起至2022年12月31日止，2022年3月至2022年底培训4期。",
        "上半年（1—6月）支出40万元，第四季度（10月至12月）支出30万元，3月至12月共10个月发放补助。",
        "三年行动（2021—2023年）顺利收官，五年规划（2020—2025年）中期评估完成。",
    ),
    bad=(
        Bad("第四季度（7—9月）支出30万元。", says="10—12月"),
        Bad("上半年（1月至7月）支出40万元。", says="1—6月"),
        Bad("3月至12月共9个月发放补助。", says="10个月"),
        Bad("数据统计期限从2022年1月1日起至2021年12月31日止。", says="止期早于起期"),
        Bad("项目执行期为2022年9月至2022年3月。", says="止期早于起期"),
        Bad("2021年7月至2022年6月，共15个月发放补助。", says="12个月"),
        Bad("2020年至2023年，历时六年建成。", says="4年"),
        Bad("三年行动（2020—2024年）顺利收官。", says="5年"),
    ),
)
def periods_of_another_length(manuscript: Manuscript) -> Answers:
    """Every quarter, half year and number of months or years with its dates."""
    is_any = False
    for passage in manuscript.prose_with("至20", "—20", "到20", "～20", "-20"):
        for found in _REVERSED.finditer(passage.text):
            if _ends_first(found):
                is_any = True
                place = passage.at(found.start(), found.end())
                yield Flaw((place,), f"起讫时间“{found[0]}”的止期早于起期；请核对年份。")
    for passage in manuscript.prose_with("季度", "半年", "个月", "（20", "至20", "—20"):
        for period in _periods(passage.text):
            is_any = True
            place = passage.at(period.start, period.end)
            words = passage.text[period.start : period.end]
            if period.holds:
                yield Holds((place,), f"“{words}”是{period.right}")
            else:
                yield Flaw((place,), f"“{words}”应是{period.right}；请核对时段和起止时间。")
    if not is_any:
        raise DoesNotApply("报告没有写明起止时间的时段")


def _ends_first(period: re.Match[str]) -> bool:
    """Whether a period ends before it begins; without both months by its years alone."""
    begin, end = int(period["begin"]), int(period["end"])
    if period["first"] is None or period["last"] is None:
        return end < begin
    return (end, int(period["last"])) < (begin, int(period["first"]))


def _periods(text: str) -> Iterator[_Period]:
    for found in _SEASON.finditer(text):
        first, last = _SEASONS[found["season"].removeprefix("第")]
        yield _Period(*found.span(), f"{first}—{last}月", (int(found["first"]), int(found["last"])) == (first, last))
    for found in _MONTHS.finditer(text):
        first, last = int(found["first"]), int(found["last"])
        months = last - first + 1
        if 0 < months <= _LAST_MONTH:
            yield _Period(*found.span(), f"{months}个月", int(found["count"]) == months)
    for found in _OVER_YEARS.finditer(text):
        months = (int(found["end"]) - int(found["begin"])) * _LAST_MONTH + int(found["last"]) - int(found["first"]) + 1
        if months > 0:
            yield _Period(*found.span(), f"{months}个月", int(found["count"]) in (months - 1, months))
    for found in (*_YEARS.finditer(text), *_FROM_YEAR_TO_YEAR.finditer(text)):
        years = int(found["last"]) - int(found["first"])
        if years > 0:
            count = _NUMBERS[found["count"]]
            yield _Period(*found.span(), f"{years + 1}年", count in (years, years + 1))
