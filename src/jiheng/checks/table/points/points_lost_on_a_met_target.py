"""A target that was reached, points that were lost, and no reason."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.declared.heads import REASONS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.schema.form_tables.vocabulary import Meaning

_ROUNDING = Decimal("0.05")


@check(
    id="RPT612",
    title="目标已完成而扣分应写明原因",
    why="目标达到却没有得满分，不写原因，读者看不出扣的是什么。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R12",),
    good=(
        f"{REASONS}| 检测批次 | ≥600批 | 640批 | 10 | 10 | |\n"
        "| 检测批次 | ≥600批 | 900批 | 10 | 9 | 年初目标偏低，适度调减 |",
        f"{REASONS}| 检测耗时 | 3天 | 2天 | 10 | 9 | |",
    ),
    bad=(
        Bad(f"{REASONS}| 检测批次 | ≥600批 | 640批 | 10 | 9 | |", says="“检测批次”已达到指标值，扣了1分，没有写原因"),
    ),
)
def points_lost_on_a_met_target(manuscript: Manuscript) -> Answers:
    """Only where a column for reasons is left empty and the direction of the target is certain."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.ACTUAL, Meaning.WEIGHT, Meaning.POINTS):
        for line in form.indicators:
            weight, points = line.weight, line.points
            if not line.is_met or weight is None or points is None or line.reason or not line.has_reason_column:
                continue
            if points.value < weight.value - _ROUNDING:
                lost = plain(weight.value - points.value)
                message = (
                    f"“{line.name}”已达到指标值，扣了{lost}分，没有写原因；请写明扣分原因，"
                    f"或改为满分{plain(weight.value)}分。"
                )
                yield Flaw((line.at(Meaning.POINTS), line.at(Meaning.ACTUAL)), message)
