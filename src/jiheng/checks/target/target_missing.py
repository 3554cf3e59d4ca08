"""An indicator without a target."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import missing_targets
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT114",
    title="每项指标应有指标值（细化量化）",
    why="没有目标，完成多少都说不上好坏。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R01",),
    good=(f"{AIMS}| 产出 | 数量 | 修复堤防 | ≥ | 2.5 | 公里 | 20 |",),
    bad=(Bad(f"{AIMS}| 产出 | 数量 | 清淤 | ≥ |  | 万方 | 20 |", says="“清淤”没有指标值"),),
)
def target_missing(case: Case) -> Answers:
    """Nothing to reach."""
    yield from missing_targets(declared_in_case(case))
