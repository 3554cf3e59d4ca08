"""A score below 0 or above its full points."""

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.declared.heads import POINTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT605",
    title="得分不应超出0到分值的范围",
    why="每项指标最多得满分，最少得0分；超出说明得分或分值填错。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R04",),
    good=(
        f"{POINTS}| 巡河次数 | ≥52次 | 60次 | 20 | 20.00 |\n| 投诉件数 | ≤5件 | 12件 | 10 | 0 |",
        f"{POINTS}| 巡河次数 | ≥52次 | 60次 | 20 | 20 |\n| 加分项 | 获省级表彰 | 是 | 0 | 2 |",
    ),
    bad=(Bad(f"{POINTS}| 巡河次数 | ≥52次 | 60次 | 20 | 23 |", says="得分23分超过分值20分"),),
)
def points_outside_their_weight(manuscript: Manuscript) -> Answers:
    """Rows without full points (加分项) are left alone."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.WEIGHT, Meaning.POINTS):
        for line in form.lines:
            weight, points = line.weight, line.points
            if weight is None or points is None or weight.value <= 0 or 0 <= points.value <= weight.value:
                continue
            beyond = "超过" if points.value > weight.value else "低于0分，"
            message = f"“{line.name}”得分{points.value:f}分{beyond}分值{weight.value:f}分；请核对得分和分值。"
            yield Flaw((line.at(Meaning.POINTS), line.at(Meaning.WEIGHT)), message)
