"""A cost indicator whose target is no money."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import costs_of_zero
from jiheng.checks.declared.heads import AIMS
from jiheng.checks.declared.indicator import declared_in_case
from jiheng.core.case import Case
from jiheng.core.finding import Severity


@check(
    id="TGT108",
    title="成本指标值不应为0",
    why="花钱而成本为0，成本控制无从谈起。",
    kind=Kind.TARGET,
    severity=Severity.NOTICE,
    references=("R29",),
    good=(f"{AIMS}| 成本指标 | 经济成本指标 | 每户改造成本 | ≤ | 1.2 | 万元 | 5 |",),
    bad=(Bad(f"{AIMS}| 成本指标 | 经济成本指标 | 项目总成本 | ≤ | 0 | 万元 | 5 |", says="指标值是0"),),
)
def cost_target_of_zero(case: Case) -> Answers:
    """0 complaints is a fair social cost, 0元 is none."""
    yield from costs_of_zero(declared_in_case(case))
