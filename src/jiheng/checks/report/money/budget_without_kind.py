"""A budget figure of which nobody knows whether it is the original or the revised one."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

BUDGET = quick_pattern(
    r"(?:年度?|部门|单位|本级|财政|整体|支出|(?<!项目)总|收入)预算(?:安排|总?支出|收入|资金|数|总额|总计|金额)?(?:总额|合计|数)?"
    r"(?:为|是|共|共计|合计|：)?[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?[万亿]?元"
)
KIND_BEFORE = late_pattern(r"年初|全年|调整|追加|调剂|变更|批复|下达|期初|核定|最终|上年|下年|次年")
TOLD = late_pattern(
    r"(?:年初|全年|调整后?的?|追加后?的?|批复的?|期初|最终)[^，。；\n]{0,8}预算(?:数|安排|批复|收入|总?支出|总额|资金|金额)*"
    r"(?:为|是|共|共计|合计|：)?[0-9]|预算[^，。；\n]{0,8}(?:调整|追加|调增|调减)[^。；\n]{0,12}[0-9]",
    make=quick_pattern,
)
YEAR = late_pattern(r"20[0-9]{2}")
ONE_EXPENSE = late_pattern(r"三公|公务接待|公务用车|因公出国|政府采购|机关运行经费|培训费|会议费")
PERFORMANCE = late_pattern(r"执行率|支出进度|实际支出|执行数|决算|完成率")
SHOWN_BEFORE = 12
PARAGRAPH = 200
"""As far as the words around a budget are looked at."""


@check(
    id="RPT551",
    title="预算数应写明是年初预算数还是全年预算数",
    why="执行率的分母是调整后的全年预算数；只写“预算”，读者不知道结转、追加的资金是否在内。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R06", "R39"),
    good=(
        "2022年年初预算支出420万元，全年预算数460万元，实际支出450万元。",
        "2022年部门预算420万元（年初预算数400万元，追加20万元），执行率98%。",
        "2022年“三公”经费预算18万元，决算14.36万元。",
        "项目总预算为86万元，分两年建设，实际支出84万元。",
        "甲局2022年度绩效自评报告\n执行率98%。2023年度部门预算430万元将向养护倾斜。",
    ),
    bad=(Bad("2022年度部门预算支出420万元，实际支出413万元，支出进度98.33%。", says="年初预算数"),),
)
def budget_without_kind(manuscript: Manuscript) -> Answers:
    """Silent where any budget of the report is told as original or revised: then the reader can find out."""
    whole = manuscript.whole_text
    stated = next((found for found in whole.found(BUDGET, "预算") if _is_a_whole_budget(manuscript, found)), None)
    if stated is None or not PERFORMANCE.search(whole.text):
        raise DoesNotApply("报告没有把预算数与支出数比较")
    if any(whole.found(TOLD, "预算")):
        yield Holds(whole.places([stated]), "写明了年初预算数或调整情况")
        return
    yield Flaw(
        whole.places([stated]),
        f"{quoted(stated[0])}没有写明是年初预算数还是全年（调整后）预算数；请注明，有调整的写出调整数。",
    )


def _is_a_whole_budget(manuscript: Manuscript, found: re.Match[str]) -> bool:
    """Neither told as original or revised, nor of another year, nor that of one kind of expense."""
    whole = manuscript.whole_text
    before = re.split(r"[，。；\n]", whole.text[max(found.start() - SHOWN_BEFORE, 0) : found.end()])[-1]
    year = YEAR.search(before)
    if KIND_BEFORE.search(before) or (year and manuscript.year and int(year[0]) != manuscript.year):
        return False
    passage = whole.passage(found.start())
    above = "".join(entry.title for entry in manuscript.outline.section_of(passage))
    start, end = whole.bounds(found.start())
    around = whole.text[max(start, found.start() - PARAGRAPH) : min(end, found.end() + PARAGRAPH)]
    return not ONE_EXPENSE.search(above + around)
