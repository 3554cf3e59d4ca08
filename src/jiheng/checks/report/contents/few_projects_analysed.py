"""The projects analysed one by one are only a small share of what was spent on projects."""

import re
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.explanation_lines import PROJECT_COVERAGE, percent_line
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED, fixed, in_wan, plain, to_wan

SECTION = re.compile(r"项目[^，。]{0,12}(?:情况|分析|绩效|成效)|专项[^，。]{0,12}(?:情况|分析|绩效|成效)")
EACH = late_pattern(r"各[^，。]{0,6}(?:项目|专项)")
"""Whoever promises each project is told so by another check."""


@check(
    id="RPT513",
    title="逐项分析的项目应占项目支出的大部分",
    why="只分析一小部分项目，多数项目资金的绩效就没有交代。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R67", PROJECT_COVERAGE),
    good=(
        "预算支出500万元，其中基本支出200万元，项目支出300万元。\n一、重点项目支出情况\n"
        "农村公路养护项目预算240万元，共支出238万元。",
    ),
    bad=(
        Bad(
            "预算支出500万元，其中基本支出200万元，项目支出300万元。\n一、重点项目支出情况\n"
            "农村公路养护项目预算120万元，共支出118万元。",
            says="40.0%",
        ),
    ),
)
def few_projects_analysed(manuscript: Manuscript) -> Answers:
    """Counts the projects told with budget and spending below a heading about projects."""
    whole = manuscript.spending.budgets.get("项目支出")
    headings = [heading for heading in manuscript.outline.headings if SECTION.search(heading.title)]
    if whole is None or not whole.amount or not headings or any(EACH.search(heading.title) for heading in headings):
        raise DoesNotApply("报告没有写项目支出预算，或没有逐项分析项目")
    below = {passage.index for heading in headings for passage in manuscript.prose_of(heading)}
    told = {
        part.name: part
        for part in manuscript.spending.parts
        if part.is_programme and manuscript.whole_text.passage(part.budget_span[0]).index in below
    }
    total = sum((part.budget for part in told.values()), Decimal(0))
    share = Fraction(total) / Fraction(whole.amount) * Fraction(HUNDRED)
    if not told or share >= Fraction(percent_line(PROJECT_COVERAGE)):
        yield Holds((), f"逐项分析的项目占项目支出预算的{fixed(share, 1)}%")
        return
    yield Flaw(
        (headings[0].place,),
        f"逐项分析的{len(told)}个项目预算{in_wan(total)}，只占项目支出预算{in_wan(whole.amount)}的"
        f"{fixed(share, 1)}%；请补充其他项目的完成情况，至少列表说明。",
        arithmetic=f"{plain(to_wan(total))}÷{plain(to_wan(whole.amount))}＝{fixed(share, 1)}%",
    )
