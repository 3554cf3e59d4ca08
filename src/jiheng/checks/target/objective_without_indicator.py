"""An objective of which nothing is found again in the indicators."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Location, Severity

_COMMON = re.compile(
    r"工作|完成|开展|做好|推进|加强|提高|提升|进一步|全面|有效|保障|促进|实现|确保|能力|水平|服务|建设|管理|发展|质量|机制|体系|"
    r"我[市县区镇单]|全[市县区镇]|[0-9]+|[^\u4e00-\u9fff]|的|和|与|及|等|了|对|为|以|在"
)
_HEAD = (
    "目标\n| 预期目标 |\n| {objective} |\n指标\n| 三级指标 | 年度指标值 | 计量单位 |\n"
    "| 改造老旧管网长度 | 12 | 公里 |\n| 供水水质合格率 | 98 | % |"
)
_LONGEST_QUOTE = 30


@check(
    id="TGT116",
    title="总体目标应在指标里有体现（指向明确）",
    why="指标是目标的细化；目标里写的事没有一项指标衡量，完成与否就无从考核。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R66", "财预〔2015〕88号"),
    good=(_HEAD.format(objective="改造老旧管网，让居民喝上合格的水。"), _HEAD.format(objective="确保全县供水安全。")),
    bad=(Bad(_HEAD.format(objective="培育非遗传承人，举办庙会展演。"), says="在指标里没有体现"),),
)
def objective_without_indicator(case: Case) -> Answers:
    """Shares no pair of characters, common words apart, with any indicator or its explanation."""
    if not case.objectives or not case.indicators:
        raise DoesNotApply("案卷里没有总体目标或指标")
    told = "，".join(f"{each.name}，{each.definition}，{each.calculation}" for each in case.indicators)
    pairs = _pairs(told) | {pair for task in case.tasks for pair in _pairs(task.name) if _is_measured(case, task.code)}
    for objective in case.objectives:
        own = _pairs(objective.expected)
        if len(own) > 3 and not own & pairs:
            words = " ".join(objective.expected.split())
            quote = words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + "…"
            place = Location(place=f"目标[{objective.code}].预期目标", quote=quote)
            message = f"总体目标“{quote}”在指标里没有体现；请补充衡量它的指标，或核对目标是否属于本年本单位。"
            yield Flaw((place,), message)


def _is_measured(case: Case, task: str) -> bool:
    return any(task in indicator.tasks for indicator in case.indicators)


def _pairs(text: str) -> set[str]:
    """Every two neighbouring characters that are no common words."""
    return {part[at : at + 2] for part in _COMMON.sub(" ", text).split() for at in range(len(part) - 1)}
