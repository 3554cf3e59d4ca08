"""The name of a class where an indicator should be named."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import class_names_as_indicators
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT107",
    title="三级指标应写具体的指标名称（指向明确）",
    why="把类别名称当指标，看不出衡量什么。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("R27",),
    good=(f"{AIMS}| 成本指标 | 社会成本指标 | 扰民投诉 | ≤ | 3 | 件 | 5 |",),
    bad=(Bad(f"{AIMS}| 成本指标 | 社会成本指标 | 社会成本指标 | ≤ | 3 | 件 | 5 |", says="是类别名称"),),
)
def class_name_declared(case: Case) -> Answers:
    """社会成本指标 measures nothing."""
    yield from class_names_as_indicators(declared_in_case(case))
