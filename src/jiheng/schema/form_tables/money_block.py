"""The money block of a form: amounts by line and column, wherever the lines and columns stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.core.case import MoneyUnit
from jiheng.schema.cells.amounts import read_amount, read_money_unit
from jiheng.schema.cells.placeholders import placeholder
from jiheng.schema.cells.reading import AmountReading
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.headings import column_meaning, label, money_meaning
from jiheng.schema.form_tables.money_lines import MoneyLine, money_line
from jiheng.schema.form_tables.vocabulary import Label, Meaning, MoneyMeaning

_AMOUNTS = (MoneyMeaning.ORIGINAL, MoneyMeaning.REVISED, MoneyMeaning.ACTUAL)
_NEXT_BLOCK = (Label.EXPECTED, Label.ACHIEVED, Label.OBJECTIVE, Label.MID_TERM_OBJECTIVE)
_UNIT_SAID = re.compile(r"单位|金额|资金|万元")


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One line with the cells of its columns."""

    label: GridCell
    line: MoneyLine
    cells: Mapping[MoneyMeaning, GridCell]


@dataclass(frozen=True, slots=True)
class MoneyBlock:
    """`unit` None: nowhere on the sheet does it say 元 or 万元. `headings`: the row over the amounts, if any."""

    rows: tuple[MoneyRow, ...]
    unit: MoneyUnit | None
    headings: tuple[GridCell, ...] = ()
    ignored: tuple[GridCell, ...] = ()

    @property
    def total(self) -> MoneyRow | None:
        return next((row for row in self.rows if row.line.is_total), None)

    def read(self, row: MoneyRow, meaning: MoneyMeaning) -> AmountReading | None:
        """The amount of one line in one column, in yuan; None where the block has no such column."""
        cell = row.cells.get(meaning)
        return None if cell is None else read_amount(cell.text, self.unit)


def find_money_block(grid: Grid, end: int) -> MoneyBlock | None:
    """The block above row `end`."""
    for row in range(min(end, grid.rows)):
        columns = _columns(grid, row)
        if columns is not None:
            rows = tuple(_headed_rows(grid, row, end, columns))
            if rows:
                return MoneyBlock(rows, _unit(grid, row, end), tuple(grid.filled(row)))
    rows, ignored = _labelled_rows(grid, end)
    return MoneyBlock(rows, _unit(grid, rows[0].label.row, end), (), ignored) if rows else None


def _columns(grid: Grid, row: int) -> dict[MoneyMeaning, int] | None:
    columns: dict[MoneyMeaning, int] = {}
    for cell in grid.filled(row):
        if cell.row != row:
            continue
        if column_meaning(cell.text) in {Meaning.NAME, Meaning.TARGET, Meaning.ACTUAL}:
            return None
        meaning = money_meaning(cell.text)
        if meaning is not None:
            columns.setdefault(meaning, cell.column)
    amounts = [meaning for meaning in _AMOUNTS if meaning in columns]
    return columns if len(amounts) >= 2 or (amounts and MoneyMeaning.RATE in columns) else None


def _headed_rows(grid: Grid, header: int, end: int, columns: Mapping[MoneyMeaning, int]) -> Iterator[MoneyRow]:
    first = min(columns.values())
    for number in range(header + 1, min(end, grid.rows)):
        left = [cell for cell in grid.filled(number) if cell.column < first]
        if any(label(cell.text) in _NEXT_BLOCK for cell in left if cell.row == number):
            return
        named = next((cell for cell in reversed(left) if money_line(cell.text) is not None), None)
        cells = {meaning: grid.cell(number, column) for meaning, column in columns.items()}
        has_amounts = any(not cells[meaning].is_blank for meaning in _AMOUNTS if meaning in cells)
        line = money_line(named.text) if named is not None else None
        if named is None or line is None or (named.row < number and named.column == left[0].column):
            # 湖北: one line of amounts under the heading, named only by the block's own label
            if not has_amounts or number > header + 1:
                return
            named, line = (left[-1] if left else grid.cell(number, first)), MoneyLine(is_total=True)
        yield MoneyRow(named, line, cells)


def _labelled_rows(grid: Grid, end: int) -> tuple[tuple[MoneyRow, ...], tuple[GridCell, ...]]:
    """Forms of targets: 「年度资金总额：」 with its amount to the right or below; 中期 beside it is passed over."""
    rows: list[MoneyRow] = []
    ignored: list[GridCell] = []
    mid_term: set[int] = set()
    for number in range(min(end, grid.rows)):
        for cell in grid.filled(number):
            line = money_line(cell.text) if cell.row == number else None
            if line is None:
                continue
            amount = _amount_beside(grid, cell)
            if line.is_total:
                (mid_term.add if line.is_mid_term else mid_term.discard)(cell.column)
            if amount is None:
                continue
            if cell.column in mid_term:
                ignored.append(cell)
            else:
                rows.append(MoneyRow(cell, line, {MoneyMeaning.ORIGINAL: amount}))
    return tuple(rows), tuple(ignored)


def _amount_beside(grid: Grid, named: GridCell) -> GridCell | None:
    right = grid.cell(named.row, named.last_column + 1)
    if _is_amount(right):
        return right
    below = grid.cell(named.last_row + 1, named.column)
    is_over_it = right.is_blank or money_line(right.text) is not None
    return below if is_over_it and _is_amount(below) else None


def _is_amount(cell: GridCell) -> bool:
    if cell.is_blank:
        return cell.is_uncalculated
    return placeholder(cell.text) is not None or read_amount(cell.text, MoneyUnit.YUAN).value is not None


def _unit(grid: Grid, row: int, end: int) -> MoneyUnit | None:
    """From the block's heading and labels, else from anywhere above or in the block."""
    for number in (row, *range(row - 1, -1, -1), *range(row + 1, min(end, grid.rows))):
        for cell in grid.filled(number):
            if _UNIT_SAID.search(cell.text) and not cell.is_number:
                unit = read_money_unit(cell.text)
                if unit is not None:
                    return unit
    return None
