"""A target of work that is called a budget: 年初预算完成培训300人."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Confidence, Severity

_TARGET = re.compile("年初预算(?:完成|发放|培训|新建|建成|建设|服务|检测|开展|修建|救助)[^，。；支]{0,12}[0-9]")


@check(
    id="RPT436",
    title="工作目标不应写成“预算”",
    why="预算是钱，目标是事；“年初预算完成……”会让读者以为这笔钱列在预算里。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=("年初预算120万元，完成支出118万元。年初预算完成支出118万元。年初目标完成培训300人。",),
    bad=(Bad("年初预算完成培训300人，实际培训312人。", says="应为“年初目标”"),),
)
def target_called_budget(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    passages = manuscript.prose_with("年初预算")
    if not passages:
        raise DoesNotApply("报告没有写“年初预算”")
    for words, places in places_by_words(passages, _TARGET).items():
        yield Flaw(tuple(places), f"“{words}”说的是工作目标，不是预算，应为“年初目标”；请改正。")
