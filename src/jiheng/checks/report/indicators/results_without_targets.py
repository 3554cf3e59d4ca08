"""Indicator values listed as results of which nobody can say whether they were to be so high."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.indicator_list import IndicatorItem
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

COMPLETION = late_pattern(r"(?:完成|执行|达成|达标|实现|任务完成)率$")
TOLD = late_pattern(r"目标|计划|任务数|应完成|指标值|不低于|不少于|不超过|≥|≤|超额|原定")
TOLD_IN_THE_LIST = late_pattern(
    r"(?:目标|计划|任务)[^，。；率\n]{0,10}[0-9]|[≥≤]|不(?:低于|少于|超过)[0-9]", make=quick_pattern
)
_EVALUATED = late_pattern("绩效|目标|自评|指标|完成")
FULL = 100
FEWEST = 3
LONGEST_LIST = 12


@check(
    id="RPT522",
    title="列出指标完成值的，应同时列明目标值",
    why="只有实际值没有目标值，读者无法判断是否完成，也无法复核得分。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R13", "R15"),
    holds="列举的指标都能判断是否完成",
    good=(
        "各项指标完成情况：培训人次目标500人次，实际培训人次520人次，考核合格率96%，目标95%，档案完整率100%，"
        "开班数量12个，目标开班数量12个。",
        "道路养护完成率98%，桥梁检查完成率100%，标线更新完成率100%，投诉处理及时率100%，隐患整改完成率92%。",
    ),
    bad=(
        Bad(
            "道路养护完成率98%，平均通行速度提高率8%，巡查次数210次，养护站数量4个，群众满意度93%，路面完好率91%。",
            says="巡查次数210次",
        ),
    ),
)
def results_without_targets(manuscript: Manuscript) -> Answers:
    """A completion rate carries its target in it, and of 100 % it is clear; of the others the report must tell one."""
    if not manuscript.indicator_lists:
        raise DoesNotApply("报告没有逐项列举指标值")
    if not any(manuscript.whole_text.found(_EVALUATED, "绩效", "目标", "自评", "指标", "完成")):
        raise DoesNotApply("报告没有说到绩效、目标和完成情况")
    if any("目标值" in passage.text or "指标值" in passage.text for passage in manuscript.passages if passage.cell):
        raise DoesNotApply("报告附有列明目标值的表格")
    told = "\n".join(sentence for sentence in _sentences(manuscript) if TOLD.search(sentence))
    for each in manuscript.indicator_lists:
        if TOLD_IN_THE_LIST.search(each.passage.text):
            continue
        bare = [item for item in each.items if not _can_be_judged(item, told)]
        if len(bare) < FEWEST:
            continue
        names = "；".join(item.text for item in bare[:LONGEST_LIST])
        more = f"等{len(bare)}项" if len(bare) > LONGEST_LIST else ""
        yield Flaw(
            tuple(each.at(item) for item in bare),
            f"下列{len(bare)}项指标只有实际值，没有目标值，无法判断是否完成：{names}{more}。请逐项补充年初目标值。",
        )


def _sentences(manuscript: Manuscript) -> list[str]:
    listed = {each.passage.index for each in manuscript.indicator_lists}
    return [
        sentence
        for passage in manuscript.prose
        if passage.index not in listed
        for sentence in re.split("[。；]", passage.text)
    ]


def _can_be_judged(item: IndicatorItem, told: str) -> bool:
    if item.sign or (item.unit == "%" and item.number == FULL) or COMPLETION.search(item.measure):
        return True
    return item.measure in told
