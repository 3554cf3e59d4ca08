"""The year a report is about: the one its title names or reviews, or the time that it says it evaluates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_YEAR = quick_pattern(r"(?<![0-9比较])(20[0-9]{2})(?!年(?:[0-9]{1,2}月)?(?:起|以来|开始))(?:年|—|-|～|至)?")
_REVIEWED = late_pattern(
    "(20[0-9]{2})年[^，。；0-9]{0,24}(?:执行|完成|落实|总结|回顾|情况)[^，。；0-9]{0,12}[和及与暨、][^，。；0-9]{0,8}"
    "(20[0-9]{2})年[^，。；0-9]{0,20}(?:预算|草案|计划|思路|打算|安排|要点|谋划|目标|任务)"
)
"""2022年预算执行情况和2023年预算草案: of such a report the first year is what is told, the second what is to come."""
_DATED = re.compile("(?:[^，。0-9]{0,8}(?:日期|时间)：)?[（(]?20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?[）)]?")
"""The day on which it was signed, mostly in the year after the one that it is about."""
_IS_NEWS = re.compile(
    "^(?!.*(?:绩效|评价|自评|[预决]算|报告|总结)).*(?:今[天日]|昨[天日]|近日|日前|(?:印发|出台|发布|公布|启动|开启|开幕|闭幕|举行|举办|召开|落幕|开始|上线)$)"
)
"""2025年志愿服务计划报名开启: what is announced of that year, in a paper that may tell of others."""
_OF_THE_DAY = quick_pattern(
    "(?:今[天日晚]|昨[天日晚]|明[天日晚])(?:上午|下午|晚间?|凌晨)?[（(][0-9]{1,2}月[0-9]{1,2}日[）)]|当地时间(?:今[天日]|昨[天日]|[0-9]{1,2}日)"
)
"""今天（8月16日）公布: news of a day, in which one piece tells of another year than the next."""
_GIVEN = re.compile(
    "(?:[—－-]{1,2})?[（(]?(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月[0-9]{1,2}日在[^，。；]{2,50}(?:会议|大会|会)上[）)]?"
)
"""——2025年1月8日在第五次会议上: when and where the report was given."""
_LOOKED_BACK_ON = late_pattern(
    "(?P<year>20[0-9]{2})年(?:度|全年)?(?:政府|主要|重点)?(?:的)?工作(?:的)?(?:回顾|总结|情况|完成情况)(?:$|[：:])",
    make=quick_pattern,
)
_FIRST_MONTHS = 3
_TITLE_LINES, _INTRODUCTION = 6, 40
_EVALUATED = late_pattern(
    "(?:评价|自评)(?:的?)(?:时段|期间|范围|时间范围|年度|周期)[^，。；0-9]{0,6}(?P<time>20[0-9]{2})年|"
    "对[^，。；0-9]{0,14}(?P<subject>20[0-9]{2})年度?[^，。；0-9]{0,40}(?:进行|开展|实施)了?[^，。；0-9]{0,12}(?:评价|自评)|"
    "(?:本次|此次)(?:绩效)?(?:评价|自评)(?:重点[为是]?)?(?P<meant>20[0-9]{2})年度"
)
_OF_OTHER_THINGS = late_pattern(
    "《[^《》]{1,80}》|[〔［]20[0-9]{2}[〕］]|20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:(?:至|—|-)(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
)
"""Documents, and when the report was made: 评价组于2024年5月至7月对2023年度该项目实施评价."""


@dataclass(frozen=True, slots=True)
class YearOfReport:
    """`is_sure`: whether it is told as the report's year and not only in the first sentence of an excerpt."""

    year: int
    is_sure: bool


def year_of_report(passages: Sequence[Passage]) -> YearOfReport | None:
    """None where the report names no year at its head, or more than one, or is news of a day."""
    if any(_OF_THE_DAY.search(passage.text) for passage in passages[:_INTRODUCTION]):
        return None
    for passage in passages[:_TITLE_LINES]:
        if passage.number is not None and passage.index:
            break
        if _DATED.fullmatch(passage.text) or (passage.is_heading and _IS_NEWS.search(passage.text)):
            continue
        given = _GIVEN.fullmatch(passage.text)
        if given is not None and _looks_back_on_the_year_before(given, passages):
            return YearOfReport(int(given["year"]) - 1, True)
        years = {int(found[1]) for found in _YEAR.finditer(passage.text)}
        reviewed = _REVIEWED.search(passage.text) if len(years) > 1 else None
        if reviewed is not None and int(reviewed[1]) + 1 == int(reviewed[2]):
            return YearOfReport(int(reviewed[1]), True)
        if len(years) > 1:
            named = {int(found[1]) for found in _YEAR.finditer(_OF_OTHER_THINGS.sub("，", passage.text))}
            years = named if len(named) == 1 else years
        if len(years) == 1:
            return YearOfReport(years.pop(), passage.is_heading or _EVALUATED.search(passage.text) is not None)
        evaluated = _EVALUATED.search(passage.text) if years else None
        if evaluated is not None and evaluated["meant"]:
            return YearOfReport(int(evaluated["meant"]), True)
        if years:
            return None
    for passage in passages[:_INTRODUCTION]:
        found = _EVALUATED.search(passage.text) if "20" in passage.text and "评" in passage.text else None
        if found is not None:
            return YearOfReport(int(next(filter(None, found.groups()))), True)
    return None


def _looks_back_on_the_year_before(given: re.Match[str], passages: Sequence[Passage]) -> bool:
    """Whether it was given in the first months, and a heading says that it looks back on the year before."""
    if int(given["month"]) > _FIRST_MONTHS:
        return False
    found = (_LOOKED_BACK_ON.search(passage.text) for passage in passages if passage.is_heading)
    return any(each is not None and int(each["year"]) == int(given["year"]) - 1 for each in found)
