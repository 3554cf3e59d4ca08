"""A self-evaluation without a single point lost."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.total_scores import FULL
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity

ALL_FULL = re.compile(
    r"(?:各项|全部|所有)(?:绩效)?(?:指标|项目)[^，。；\n]{0,6}?(?:均|都|全部)[^，。；\n]{0,4}?(?:得|为)?满分"
)


@check(
    id="RPT542",
    title="全部满分的自评应有逐项依据",
    why="所有指标都得满分很少见，复核时会逐项核对完成值；没有依据的满分会被扣回。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R33", "R13"),
    good=("满分100分，自评得分96分。", "自评总分为95分，等级为优。"),
    bad=(
        Bad("经自评，我单位绩效自评得分100分，等级为“优”。", says="100分"),
        Bad("各项绩效指标均得满分。", says="均得满分"),
    ),
)
def full_points_everywhere(manuscript: Manuscript) -> Answers:
    """The full mark itself (总分100分) is not a score."""
    whole = manuscript.whole_text
    scores = manuscript.total_scores
    said = list(whole.found(ALL_FULL, "满分"))
    if not scores and not said:
        raise DoesNotApply("报告没有写自评得分")
    if any(score.value < FULL for score in scores):
        yield Holds((), "自评得分不是全部满分")
        return
    spans = [(score.start, score.end) for score in scores] or [each.span() for each in said]
    yield Flaw(
        tuple(whole.at(*span) for span in spans),
        f"{quoted(whole.text[slice(*spans[0])])}，即全部指标满分；请逐项核实完成值和依据，未完成的如实扣分。",
    )
