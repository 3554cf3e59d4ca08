"""A target value in words that nobody can measure: 明显提升, 效果良好."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_VAGUE = (
    r"(?:明显|显著|有效|较好|逐步|不断|进一步|基本|持续|长期|大力|良好|稳步|全面|适当|一定)(?:地)?"
    r"(?:提升|提高|改善|增强|加强|促进|推动|保障|完善|优化|发展|实现|达到|影响|效果|到位)?"
    r"|效果(?:明显|显著|良好|较好)|(?:达到|达成)预期|符合(?:相关)?规定"
)
LABELLED = quick_pattern(
    rf"(?:(?:年度)?(?:目标|指标|预期)值(?:为|：|是)?|(?:指标|效益|影响)(?:：|为)[^，。；：\n]{{0,16}})(?P<value>{_VAGUE})(?=[，。；、）]|$)"
)
GRADED = late_pattern(r"[0-9]|(?:优|好)[、/](?:良|一般|中)|分级|分档")


@check(
    id="RPT524",
    title="目标值应可以衡量",
    why="“明显提升”“效果良好”没有衡量标准，怎样都算完成；应写数值，或写明分级标准。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R23",),
    holds="没有不能衡量的目标值",
    good=(
        "社会效益指标：群众用水保证率≥95%。",
        "目标值为明显改善（分好、一般、差三档，以水质检测报告为准），分级标准见附表。",
        "通过项目实施，村容村貌明显改善。",
    ),
    bad=(
        Bad("社会效益指标：农村人居环境明显改善。", says="明显改善"),
        Bad("治安满意程度，目标值为效果良好。", says="效果良好"),
    ),
)
def vague_target_values(manuscript: Manuscript) -> Answers:
    """Only words that stand in the place of a value: behind 目标值 or behind the name of an indicator's kind."""
    whole = manuscript.whole_text
    if "指标" not in whole.text and "目标值" not in whole.text:
        raise DoesNotApply("报告没有列指标")
    for group in whole.grouped(LABELLED, "目标值", "指标值", "预期值", "指标", "效益", "影响"):
        if GRADED.search(whole.sentence(*group[0].span())):
            continue
        yield Flaw(
            whole.places(group), f"{quoted(group[0][0])}：“{group[0]['value']}”不能衡量；请改为数值，或写明分级标准。"
        )
