"""A target well below what was reached the year before."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import targets_below_last_year
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Severity

_HEAD = "指标\n| 三级指标 | 符号 | 年度指标值 | 计量单位 | 上年实际 |\n"


@check(
    id="TGT115",
    title="目标值不应明显低于上年实际（合理可行）",
    why="目标定得比上年做到的还低，完成它不说明绩效好。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R17",),
    good=(f"{_HEAD}| 接种人数 | ≥ | 5000 | 人 | 5200 |",),
    bad=(Bad(f"{_HEAD}| 接种人数 | ≥ | 3000 | 人 | 5200 |", says="明显偏低"),),
)
def target_well_below_last_year(case: Case) -> Answers:
    """Asks for the reason."""
    yield from targets_below_last_year(declared_in_case(case))
