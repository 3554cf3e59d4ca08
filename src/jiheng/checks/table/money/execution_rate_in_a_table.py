"""The execution rate printed in a table against the two amounts beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, shown_number
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.finding import Severity
from jiheng.core.numbers import fixed
from jiheng.quantities.interval import Interval
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.headings import money_meaning
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_HEAD = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
_AMOUNT_UNITS = frozenset({"", "元", "万元", "亿元"})


@check(
    id="RPT607",
    title="表内执行率应等于执行数÷预算数",
    why="执行率是得分的依据，用调整后的全年预算数作分母；算错或用错分母，得分和结论都会错。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R06",),
    good=(
        f"{_HEAD}| 年度资金总额 | 120 | 134.5 | 126.43 | 10 | 94.00% | 9.4 |",
        "| 支出类别 | 预算数（万元） | 支出数（万元） | 执行率 |\n| 基本支出 | 310.25 | 310.25 | 100% |\n"
        "| 项目支出 | 88.4 | 80.1 | 90.61% |",
        "| 项目 | 预算数 | 执行数 | 执行率 |\n| 甲项目 | 12 | 10 | 83.2% |\n| 乙项目 | 0 | 5 | — |",
        "| 项目 | 预算数 | 执行数 | 执行率 |\n| 甲项目 | 40.5 | 38.88 | 0.96 |",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 年度资金总额 | 120 | 134.5 | 126.43 | 10 | 98.00% | 9.8 |",
            says="126.43÷134.5＝94.00%，表内写的是98.00%",
        ),
        Bad(f"{_HEAD}| 年度资金总额 | 120 | 134.50 | 108.00 | 10 | 90.00% | 9 |", says="分母用了年初预算数120"),
    ),
)
def execution_rate_in_a_table(manuscript: Manuscript) -> Answers:
    """Every row of every table whose heading names a budget, an expenditure and a rate."""
    rows = [row for table in manuscript.tables for row in _rows(table)]
    if not rows:
        raise DoesNotApply("报告里没有同时列出预算数、执行数和执行率的表")
    for row in rows:
        yield from _compared(row)


@dataclass(frozen=True, slots=True)
class _Row:
    table: ReportTable
    budget: tuple[GridCell, ShownNumber]
    original: ShownNumber | None
    actual: ShownNumber
    rate: tuple[GridCell, ShownNumber]
    is_exact: bool

    def interval(self, amount: ShownNumber) -> Interval:
        return amount.exact if self.is_exact and not amount.places else amount.interval

    def meets(self, budget: ShownNumber) -> bool:
        """Whether the rate, read as a percentage or as a share, can be actual ÷ budget."""
        true = self.interval(self.actual).over(self.interval(budget))
        if true is None:
            return True
        said = self.rate[1]
        as_percent = said.interval.times(Fraction(1, 100))
        return true.meets(as_percent) or (said.unit != "%" and true.meets(said.interval))


def _compared(row: _Row) -> Iterator[Flaw | Holds]:
    cell, said = row.rate
    budget = row.budget[1]
    if not budget.value:
        return
    exact = fixed(Fraction(row.actual.value) / Fraction(budget.value) * 100, max(said.places, 2))
    working = f"{row.actual.value:f}÷{budget.value:f}＝{exact}%"
    if row.meets(budget):
        yield Holds((row.table.at(cell),), working)
        return
    hint = ""
    if row.original is not None and row.original.value and row.original != budget and row.meets(row.original):
        hint = f"（像是分母用了年初预算数{row.original.value:f}）"
    message = f"执行率{working}，表内写的是{said}{hint}；请按全年预算数重算，并核对得分。"
    places = (row.table.at(cell), row.table.at(row.budget[0]))
    yield Flaw(places, message, f"{working}≠{said}")


def _rows(table: ReportTable) -> Iterator[_Row]:
    columns: dict[MoneyMeaning, int] = {}
    for number in range(table.grid.rows):
        filled = table.grid.filled(number)
        headed: dict[MoneyMeaning, int] = {}
        for cell in filled:
            meaning = money_meaning(cell.text) if cell.row == number else None
            if meaning is not None:
                headed.setdefault(meaning, cell.column)
        if MoneyMeaning.RATE in headed and MoneyMeaning.ACTUAL in headed:
            columns = headed
        elif columns and headed:
            columns = {}
        elif columns and (row := _row(table, number, columns)) is not None:
            yield row


def _row(table: ReportTable, number: int, columns: dict[MoneyMeaning, int]) -> _Row | None:
    found: dict[MoneyMeaning, tuple[GridCell, ShownNumber]] = {}
    for meaning, column in columns.items():
        cell = table.grid.cell(number, column)
        shown = shown_number(cell.text) if cell.row == number else None
        if shown is not None:
            found[meaning] = (cell, shown)
    budget = found.get(MoneyMeaning.REVISED)  # the original budget alone may have been changed since
    actual, rate = found.get(MoneyMeaning.ACTUAL), found.get(MoneyMeaning.RATE)
    if budget is None or actual is None or rate is None or rate[1].unit not in {"", "%"}:
        return None
    if {budget[1].unit, actual[1].unit} - _AMOUNT_UNITS or budget[1].unit != actual[1].unit:
        return None
    original = found.get(MoneyMeaning.ORIGINAL)
    is_exact = bool(budget[1].places or actual[1].places)
    return _Row(table, budget, original and original[1], actual[1], rate, is_exact)
