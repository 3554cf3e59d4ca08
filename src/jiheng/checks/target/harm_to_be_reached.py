"""At least so many accidents."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Kind, check
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import harms_to_be_reached
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = "指标\n| 一级指标 | 二级指标 | 三级指标 | 符号 | 年度指标值 | 计量单位 | 分值 |\n"


@check(
    id="TGT118",
    title="越少越好的指标符号应为≤",
    why="“投诉次数≥5次”成了投诉越多分越高，是符号写反。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R18",),
    good=(f"{_HEAD}| 效益 | 社会 | 投诉次数 | ≤ | 5 | 次 | 5 |\n| 产出 | 质量 | 投诉处理率 | ≥ | 100 | % | 5 |",),
    bad=(
        Bad(
            f"{_HEAD}| 效益 | 社会 | 投诉次数 | ≥ | 5 | 次 | 5 |",
            says="越少越好",
        ),
    ),
)
def harm_to_be_reached(case: Case) -> Answers:
    """The sign was turned round."""
    if not case.indicators:
        raise DoesNotApply("案卷里没有指标")
    yield from harms_to_be_reached(declared_in_case(case))
