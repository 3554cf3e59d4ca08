"""Kinds of indicators announced, and then a list in which no indicator says its kind."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

_KIND = r"(?:投入|过程|产出|效率|效果|效益|成果|满意度|数量|质量|时效|成本|影响力)"
ANNOUNCED = re.compile(rf"{_KIND}指标(?:[、，和及与]{{1,2}}{_KIND}指标){{2,7}}")
USED = late_pattern(rf"{_KIND}(?:类)?指标")


@check(
    id="RPT528",
    title="说明了指标类型的，列指标时应注明各属哪一类",
    why="写明指标分几类，列出的指标却没有归类，读者看不出哪些是投入、哪些是产出、哪些是效果。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R22", "R25"),
    good=(
        "指标分为投入指标、产出指标和效果指标。\n产出指标：道路养护完成率100%，桥梁检测完成率100%，路灯更换完成率98%，"
        "标线更新完成率100%。效果指标：道路完好率96%，投诉处理率100%。",
    ),
    bad=(
        Bad(
            "指标分为投入指标、产出指标和效果指标。\n道路养护完成率100%，桥梁检测完成率100%，路灯更换完成率98%，"
            "标线更新完成率100%，道路完好率96%，投诉处理率100%。",
            says="6项",
        ),
    ),
)
def kinds_announced_not_used(manuscript: Manuscript) -> Answers:
    """Where there is a list of indicators and its paragraphs name no kind."""
    announced = ANNOUNCED.search(manuscript.whole_text.text)
    lists = manuscript.indicator_lists
    if announced is None or not lists:
        raise DoesNotApply("报告没有说明指标类型，或没有列举指标")
    listed = {each.passage.index for each in lists}
    labelled = any(
        USED.search(passage.text)
        for passage in manuscript.prose
        if passage.index in listed or (passage.index + 1 in listed and passage.is_heading)
    )
    count = sum(len(each.items) for each in lists)
    if labelled:
        yield Holds(manuscript.whole_text.places([announced]), "列举的指标注明了类型")
        return
    yield Flaw(
        manuscript.whole_text.places([announced]),
        f"写明指标分为“{announced[0]}”，列出的{count}项指标却没有归类；请注明各属哪一类，空缺的类型补充指标。",
    )
