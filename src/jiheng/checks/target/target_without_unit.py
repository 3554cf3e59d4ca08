"""A number as target without a unit of measure."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.units import targets_without_unit
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT102",
    title="指标值应写明计量单位（细化量化）",
    why="没有计量单位的数不能核对，也不能与实际完成值比较。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R21",),
    good=(f"{AIMS}| 产出 | 数量 | 慰问 | ≥ | 30 | 户 | 10 |\n| 效益 | 社会 | 事故 | ＝ | 0 |  | 10 |",),
    bad=(Bad(f"{AIMS}| 产出 | 数量 | 慰问 | ≥ | 30 |  | 10 |", says="没有计量单位"),),
)
def target_without_unit(case: Case) -> Answers:
    """300 of what?"""
    yield from targets_without_unit(declared_in_case(case))
