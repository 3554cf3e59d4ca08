"""A table as a grid of cells with their places and merged ranges."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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


def cell_name(row: int, column: int) -> str:
    """D7, counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def fixed_cell_name(row: int, column: int) -> str:
    """$D$7, for formulas that are copied."""
    name = cell_name(row, column)
    letters = name.rstrip("0123456789")
    return f"${letters}${name.removeprefix(letters)}"
