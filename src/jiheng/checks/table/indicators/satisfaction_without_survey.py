"""A satisfaction rate in a table, and no word of a survey in the whole report."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.declared.heads import RESULTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.form_tables.vocabulary import Meaning

_SURVEY = late_pattern(
    r"问卷|调查|样本|抽样|访谈|回访|评价器|测评|评议|有效票|电话抽查|发放.{0,10}份|收回.{0,10}份|随机抽"
    r"|走访[^。；]{0,8}[0-9]|满意度表|[0-9][份名人户位家][^。；0-9]{0,8}满意(?![度率])"
)


@check(
    id="RPT633",
    title="满意度应说明调查方式和样本量",
    why="满意度要实际开展调查才有；不写怎样调查、收回多少份，完成值无法核实。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R34",),
    good=(
        f"{RESULTS}| 满意度指标 | 住户满意度 | ≥90% | 94% |\n12月发放问卷150份，收回141份，满意133份。",
        f"{RESULTS}| 满意度指标 | 住户满意度 | ≥90% | 96% |\n走访住户50户，满意48户，满意度96%。",
        f"{RESULTS}| 数量指标 | 改造户数 | ≥90户 | 94户 |",
        f"{RESULTS}| 满意度指标 | 住户满意度 | ≥90% | 94% |",
    ),
    bad=(
        Bad(
            f"{RESULTS}| 满意度指标 | 住户满意度 | ≥90% | 94% |\n住户满意度较高。",
            says="“住户满意度”写了94%，没有说明调查方式和样本量",
        ),
    ),
)
def satisfaction_without_survey(manuscript: Manuscript) -> Answers:
    """One answer for the report: a survey told anywhere counts."""
    lines = [
        line
        for form in forms_showing(manuscript.indicator_forms, Meaning.ACTUAL)
        for line in form.indicators
        if ("满意度" in line.name or "满意度" in line.level2) and line.text(Meaning.ACTUAL).strip("—-/ ")
    ]
    if not lines:
        raise DoesNotApply("指标表没有满意度的完成值")
    if not any("满意度" in passage.text for passage in manuscript.prose):
        raise DoesNotApply("报告的文字没有讲满意度")
    if any(_SURVEY.search(passage.text) for passage in manuscript.passages):
        return
    first = lines[0]
    message = (
        f"“{first.name}”写了{first.text(Meaning.ACTUAL)}，没有说明调查方式和样本量；请补充调查时间、对象、有效样本数。"
    )
    yield Flaw(tuple(line.at(Meaning.ACTUAL) for line in lines), message)
