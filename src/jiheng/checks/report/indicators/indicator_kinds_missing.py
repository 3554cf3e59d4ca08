"""Kinds of indicators that a complete set has and this report lacks, or announces and does not use."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

KINDS: Mapping[str, str] = MappingProxyType(
    {"数量": "数量指标", "质量": "质量指标", "效益": "效益指标", "满意": "满意度指标"}
)
LABEL = quick_pattern(
    r"(?P<kind>数量|质量|时效|成本|(?:经济|社会|生态)?效益|满意)度?(?:类)?指标(?:完成情况|：|。|（|$|[^，。；\n]{0,12}[：:为])"
    r"|(?P<heading>产出|效益)(?:数量|质量|时效)(?:：|。|$)",
    re.MULTILINE,
)
ANYWHERE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "数量": late_pattern("数量|产出"),
        "质量": late_pattern("质量|合格率|达标率|优良率"),
        "效益": late_pattern("效益|效果|成效|影响"),
        "满意": late_pattern("满意"),
    }
)
FEWEST_LABELS = 2


@check(
    id="RPT526",
    title="绩效指标应包括数量、质量、效益和满意度",
    why="只有数量没有质量，不知道做得好不好；只有产出没有效益，不知道有什么用；有服务对象的，应有满意度。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R19",),
    good=(
        "1.数量指标：培训12场。\n2.质量指标：合格率95%。\n3.社会效益指标：就业率68%。\n4.满意度指标：96%。",
        "本年培训12场，学员满意。",
    ),
    bad=(Bad("1.数量指标：培训12场。\n2.时效指标：12月底完成。\n3.成本指标：人均800元。", says="质量指标"),),
)
def indicator_kinds_missing(manuscript: Manuscript) -> Answers:
    """Only where the text labels at least two kinds; a kind counts as present by any word of it."""
    whole = manuscript.whole_text
    labels = list(whole.found(LABEL, "指标", "产出", "效益"))
    if len({found["kind"] or found["heading"] for found in labels}) < FEWEST_LABELS:
        raise DoesNotApply("报告没有按类型列指标")
    text = "\n".join(passage.text for passage in manuscript.passages)
    missing = [name for kind, name in KINDS.items() if not ANYWHERE[kind].search(text)]
    if not missing:
        yield Holds(whole.places(labels[:1]), "各类指标都有")
        return
    yield Flaw(whole.places(labels[:1]), f"按类型列了指标，却没有{'、'.join(missing)}；请补充，确实不适用的说明理由。")
