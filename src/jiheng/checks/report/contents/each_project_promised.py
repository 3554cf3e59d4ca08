"""A heading that promises an analysis of each project, with one project below it."""

import re
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money import AMOUNT, yuan
from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.pointers import TABLE_ELSEWHERE
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED, fixed, in_wan
from jiheng.core.quick_pattern import quick_pattern

PROMISED = re.compile(r"各[^，。]{0,6}(?:项目|专项)[^，。]{0,14}(?:情况|分析|绩效|成效)")
ONLY_ONE = late_pattern(
    r"(?:重点|主要|专项|预算)?项目(?:只有|仅有|仅|是|为|有)(?:1个|一个|：)?(?P<name>[^，。；、和及与\n]{4,40})(?=[，。；])"
)
BUDGET = late_pattern(rf"(?:预算|资金|经费|安排|投入)[^，。；\n0-9]{{0,8}}(?P<amount>{AMOUNT})")
LISTED = late_pattern(r"[二三四五六]是|（[2-9二三四五六]）|[②③④]|其次", make=quick_pattern)


@check(
    id="RPT512",
    title="标题写“各项目”的，应逐项分析",
    why="标题承诺逐项分析，正文只写一个项目，其余资金的绩效没有交代。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R67", "R41"),
    good=(
        "一、各项目支出绩效情况\n1.农村公路养护项目\n预算120万元，支出118万元。\n2.桥梁检测项目\n预算30万元，支出30万元。",
        "一、重点项目支出绩效情况\n本单位重点项目是农村公路养护，预算120万元，支出118万元。",
    ),
    bad=(
        Bad(
            "一、基本情况\n预算支出500万元，其中基本支出200万元，项目支出300万元。\n二、各重点项目支出完成情况\n"
            "本单位重点项目是农村公路养护，年度预算120万元，共支出118万元。",
            says="40.0%",
        ),
    ),
)
def each_project_promised(manuscript: Manuscript) -> Answers:
    """One project where the text names a single one; the rest is computed from the project budget."""
    headings = [heading for heading in manuscript.outline.headings if PROMISED.search(heading.title)]
    if not headings:
        raise DoesNotApply("没有标题承诺逐项分析项目")
    for heading in headings:
        below = manuscript.prose_of(heading)
        text = "\n".join(passage.text for passage in below)
        only = ONLY_ONE.search(text)
        if (
            only is None
            or _lists_several(heading, below, manuscript)
            or LISTED.search(text)
            or TABLE_ELSEWHERE.search(text)
        ):
            yield Holds((heading.place,), f"“{heading.title}”分析了各个项目")
            continue
        yield Flaw(
            (heading.place,), f"标题为“{heading.title}”，正文只分析了1个项目{_rest(manuscript, text[only.end() :])}"
        )


def _lists_several(heading: Entry, below: tuple[Passage, ...], manuscript: Manuscript) -> bool:
    numbered = sum(passage.number is not None for passage in below)
    return numbered > 1 or manuscript.has_table_below(heading)


def _rest(manuscript: Manuscript, after: str) -> str:
    """What is known of the other projects, and what to do."""
    whole = manuscript.spending.budgets.get("项目支出")
    told = BUDGET.search(after)
    if whole is None or told is None or not 0 < yuan(told["amount"]) < whole.amount:
        return "；请补充其他项目的完成情况，或改标题。"
    budget = yuan(told["amount"])
    share = fixed(Fraction(budget) / Fraction(whole.amount) * Fraction(HUNDRED), 1)
    rest: Decimal = whole.amount - budget
    return (
        f"（{in_wan(budget)}，占项目支出预算{in_wan(whole.amount)}的{share}%），"
        f"其余{in_wan(rest)}没有说明；请补充其他项目的完成情况。"
    )
