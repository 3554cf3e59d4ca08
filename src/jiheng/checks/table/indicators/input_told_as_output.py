"""Money put in, told as an output."""

from decimal import Decimal

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.inputs import inputs_as_outputs
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.case import MoneyUnit
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning, MoneyMeaning

_HEAD = (
    "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n| 年度资金总额 | 36 | 36 | 36 | 100% |\n"
    "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n"
)
_AMOUNTS = (MoneyMeaning.ORIGINAL, MoneyMeaning.REVISED, MoneyMeaning.ACTUAL)


@check(
    id="RPT622",
    title="投入的资金不应作为产出指标",
    why="把拨了多少钱当作产出，与预算数相同，必然“完成”；产出应是用钱做成的事。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R24",),
    good=(
        f"{_HEAD}| 产出指标 | 数量指标 | 发放创业贷款金额 | ≥500万元 | 520万元 |\n"
        "| 成本指标 | 经济成本指标 | 项目总成本 | ≤36万元 | 36万元 |\n"
        "| 产出指标 | 数量指标 | 巡查次数 | ≥36次 | 40次 |",
    ),
    bad=(
        Bad(f"{_HEAD}| 产出指标 | 数量指标 | 执法办案费 | 36万元 | 36万元 |", says="与预算数相同，是投入的资金"),
        Bad(f"{_HEAD}| 产出指标 | 数量指标 | 补助资金 | 12万元 | 12万元 |", says="像是投入的资金"),
    ),
)
def input_told_as_output(manuscript: Manuscript) -> Answers:
    """Equal to an amount of the budget, or named as money put in."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from inputs_as_outputs(manuscript.declared_indicators, _budgets(manuscript))


def _budgets(manuscript: Manuscript) -> frozenset[Decimal]:
    amounts = set()
    for money in manuscript.money_tables:
        unit = (money.table.money_unit or MoneyUnit.WAN).yuan
        for row in money.rows:
            amounts |= {number.value * unit for each in _AMOUNTS if (number := row.number(each)) is not None}
    return frozenset(amounts - {Decimal(0)})
