"""The unit that a report is about, from its title."""

import re
from collections.abc import Sequence

from jiheng.core.document import TextLine

_FIRST_LINES = 8
_LONGEST = 60
_REPORT = re.compile("报告|自评|绩效评价|绩效情况")
_STATED = re.compile("(?:单位|部门)名称[：:](?P<name>[^，。；：:（(]{2,40})")
_YEAR = re.compile(
    "(?:关于)?(?:20[0-9]{2}|二[○〇零]{1}[一二三四五六七八九○〇零]{2})(?:年度?)?(?:至|[-—～])?(?:20[0-9]{2}年度?)?"
)
_WHAT = re.compile(
    "关于|部门整体|单位整体|整体支出|整体绩效|项目支出|财政支出|财政项目|预算绩效|预算支出|部门预算|单位预算|部门决算|专项资金"
    "|支出绩效|项目绩效|重点项目|绩效自|绩效评|绩效报|绩效情|自评|报告"
)
_NOT_UNITS = re.compile("[，。；：？！]")


def unit_name(lines: Sequence[TextLine]) -> str:
    """The name as the title writes it; empty where no title names a unit."""
    first = [text for line in lines[: 4 * _FIRST_LINES] if (text := "".join(line.text.split()))][:_FIRST_LINES]
    for text in first:
        if stated := _STATED.search(text):
            return stated["name"]
    for at, text in enumerate(first):
        if len(text) <= _LONGEST and _REPORT.search(text) and not _NOT_UNITS.search(text):
            return _before_what(text) or (_only_unit(first[at - 1]) if at else "")
    return ""


def _before_what(title: str) -> str:
    """What stands before or behind the year and before the kind of report."""
    year = _YEAR.search(title)
    if year is None:
        return _until_what(title)
    return _until_what(title[: year.start()]) or _until_what(title[year.end() :])


def _until_what(text: str) -> str:
    found = _WHAT.search(text)
    return (text if found is None else text[: found.start()]).strip("《》“”\"' 　")


def _only_unit(text: str) -> str:
    """The line above a title that names no unit, if it reads like a name."""
    is_name = len(text) <= _LONGEST // 2 and not _NOT_UNITS.search(text) and not text[0].isdigit()
    return _until_what(text) if is_name and "附件" not in text else ""
