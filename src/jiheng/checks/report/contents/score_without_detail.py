"""A total score that nobody can follow: no full points, no points of the indicators, no grade."""

import re
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.total_scores import FULL, POINTS
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Severity
from jiheng.core.quick_pattern import quick_pattern

FULL_POINTS = re.compile(r"满分|百分制|权重|分值|总分(?:值)?100|100分制")
GRADE = quick_pattern(
    r"等级|等次|档次|“[优良中差]”|优秀|良好|合格|(?:评为|定为|结果为|属于|为|是|达到)[优良中差](?=[，。；、级等）]|$)"
)
GRADE_ANYWHERE = quick_pattern(r"(?:评价|绩效|自评)(?:结果)?(?:的)?(?:等级|等次|级别|档次)|等级为|等次为|“[优良中差]”")
GRADE_WORDS = ("等级", "等次", "级别", "档次", "“")
DEDUCTED = re.compile(r"扣(?:了|减|除)?(?P<points>[0-9]{1,2}(?:\.[0-9]{1,4})?)分")
ENOUGH_POINTS = 3
"""The total and the points of at least two parts."""


@check(
    id="RPT541",
    title="自评总分应写明满分、各项分值、扣分明细和等级",
    why="只写一个总分，复核人无法从各项指标重新算出它，也不知道扣在哪里。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R03", "R05"),
    good=(
        "自评得分95.5分，评价等级为“优”。",
        "满分100分，自评得分95.5分，其中产出扣3分、效益扣1.5分。",
        "自评98分，电工班取证率没有达标，扣2分。",
        "绩效自评得分：投入9.5分、产出48分、效益30分、满意度10分，合计得分97.5分。",
    ),
    bad=(Bad("我单位对照自评表逐项打分，自评总分为95.5分，各项任务都已落实。", says="95.5分"),),
)
def score_without_detail(manuscript: Manuscript) -> Answers:
    """Silent where a table or the text elsewhere gives the detail."""
    whole = manuscript.whole_text
    scores = manuscript.total_scores
    if not scores:
        raise DoesNotApply("报告没有写自评总分")
    beside = "".join(whole.sentence(score.start, score.end) for score in scores)
    in_tables = any("得分" in passage.text or "分值" in passage.text for passage in manuscript.passages if passage.cell)
    others = [found for found in whole.found(POINTS, "分") if Decimal(found["points"]) != scores[0].value]
    graded = GRADE.search(beside) or any(whole.found(GRADE_ANYWHERE, *GRADE_WORDS))
    deducted = sum((Decimal(found["points"]) for found in whole.found(DEDUCTED, "扣")), Decimal(0))
    is_explained = bool(deducted) and scores[0].value + deducted == FULL
    if is_explained or in_tables or graded or FULL_POINTS.search(whole.text) or len(others) >= ENOUGH_POINTS - 1:
        yield Holds((whole.at(scores[0].start, scores[0].end),), "总分写明了满分、分值或等级")
        return
    said = whole.text[scores[0].start : scores[0].end]
    yield Flaw(
        tuple(whole.at(score.start, score.end) for score in scores),
        f"{quoted(said)}只有总分，没有写满分、各项分值、扣分明细和等级，无法复核；请补充，或附自评表。",
    )
