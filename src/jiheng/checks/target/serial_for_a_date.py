"""A date kept as a number."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.target_values import serials_for_dates
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT109",
    title="时限不应写成日期序列号",
    why="电子表格把日期存成44561这样的数，读者看不出是哪一天。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R30",),
    good=(f"{AIMS}| 产出 | 数量指标 | 发放手册 | ≥ | 44561 | 册 | 5 |",),
    bad=(
        Bad(f"{AIMS}| 产出 | 时效指标 | 完成时间 | ≤ | 44561 |  | 5 |", says="像是日期存成的序列号（2021年12月31日）"),
    ),
)
def serial_for_a_date(case: Case) -> Answers:
    """A whole number about time without a unit."""
    yield from serials_for_dates(declared_in_case(case))
