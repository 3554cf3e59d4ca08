"""An expenditure above the full-year budget in the same row of a money block."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_HEAD = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n"


@check(
    id="RPT609",
    title="执行数不应超过全年预算数",
    why="没有预算不得支出；执行数超过全年预算数，说明调整、结转没有计入预算数，或某个数填错。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R09",),
    good=(
        f"{_HEAD}| 年度资金总额 | 30 | 42 | 41.5 | 98.81% |\n| 其中：当年财政拨款 | 30 | 42 | 41.5 | 98.81% |",
        f"{_HEAD}| 年度资金总额 | 30 | 42 | 42.004 | 100% |",
    ),
    bad=(Bad(f"{_HEAD}| 年度资金总额 | 30 | 42 | 45.6 | 108.57% |", says="执行数45.6超过全年预算数42，超出3.6"),),
)
def spent_more_than_the_budget(manuscript: Manuscript) -> Answers:
    """Only against the full-year budget: one at the beginning of the year may have been raised."""
    if not manuscript.money_tables:
        raise DoesNotApply("报告里没有按来源列明资金的表")
    for money in manuscript.money_tables:
        for row in money.rows:
            budget, actual = row.number(MoneyMeaning.REVISED), row.number(MoneyMeaning.ACTUAL)
            if budget is None or actual is None or budget.unit != actual.unit:
                continue
            if actual.value <= budget.value or actual.interval.meets(budget.interval):
                continue
            over = plain(actual.value - budget.value)
            message = (
                f"“{row.name}”执行数{actual.value:f}超过全年预算数{budget.value:f}，超出{over}；"
                "请核对，有预算调整或结转的请计入全年预算数并说明。"
            )
            places = (row.at(MoneyMeaning.ACTUAL), row.at(MoneyMeaning.REVISED))
            yield Flaw(places, message, f"{actual.value:f}＞{budget.value:f}")
