"""The rows under the heading of an indicator table, and where the table ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.schema.cells.characters import compact
from jiheng.schema.cells.names import without_number
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.headings import column_meaning, label
from jiheng.schema.form_tables.indicator_header import IndicatorHeader
from jiheng.schema.form_tables.vocabulary import END_OF_TABLE, Label, Meaning

_UNFILLED = re.compile(r"^(?:[.…。·—\-]+|指标[0-9一二三四五六七八九十]*[:.…]*)$")
_END = re.compile("|".join(f"^{re.escape(word)}(?:[:：(]|$)" for word in END_OF_TABLE))
_MOST_BLANK_ROWS = 3


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One row of the table; `cell` answers with the merged cell where there is one."""

    grid: Grid
    header: IndicatorHeader
    row: int

    def cell(self, meaning: Meaning) -> GridCell | None:
        """The cell of a column, or None where the table has no such column."""
        column = self.header.columns.get(meaning)
        return None if column is None else self.grid.cell(self.row, column)

    def text(self, meaning: Meaning) -> str:
        cell = self.cell(meaning)
        return "" if cell is None else cell.text.strip()

    @property
    def characters(self) -> list[GridCell]:
        """The cells of 指标性质, 指标方向 and the like."""
        return [self.grid.cell(self.row, column) for column in self.header.characters]

    @property
    def place(self) -> str:
        """Where the row stands: its name's cell."""
        column = self.header.columns[Meaning.NAME]
        return self.grid.place(GridCell(self.row, column, self.row, column))


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """All of it. `total` is the row 总分, where there is one; `end` the first row after the table."""

    rows: tuple[IndicatorRow, ...]
    total: IndicatorRow | None
    end: int


def read_rows(grid: Grid, header: IndicatorHeader) -> IndicatorTable:
    """The rows that name an indicator or hold a value; rows that a form left unfilled are passed over."""
    rows: list[IndicatorRow] = []
    blank = 0
    for number in range(header.last_row + 1, grid.rows):
        row = IndicatorRow(grid, header, number)
        filled = [cell for cell in grid.filled(number) if cell.row == number or cell.height == 1]
        if not filled:
            blank += 1
            if blank >= _MOST_BLANK_ROWS:
                return IndicatorTable(tuple(rows), None, number)
            continue
        blank = 0
        if any(label(cell.text) is Label.TOTAL_ROW for cell in filled[:2]):
            return IndicatorTable(tuple(rows), row, number + 1)
        if _END.match(compact(filled[0].text)):
            return IndicatorTable(tuple(rows), None, number)
        if _is_heading_again(row) or _is_unfilled(row) or _is_remark(row):
            continue
        rows.append(row)
    return IndicatorTable(tuple(rows), None, grid.rows)


def _is_heading_again(row: IndicatorRow) -> bool:
    """A heading repeated on the next printed page."""
    return all(
        column_meaning(row.text(meaning)) is meaning
        for meaning in (Meaning.NAME, Meaning.TARGET)
        if row.header.has(meaning)
    )


def _is_unfilled(row: IndicatorRow) -> bool:
    name = row.text(Meaning.NAME) if _own(row, Meaning.NAME) else ""
    is_named = bool(without_number(name)) and not _UNFILLED.match(compact(name))
    values = (Meaning.TARGET, Meaning.ACTUAL, Meaning.POINTS)
    return not is_named and not any(_own(row, meaning) for meaning in values)


def _is_remark(row: IndicatorRow) -> bool:
    """Words over the whole width, such as 「没有加分项目」."""
    name = row.cell(Meaning.NAME)
    values = (Meaning.TARGET, Meaning.ACTUAL, Meaning.WEIGHT, Meaning.POINTS)
    return name is None or any(row.cell(each) is name for each in values)


def _own(row: IndicatorRow, meaning: Meaning) -> bool:
    cell = row.cell(meaning)
    return cell is not None and not cell.is_blank and cell.row == row.row


def levels(rows: tuple[IndicatorRow, ...]) -> Iterator[tuple[GridCell | None, GridCell | None]]:
    """The cells of level 1 and level 2 for each row: its own or merged one, else the nearest above."""
    level1: GridCell | None = None
    level2: GridCell | None = None
    for row in rows:
        first, second = row.cell(Meaning.LEVEL1), row.cell(Meaning.LEVEL2)
        if first is not None and not first.is_blank and (level1 is None or first.at != level1.at):
            level1, level2 = first, None
        if second is not None and not second.is_blank:
            level2 = second
        yield level1, level2
