"""An indicator without a target."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Kind, check
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import missing_targets
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = "指标\n| 一级指标 | 二级指标 | 三级指标 | 符号 | 年度指标值 | 计量单位 | 分值 |\n"


@check(
    id="TGT114",
    title="每项指标应有指标值（细化量化）",
    why="没有目标，完成多少都说不上好坏。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R01",),
    good=(f"{_HEAD}| 产出 | 数量 | 修复堤防 | ≥ | 2.5 | 公里 | 20 |",),
    bad=(
        Bad(
            f"{_HEAD}| 产出 | 数量 | 清淤 | ≥ |  | 万方 | 20 |",
            says="“清淤”没有指标值",
        ),
    ),
)
def target_missing(case: Case) -> Answers:
    """Nothing to reach."""
    if not case.indicators:
        raise DoesNotApply("案卷里没有指标")
    yield from missing_targets(declared_in_case(case))
