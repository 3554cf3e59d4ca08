"""Work done, told where the good it did should stand."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern

OUTCOME = late_pattern(r"(?:经济|社会|生态)?效益(?:类)?指标")
OTHER = late_pattern(r"(?:数量|质量|时效|成本|产出|满意度|可持续影响)(?:类)?指标")
OUTPUT = late_pattern(
    r"(?P<name>(?:开展|举办|组织|印发|发放|采购|购置|维护|建设|新建|培训|检查|巡检|巡查|宣讲|宣传|完成)[^，。；：、\n]{0,16}?"
    r"(?:次数|场次|人次|数量|完成率|份数|台数))"
    r"(?:为|达到|达|≥|：)?[0-9]"
)
LONGEST = 300


@check(
    id="RPT525",
    title="效益指标应写效果，不应写工作量",
    why="场次、次数、完成率是产出；效益要回答做了这些以后有什么变化。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.ASK,
    references=("R25",),
    good=(
        "数量指标：培训场次12场。社会效益指标：学员就业率68%。",
        "社会效益指标：事故发生次数下降20%。数量指标：检查次数120次。",
    ),
    bad=(Bad("数量指标：教材印发3000册。社会效益指标：开展技能培训场次12场，学员反映良好。", says="技能培训场次"),),
)
def outputs_told_as_outcomes(manuscript: Manuscript) -> Answers:
    """Between the label of an outcome and the next label, or the end of the paragraph."""
    whole = manuscript.whole_text
    labels = list(whole.found(OUTCOME, "效益指标", "效益类指标"))
    if not labels:
        raise DoesNotApply("报告没有列效益指标")
    flawed = False
    for label in labels:
        end = min(whole.bounds(label.start())[1], label.end() + LONGEST)
        other = OTHER.search(whole.text, label.end(), end)
        found = OUTPUT.search(whole.text, label.end(), other.start() if other else end)
        if found is None:
            continue
        flawed = True
        yield Flaw(
            (whole.at(*found.span("name")),),
            f"{quoted(found['name'])}写在“{label[0]}”里，是产出不是效果；请移到产出指标，另写它带来的变化。",
        )
    if not flawed:
        yield Holds(whole.places(labels[:1]), "效益指标写的是效果")
