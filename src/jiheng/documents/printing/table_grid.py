"""Where each cell of a table stands once spans are laid out."""

from dataclasses import dataclass

from jiheng.core.blocks import Cell, Table
from jiheng.core.document import Orientation


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with its top left corner; rows and columns count from 0."""

    row: int
    column: int
    cell: Cell
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class TableGrid:
    """A table as a full grid: every square is the corner of a cell or covered by one.

    `rows` hold the cells that begin there; `standing` also those that reach down from above, from left to right.
    `header_rows` reaches as far down as the cells that begin in the header, so that no cell is cut by a page break.
    """

    table: Table
    rows: tuple[tuple[PlacedCell, ...], ...]
    standing: tuple[tuple[PlacedCell, ...], ...]
    header_rows: int

    @property
    def columns(self) -> int:
        return len(self.table.widths)

    @property
    def is_short(self) -> bool:
        """Whether the table is so small that a page break should not part it."""
        if len(self.rows) > _SHORT_ROWS:
            return False
        return sum(len(placed.cell.text) for row in self.rows for placed in row) <= _SHORT_TEXT

    def stays_whole(self, orientation: Orientation) -> bool:
        """Whether no page break parts it. The pieces of a form, on pages that lie, follow each other without a gap."""
        return self.is_short and orientation is Orientation.PORTRAIT


_SHORT_ROWS = 8
_SHORT_TEXT = 400
_BLANK = Cell()


def lay_out(table: Table) -> TableGrid:
    """Give each listed cell its place; a row that lists too few cells is filled up with blank ones.

    A row with more cells than the grid has room for is a mistake of whoever composed the table.
    """
    columns, height = len(table.widths), len(table.rows)
    above: list[PlacedCell | None] = [None] * columns
    rows: list[tuple[PlacedCell, ...]] = []
    standing: list[tuple[PlacedCell, ...]] = []
    for row, cells in enumerate(table.rows):
        begun: list[PlacedCell] = []
        in_row: list[PlacedCell] = []
        waiting = iter(cells)
        column = 0
        while column < columns:
            placed = above[column]
            if placed is None or placed.row + placed.row_span <= row:
                cell = next(waiting, _BLANK)
                placed = PlacedCell(row, column, cell, min(cell.row_span, height - row), cell.column_span)
                assert column + cell.column_span <= columns, f"第{row + 1}行的单元格超出了表格的{columns}列"
                for covered in above[column : column + cell.column_span]:
                    assert covered is None or covered.row + covered.row_span <= row, f"第{row + 1}行的合并单元格重叠"
                above[column : column + cell.column_span] = [placed] * cell.column_span
                begun.append(placed)
            in_row.append(placed)
            column = placed.column + placed.column_span
        assert next(waiting, None) is None, f"第{row + 1}行的单元格比表格的{columns}列多"
        rows.append(tuple(begun))
        standing.append(tuple(in_row))
    return TableGrid(table, tuple(rows), tuple(standing), _header_end(rows, table.header_rows))


def _header_end(rows: list[tuple[PlacedCell, ...]], header_rows: int) -> int:
    end, row = min(header_rows, len(rows)), 0
    while row < end:
        end = max([end, *(cell.row + cell.row_span for cell in rows[row])])
        row += 1
    return end
