"""A section on the year's tasks that holds the results which another section tells again."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

_TASKS = re.compile("任务|工作目标|工作计划|工作要点")
_RESULTS = late_pattern("成效|成果|完成|效果|落实|业绩|总结|做法")
_HALF = 2

_COPY = "全年修建道路36公里，改造桥梁4座，新增停车泊位560个，群众出行明显改善，满意度达到96%，较上年提高2个百分点。"


@check(
    id="RPT306",
    title="年度任务一节应写任务，不应照抄成效",
    why="“年度任务”写年初要做什么，“工作成效”写做成了什么；两处写成一样，读者看不到当初的目标。",
    kind=Kind.STRUCTURE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R41", "R53"),
    good=(
        f"一、情况\n（一）年度工作任务\n计划修建道路30公里，改造桥梁4座。\n二、评价\n（一）主要成效\n{_COPY}",
        f"一、情况\n（一）任务完成情况\n{_COPY}\n二、评价\n（一）主要成效\n{_COPY}",
    ),
    bad=(Bad(f"一、情况\n（一）年度工作任务\n{_COPY}\n二、评价\n（一）主要成效\n{_COPY}", says="应写年初任务"),),
)
def results_told_as_tasks(manuscript: Manuscript) -> Answers:
    """One finding, at the heading of the tasks and that of the results."""
    outline = manuscript.outline
    tasks = [each for each in outline.headings if _TASKS.search(each.title) and not _RESULTS.search(each.title)]
    if not tasks:
        raise DoesNotApply("报告没有“年度任务”一节")
    for entry in tasks:
        copied: dict[int, int] = {}
        for repetition in manuscript.repetitions.all:
            if not entry.passage.index < repetition.earlier.index < entry.end:
                continue
            for section in outline.section_of(repetition.later):
                if _RESULTS.search(section.title):
                    copied[section.index] = copied.get(section.index, 0) + repetition.in_common
        size = sum(len(each.text) for each in manuscript.passages[entry.passage.index + 1 : entry.end])
        section_index = max(copied, key=lambda index: copied[index], default=None)
        if section_index is not None and copied[section_index] * _HALF >= size:
            yield _told(entry, outline.entries[section_index])


def _told(tasks: Entry, results: Entry) -> Flaw:
    return Flaw(
        (tasks.place, results.place),
        f"“{tasks.title}”应写年初任务，现写的是工作成效，与第{results.passage.first_line}段“{results}”一节重复；"
        "请改写为年初任务和目标。",
    )
