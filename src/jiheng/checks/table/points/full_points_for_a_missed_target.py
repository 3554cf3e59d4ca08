"""Full points for a target that was not reached."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.declared.heads import REASONS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.core.numbers import plain
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT613",
    title="未完成目标的指标不应得满分",
    why="满分须有数据支持；没有达到指标值却给满分，总分就虚高。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R13",),
    good=(
        f"{REASONS}| 改厕户数 | ≥350户 | 350户 | 15 | 15 | |\n| 投诉件数 | ≤4件 | 2件 | 5 | 5 | |",
        f"{REASONS}| 改厕户数 | ≥350户 | 336户 | 15 | 14.4 | 14户外迁 |\n| 完工时间 | 9月底前 | 8月20日 | 10 | 10 | |",
        f"{REASONS}| 单户成本 | 2800元 | 2650元 | 10 | 10 | |",
    ),
    bad=(
        Bad(
            f"{REASONS}| 改厕户数 | ≥350户 | 336户 | 15 | 15 | |",
            says="指标值“≥350户”，实际完成“336户”，没有达到，却得满分15分",
        ),
        Bad(f"{REASONS}| 投诉件数 | ≤4件 | 6件 | 5 | 5 | |", says="没有达到"),
    ),
)
def full_points_for_a_missed_target(manuscript: Manuscript) -> Answers:
    """Only where the sign, a column or a deadline says which way is better."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.ACTUAL, Meaning.WEIGHT, Meaning.POINTS):
        for line in form.indicators:
            weight, points = line.weight, line.points
            if line.is_met is None or weight is None or points is None or not weight.value:
                continue
            place = (line.at(Meaning.POINTS), line.at(Meaning.ACTUAL), line.at(Meaning.TARGET))
            if points.value < weight.value or line.is_met:
                if line.is_met and points.value == weight.value:
                    said = f"{line.text(Meaning.TARGET)}，实际{line.text(Meaning.ACTUAL)}"
                    yield Holds(place[:1], f"“{line.name}”{said}，得满分{plain(points.value)}分")
                continue
            message = (
                f"“{line.name}”指标值“{line.text(Meaning.TARGET)}”，实际完成“{line.text(Meaning.ACTUAL)}”，没有达到，"
                f"却得满分{plain(points.value)}分；请按记分办法扣分，或核对实际完成值。"
            )
            yield Flaw(place, message)
