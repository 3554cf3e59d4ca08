"""The name of a class where an indicator should be named."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Kind, check
from jiheng.checks.declared.classes import class_names_as_indicators
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = "指标\n| 一级指标 | 二级指标 | 三级指标 | 符号 | 年度指标值 | 计量单位 | 分值 |\n"


@check(
    id="TGT107",
    title="三级指标应写具体的指标名称（指向明确）",
    why="把类别名称当指标，看不出衡量什么。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("R27",),
    good=(f"{_HEAD}| 成本指标 | 社会成本指标 | 扰民投诉 | ≤ | 3 | 件 | 5 |",),
    bad=(
        Bad(
            f"{_HEAD}| 成本指标 | 社会成本指标 | 社会成本指标 | ≤ | 3 | 件 | 5 |",
            says="是类别名称",
        ),
    ),
)
def class_name_declared(case: Case) -> Answers:
    """社会成本指标 measures nothing."""
    if not case.indicators:
        raise DoesNotApply("案卷里没有指标")
    yield from class_names_as_indicators(declared_in_case(case))
