"""Money put in, declared as an output."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.checks.declared.inputs import inputs_as_outputs
from jiheng.core.case import Case
from jiheng.core.finding import Severity

_HEAD = (
    "预算\n| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 36 | 36 |\n"
    "指标\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 |\n"
)


@check(
    id="TGT104",
    title="投入的资金不应作为产出指标（指向明确）",
    why="把拨多少钱当作产出，与预算数相同，必然“完成”；产出应是用钱做成的事。",
    kind=Kind.TARGET,
    severity=Severity.WARNING,
    references=("R24",),
    good=(
        f"{_HEAD}| 产出指标 | 数量指标 | 发放创业贷款金额 | 500 | 万元 |\n| 产出指标 | 数量指标 | 巡查次数 | 36 | 次 |",
        f"{_HEAD}| 成本指标 | 经济成本指标 | 项目总成本 | 36 | 万元 |",
    ),
    bad=(
        Bad(f"{_HEAD}| 产出指标 | 数量指标 | 执法办案费 | 36 | 万元 |", says="与预算数相同，是投入的资金"),
        Bad(f"{_HEAD}| 产出指标 | 数量指标 | 补助资金 | 12 | 万元 |", says="像是投入的资金"),
    ),
)
def money_declared_as_output(case: Case) -> Answers:
    """Equal to the budget of a line, of a project, or of the whole; or named as money put in."""
    yield from inputs_as_outputs(declared_in_case(case), frozenset(_budgets(case)) - {Decimal(0)})


def _budgets(case: Case) -> Iterator[Decimal]:
    by_project: dict[str, Decimal] = {}
    for line in case.budget_lines:
        yield line.revised_budget
        for key in ("", line.project or line.kind.value):
            by_project[key] = by_project.get(key, Decimal(0)) + line.revised_budget
    yield from by_project.values()
