"""The money block of a form in a report: budget, expenditure, rate and points of every line, as printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.manuscript.tables.shown_number import ShownNumber, shown_number
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.finding import Location
from jiheng.core.value import once
from jiheng.quantities.interval import Interval
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.headings import label
from jiheng.schema.form_tables.money_block import MoneyRow
from jiheng.schema.form_tables.vocabulary import Label, MoneyMeaning

_AMOUNTS = (MoneyMeaning.ORIGINAL, MoneyMeaning.REVISED, MoneyMeaning.ACTUAL)
_MONEY = frozenset({"", "元", "万元", "亿元"})


@dataclass(frozen=True)
class MoneyTableRow:
    """One line: 年度资金总额, 其中：当年财政拨款 …"""

    table: ReportTable
    row: MoneyRow

    @property
    def name(self) -> str:
        return " ".join(self.row.label.text.split())

    @property
    def is_total(self) -> bool:
        return self.row.line.is_total

    def number(self, meaning: MoneyMeaning) -> ShownNumber | None:
        """The number in a column, where the cell is this line's own."""
        cell = self.row.cells.get(meaning)
        if cell is None or cell.row != self.row.label.row:
            return None
        number = shown_number(cell.text)
        if number is not None and meaning in _AMOUNTS and number.unit not in _MONEY:
            return None
        return number

    def at(self, meaning: MoneyMeaning) -> Location:
        """The place of a cell, or of the line's name where there is none."""
        cell = self.row.cells.get(meaning)
        return self.table.at(self.row.label if cell is None or cell.is_blank else cell)

    def text(self, meaning: MoneyMeaning) -> str:
        cell = self.row.cells.get(meaning)
        return "" if cell is None else " ".join(cell.text.split())


@dataclass(frozen=True)
class MoneyTable:
    """All its lines. `headings`: what stands over the columns."""

    table: ReportTable
    rows: tuple[MoneyTableRow, ...]
    headings: tuple[GridCell, ...]

    @property
    def total(self) -> MoneyTableRow | None:
        return next((row for row in self.rows if row.is_total), None)

    @property
    def parts(self) -> tuple[MoneyTableRow, ...]:
        return tuple(row for row in self.rows if not row.is_total)

    @once
    def shows_decimals(self) -> bool:
        """Whether some amount has decimals: then one without is exact, as spreadsheets print it."""
        amounts = (row.number(meaning) for row in self.rows for meaning in _AMOUNTS)
        return any(amount.places for amount in amounts if amount is not None)

    def interval(self, amount: ShownNumber) -> Interval:
        """What an amount can stand for."""
        return amount.exact if self.shows_decimals and not amount.places else amount.interval

    def heading(self, meaning: MoneyMeaning, row: MoneyTableRow) -> str:
        """The words over a column."""
        cell = row.row.cells.get(meaning)
        return next((compact(each.text) for each in self.headings if cell and each.column == cell.column), "")


def money_table(table: ReportTable) -> MoneyTable | None:
    """The money block of one table; None where it has none, or the table is a list of amounts and no form."""
    block = table.money
    if block is None or not block.headings:
        return None
    if table.header is None and not any(label(row.label.text) is Label.TOTAL_LINE for row in block.rows):
        return None
    return MoneyTable(table, tuple(MoneyTableRow(table, row) for row in block.rows), block.headings)


def money_tables(tables: Sequence[ReportTable]) -> tuple[MoneyTable, ...]:
    """The money blocks among a report's tables."""
    return tuple(_found(tables))


def _found(tables: Sequence[ReportTable]) -> Iterator[MoneyTable]:
    for table in tables:
        money = money_table(table)
        if money is not None:
            yield money
