"""One sheet as a grid of cells with their places, merged ranges and what their number formats say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from jiheng.core.numbers import plain
from jiheng.documents.workbook.layout import cell_name
from jiheng.schema.cells.numerals import stored_number
from jiheng.schema.typed_text import is_unprintable

Stored = str | int | float | bool | date | datetime | time | timedelta
"""What a spreadsheet keeps in a cell; an empty one is ""."""

Position = tuple[int, int]
"""Row and column, counted from 0."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell, or a merged range told once. `text` is what it says; `last_row`, `last_column` are included."""

    row: int
    column: int
    last_row: int
    last_column: int
    text: str = ""
    is_number: bool = False
    is_percent_formatted: bool = False
    is_uncalculated: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.text.strip() and not self.is_uncalculated

    @property
    def height(self) -> int:
        return self.last_row - self.row + 1

    @property
    def width(self) -> int:
        return self.last_column - self.column + 1

    @property
    def at(self) -> Position:
        return self.row, self.column


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet. `cell` answers for every place inside a merged range with the one cell that the range is."""

    name: str
    rows: int
    columns: int
    cells: Mapping[Position, GridCell]

    def cell(self, row: int, column: int) -> GridCell:
        return self.cells.get((row, column)) or GridCell(row, column, row, column)

    def place(self, cell: GridCell) -> str:
        """自评表!D7."""
        return f"{self.name}!{cell_name(cell.row, cell.column)}"

    def across(self, row: int, start: int = 0) -> Iterator[GridCell]:
        """The different cells that touch a row, from column `start` on."""
        column = start
        while column < self.columns:
            cell = self.cell(row, column)
            yield cell
            column = max(cell.last_column, column) + 1

    def filled(self, row: int, start: int = 0) -> list[GridCell]:
        """Those of them that hold something."""
        return [cell for cell in self.across(row, start) if not cell.is_blank]

    def right_of(self, cell: GridCell, row: int | None = None) -> GridCell | None:
        """The next cell that holds something to the right."""
        found = self.filled(cell.row if row is None else row, cell.last_column + 1)
        return found[0] if found else None


def build_grid(
    name: str,
    values: list[list[Stored]],
    merged: list[tuple[Position, Position]],
    percent: frozenset[Position] = frozenset(),
    uncalculated: frozenset[Position] = frozenset(),
) -> Grid:
    """The grid of stored values. `uncalculated`: formulas that no spreadsheet program has worked out yet."""
    cells = {(row, column): GridCell(row, column, row, column, is_uncalculated=True) for row, column in uncalculated}
    for row, line in enumerate(values):
        for column, stored in enumerate(line):
            if text := told(stored):
                is_number = isinstance(stored, (int, float)) and not isinstance(stored, bool)
                cells[row, column] = GridCell(row, column, row, column, text, is_number, (row, column) in percent)
    rows = max((row + 1 for row, _ in cells), default=0)
    columns = max((column + 1 for _, column in cells), default=0)
    for (top, left), (bottom, right) in merged:
        first = cells.get((top, left)) or GridCell(top, left, top, left)
        whole = GridCell(
            *(top, left, min(bottom, max(rows - 1, top)), min(right, max(columns - 1, left)), first.text),
            *(first.is_number, first.is_percent_formatted, first.is_uncalculated),
        )
        for row in range(top, whole.last_row + 1):
            for column in range(left, whole.last_column + 1):
                cells[row, column] = whole
    return Grid(name, rows, columns, cells)


def told(stored: Stored) -> str:
    """What a cell says: 95, 0.1, 2021-12-31, 是. Characters that no printer shows are left out."""
    if isinstance(stored, bool):
        return "是" if stored else "否"
    if isinstance(stored, (int, float)):
        return plain(stored_number(stored))
    if isinstance(stored, datetime):
        return stored.date().isoformat() if stored.time() == time() else stored.isoformat(" ")
    if isinstance(stored, date):
        return stored.isoformat()
    lines = str(stored).replace("_x000D_", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(each for each in lines if each in "\n\t" or not is_unprintable(each))
