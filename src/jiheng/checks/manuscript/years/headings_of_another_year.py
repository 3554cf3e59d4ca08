"""Sections that a report about one year puts under another: 三、2022年财政运行中存在的问题 in a report on 2023."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import OF_ANOTHER_YEAR, YearTold
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.words import YEAR

_TOLD_OF = late_pattern(
    "情况(?:说明|分析)?$|报表$|问题(?:[和与及、][^，。；]{2,6})?$|困难$|不足$|结论$|总结|成效$|成绩$|亮点$|经验$|做法$|得分$|自评$|(?:分析|执行|完成|评价)结果$"
)
"""What a report tells of its own year."""
_BESIDE = late_pattern("对比|比较|回顾|遗留|原因|变化|变动|跟踪|反馈|调整|沿革|背景|依据|前期")
"""What gives a section a reason to be of another year, besides what gives one to a sentence."""
_ON_PLANS_OR_REVIEWS = re.compile("计划|要点|打算|安排|思路|部署|方案|目标|审计|整改|年鉴|蓝皮书")
"""A report so titled tells the year before its own as well."""
_TO_COME = late_pattern("下一?步|打算|安排|计划|思路|建议|草案|目标|任务")
_TITLE = 3
"""So many lines may belong to the title; a numbered one does not."""


def headings_of_another_year(entries: Sequence[Entry], prose: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """The only heading that names the year before or after, where nothing under it is told of that year.

    `entries`: headings and numbered items, whose first words are a heading too.
    """
    if _ON_PLANS_OR_REVIEWS.search(prose[0].text):
        return
    named = [(entry, {int(told) for told in YEAR.findall(entry.title)}) for entry in entries if "20" in entry.title]
    for other in (year - 1, year + 1):
        told = [
            entry
            for entry, years in named
            if other in years and (entry.number is not None or entry.passage.index >= _TITLE)
        ]
        if len(told) == 1 and _is_own(told[0], prose, year, other):
            start = told[0].begin + told[0].title.index(f"{other}年")
            yield YearTold(told[0].passage, start, told[0].begin + len(told[0].title), other, year, Confidence.PROBABLE)


def _is_own(entry: Entry, prose: Sequence[Passage], year: int, other: int) -> bool:
    """Whether the heading is one of what a report tells of its own year, and its section speaks of no other."""
    title = entry.title
    if f"{year}年" in title or not _TOLD_OF.search(title) or _BESIDE.search(title) or OF_ANOTHER_YEAR.search(title):
        return False
    if other > year and _TO_COME.search(title):
        return False
    behind = entry.passage.text[entry.begin + len(title) :]
    below = (each.text for each in prose if entry.passage.index < each.index < entry.end)
    return not any(f"{other}年" in text for text in (behind, *below))
