"""A section on income and expenditure (收支) in which no income stands."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern

_INCOME_AND_EXPENDITURE = re.compile("收支|收入支出|收入(?:和|与|及|、)支出")
_INCOME = late_pattern("收入|到位|拨款|拨入|下达|资金来源|来源于|总收|筹集|补助|配套|可用资金|预算安排|安排资金|拨付给")
_EXPENDITURE = late_pattern("支出|支付")


@check(
    id="RPT305",
    title="写“收支情况”应同时写收入和支出",
    why="标题说的是收支，正文只有支出，读者看不到资金从哪里来，也无法核对收支是否平衡。",
    kind=Kind.STRUCTURE,
    severity=Severity.WARNING,
    references=("R41",),
    good=(
        "一、收支情况\n全年收入120万元，支出118万元，结余2万元。",
        "一、收支情况\n财政拨款120万元，全年支出118万元。",
        "一、支出情况\n全年支出118万元。",
        "一、收支情况\n详见附表。",
    ),
    bad=(Bad("一、概况\n本馆设三部。\n二、部门收支情况\n全年预算120万元，实际支出118万元。", says="只有支出"),),
)
def income_not_told(manuscript: Manuscript) -> Answers:
    """One finding a section, at its heading."""
    sections = [entry for entry in manuscript.outline.headings if _INCOME_AND_EXPENDITURE.search(entry.title)]
    if not sections:
        raise DoesNotApply("报告没有“收支情况”一节")
    for entry in sections:
        text = "\n".join(each.text for each in manuscript.passages[entry.passage.index + 1 : entry.end])
        if _INCOME.search(text):
            yield Holds((entry.place,), f"“{entry.title}”写了收入")
        elif _EXPENDITURE.search(text):
            yield Flaw((entry.place,), f"“{entry.title}”只有支出，没有收入；请补充收入（拨款、结转等），或改标题。")
