"""A target told as an achievement, or an achievement as a target: the words around a figure must fit what it is.

The nearest cue in front of the figure decides, within its clause: 「实际完成年初目标270万元的」 tells a target,
「年初目标已发放240万元」 an achievement. A clause without a cue says nothing, and nothing is reported.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.core.figure import Aspect, Figure
from jiheng.figures.reference import Reference

_CLAUSE_ENDS = "，。；！？,;!?（）()\n"
_MASK = "\ufffc"
_JOINING = ("、", "和", "及", "与", "以及")

_PLAN = re.compile(
    r"目标(?!完成|实现|达成|管理|的|中|内|总体完成)|计划(?!完成|执行|的|中|内)|预期|年初(?!结转|以来|的|目标|计划|预算)"
    r"|预算(?!执行|完成|支出|单位|绩效|管理|编制|公开|的|中|内|由|包括|含)"
    r"|预计|拟|力争|批复|下达|安排|任务数|指标值"
)
_DONE = re.compile(
    r"实际(?!需要|需求|情况|问题|困难|工作)"
    r"|(?<!未)已(?!批复|下达|安排|列入|纳入|定|知|编制|明确|设定|核定)"
    r"|(?<![未应需拟待要将可须能])(?<!计划)(?<!力争)(?<!确保)完成"
    r"|(?<![未应需拟待要将可须能])(?<!力争)(?<!确保)(?:达到|实现)了?"
    r"|(?:发放|支出|拨付|提供|投入|使用|惠及|举办|开展|培训|帮助|带动|解决)了"
    r"|共(?:支出|发放|拨付|提供|惠及|培训|服务|完成|带动|解决|为)"
    r"|累计(?:支出|发放|拨付|提供|惠及|培训|服务)"
)
_NOT = re.compile(r"未(?:能|完成|达|实现)|没有|不足|低于|少于|相差|距|较|比")
_PLAN_BEHIND = re.compile(r"的?(?:年初|年度|全年)?\S{0,6}(?:目标|计划|预算|任务)(?!完成)")


@dataclass(frozen=True, slots=True)
class Misuse:
    """A figure in words that say the other thing; `cue` is the word that says it."""

    reference: Reference
    figure: Figure
    cue: str


def misuses(parts: tuple[str | Reference, ...], figures: Mapping[str, Figure]) -> Iterator[Misuse]:
    """Every reference of the text whose clause contradicts its figure's aspect."""
    masked = "".join(part if isinstance(part, str) else _MASK * (part.end - part.start) for part in parts)
    for reference in parts:
        if isinstance(reference, str) or reference.name not in figures:
            continue
        figure = figures[reference.name]
        before, after = _clause_around(masked, reference)
        aspect, cue = _governing(before)
        is_done = aspect is Aspect.ACTUAL and not _PLAN_BEHIND.match(after)
        is_aimed = aspect is Aspect.PLANNED
        if (figure.aspect is Aspect.PLANNED and is_done) or (figure.aspect is Aspect.ACTUAL and is_aimed):
            yield Misuse(reference, figure, cue)


def _clause_around(masked: str, reference: Reference) -> tuple[str, str]:
    """The words in front of the reference back to another figure or the clause's beginning, and those behind it.

    Figures joined by 、 or 和 share the words in front of the first.
    """
    start = max((masked.rfind(end, 0, reference.start) for end in _CLAUSE_ENDS), default=-1) + 1
    before = masked[start : reference.start]
    while _MASK in before:
        head, _, tail = before.rpartition(_MASK)
        if tail not in _JOINING:
            before = tail
            break
        before = head.rstrip(_MASK)
    behind = masked[reference.end :]
    length = next((at for at, letter in enumerate(behind) if letter in _CLAUSE_ENDS or letter == _MASK), len(behind))
    return before, behind[:length]


def _governing(before: str) -> tuple[Aspect, str]:
    """The aspect that the nearest cue gives, and the cue."""
    nearest: tuple[int, Aspect, str] = (-1, Aspect.NEUTRAL, "")
    for pattern, aspect in ((_PLAN, Aspect.PLANNED), (_DONE, Aspect.ACTUAL), (_NOT, Aspect.NEUTRAL)):
        for found in pattern.finditer(before):
            nearest = max(nearest, (found.end(), aspect, found[0]), key=lambda each: each[0])
    return nearest[1], nearest[2]
