"""A number as target, and nowhere its unit."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.units import targets_without_unit
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT619",
    title="指标值应写明计量单位",
    why="没有计量单位的数无法核对，人与人次、元与万元相差悬殊。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R21",),
    good=(
        f"{TARGETS}| 产出 | 数量 | 慰问 | ≥30 | 户 | 10 |\n| 产出 | 质量 | 到位率 | 100% |  | 10 |",
        f"{TARGETS}| 效益 | 社会效益 | 安全事故 | 0 |  | 10 |",
    ),
    bad=(Bad(f"{TARGETS}| 产出 | 数量 | 慰问老党员 | ≥30 |  | 10 |", says="没有计量单位"),),
)
def number_without_unit(manuscript: Manuscript) -> Answers:
    """Neither in the cell, nor in the unit column, nor in the name."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from targets_without_unit(manuscript.declared_indicators)
