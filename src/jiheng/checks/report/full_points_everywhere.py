"""A self-evaluation without a single point lost."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.quotation import quoted
from jiheng.core.finding import Confidence, Severity

FULL = re.compile(
    r"(?:自评|评价|综合|绩效|最终|合计|总)[^，。；：\n]{0,10}?(?:总分|得分|评分|分数|分)(?:值)?(?:为|是|达|：)?100(?:\.0{1,2})?分"
    r"|(?:各项|全部|所有)(?:绩效)?(?:指标|项目)[^，。；\n]{0,6}?(?:均|都|全部)[^，。；\n]{0,4}?(?:得|为)?满分"
)
SCORE = re.compile(
    r"(?:自评|评价|综合|绩效|最终|合计|总)[^，。；：\n]{0,10}?(?:总分|得分|评分|分)(?:值)?(?:为|是|达|：)?[0-9]{2,3}(?:\.[0-9]{1,4})?分"
)
FULL_MARK = re.compile(r"满分(?:为|是)?100|总分(?:值)?(?:为|是)?100分[，（][^。；\n]{0,30}得分|分值")


@check(
    id="RPT542",
    title="全部满分的自评应有逐项依据",
    why="所有指标都得满分很少见，复核时会逐项核对完成值；没有依据的满分会被扣回。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R33", "R13"),
    good=("满分100分，自评得分96分。", "自评总分为95分，等级为优。"),
    bad=(Bad("经自评，我单位绩效自评得分100分，等级为“优”。", says="100分"),),
)
def full_points_everywhere(manuscript: Manuscript) -> Answers:
    """The full mark itself (总分100分) is not a score."""
    whole = manuscript.whole_text
    if not SCORE.search(whole.text) and not FULL.search(whole.text):
        raise DoesNotApply("报告没有写自评得分")
    full = [
        found
        for found in FULL.finditer(whole.text)
        if not FULL_MARK.search(whole.text, max(found.start() - 4, 0), found.end() + 20)
    ]
    others = [found for found in SCORE.finditer(whole.text) if not re.search(r"100(?:\.0{1,2})?分$", found[0])]
    if not full or others:
        yield Holds((), "自评得分不是全部满分")
        return
    yield Flaw(whole.places(full), f"{quoted(full[0][0])}，即全部指标满分；请逐项核实完成值和依据，未完成的如实扣分。")
