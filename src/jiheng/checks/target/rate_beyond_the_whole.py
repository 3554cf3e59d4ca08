"""A share of more than all."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import impossible_rates
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT117",
    title="比率类指标值不应超过100%（合理可行）",
    why="合格率、覆盖率、满意度是部分占总体的比例，最高为100%。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R18",),
    good=(f"{AIMS}| 产出 | 质量 | 产品合格率 | ≥ | 98 | % | 5 |\n| 效益 | 经济 | 销售收入增长率 | ≥ | 120 | % | 5 |",),
    bad=(Bad(f"{AIMS}| 产出 | 质量 | 产品合格率 | ≥ | 120 | % | 5 |", says="超过100%"),),
)
def rate_beyond_the_whole(case: Case) -> Answers:
    """合格率 of 120%."""
    yield from impossible_rates(declared_in_case(case))
