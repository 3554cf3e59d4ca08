"""The total scores that the prose tells: 自评得分95.5分."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.quick_pattern import quick_pattern

POINTS = quick_pattern(r"(?P<points>[0-9]{1,3}(?:\.[0-9]{1,4})?)分(?![钟之期年])")
_NAME = quick_pattern(
    r"(?:自评|评价|综合|绩效|项目|最终|最后|合计|总|整体)[^，。；：\n]{0,10}?(?:总分|得分|评分|分数|(?<!满)分)(?:值)?(?:结果)?"
    r"(?:为|是|达到?|：)?$|自评(?:为|：)?$"
)
_LONGEST_NAME = 24
FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class TotalScore:
    """`start` and `end` are places in the whole text, from the first word of its name."""

    value: Decimal
    start: int
    end: int


def total_scores_of(whole: WholeText) -> tuple[TotalScore, ...]:
    """In reading order. The full mark (总分100分，得分96分) is left out where another total stands beside it."""
    scores = tuple(_scores(whole))
    lower = tuple(score for score in scores if score.value < FULL)
    return lower or scores


def _scores(whole: WholeText) -> Iterator[TotalScore]:
    for found in whole.found(POINTS, "分"):
        begin = max(found.start() - _LONGEST_NAME, whole.bounds(found.start())[0])
        name = _NAME.search(whole.text[begin : found.start()])
        value = Decimal(found["points"])
        if name is not None and value <= FULL:
            yield TotalScore(value, begin + name.start(), found.end())
