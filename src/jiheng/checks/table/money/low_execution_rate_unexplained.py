"""An execution rate below nine tenths in a form, without a reason anywhere."""

from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import fixed
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_ABOUT = late_pattern(r"执行率|支出进度|执行进度|预算执行|资金支出|未支出|结转|结余|未执行|尚未支付")
_CAUSE = late_pattern(r"原因|由于|因为|因[^此而]|受[^益]|导致|致使|影响|主要是|系[^统列]|结转|推迟|延后|未到|尚未")
_LOW = Fraction(9, 10)
_HEAD = "| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"


@check(
    id="RPT610",
    title="预算执行率偏低应说明原因",
    why="执行率低于90%的要单独说明原因和改进措施，否则无法判断是工作没有做，还是钱没有付。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R10",),
    good=(
        f"{_HEAD}| 年度资金总额 | 64 | 51.2 | 10 | 80% | 8 |\n执行率偏低，主要是设备到货推迟，尾款在次年支付。",
        f"{_HEAD}| 年度资金总额 | 64 | 60.8 | 10 | 95% | 9.5 |",
        "| 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 偏差原因 |\n"
        "| 年度资金总额 | 64 | 51.2 | 80% | 招标节约 |",
    ),
    bad=(Bad(f"{_HEAD}| 年度资金总额 | 64 | 51.2 | 10 | 80% | 8 |", says="执行率80.00%，低于90%，没有说明原因"),),
)
def low_execution_rate_unexplained(manuscript: Manuscript) -> Answers:
    """A reason counts wherever it stands: in the block, in another cell, in the text."""
    totals = [row for money in manuscript.money_tables if (row := money.total) is not None]
    if not totals:
        raise DoesNotApply("报告里没有按来源列明资金的表")
    for row in totals:
        budget, actual = row.number(MoneyMeaning.REVISED), row.number(MoneyMeaning.ACTUAL)
        if budget is None or actual is None or budget.value <= 0:
            continue
        rate = Fraction(actual.value) / Fraction(budget.value)
        reason = compact(row.text(MoneyMeaning.REASON))
        if rate >= _LOW or reason.strip("-—/无") or _is_explained(manuscript):
            continue
        message = f"执行率{fixed(rate * 100, 2)}%，低于90%，没有说明原因；请写明未支出的金额、原因和下一步安排。"
        yield Flaw((row.at(MoneyMeaning.RATE), row.at(MoneyMeaning.ACTUAL)), message)


def _is_explained(manuscript: Manuscript) -> bool:
    return any(
        _ABOUT.search(passage.text) and _CAUSE.search(passage.text)
        for passage in manuscript.passages
        if len(passage.text) > 10
    )
