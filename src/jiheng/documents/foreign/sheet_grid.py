"""A sheet of a workbook as a grid: what its cells say, which are merged, what their number formats tell."""

from datetime import date, datetime, time, timedelta

from jiheng.core.numbers import plain
from jiheng.schema.cells.numerals import stored_number
from jiheng.schema.form_tables.grid import Grid, GridCell, Position
from jiheng.schema.typed_text import is_unprintable

Stored = str | int | float | bool | date | datetime | time | timedelta
"""What a spreadsheet keeps in a cell; an empty one is ""."""


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
