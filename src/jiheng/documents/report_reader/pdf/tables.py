"""Ruled tables of a PDF: the text of each cell, and tables that go on over the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jiheng.core.blocks import Cell, Run, Table
from jiheng.core.finding import Location
from jiheng.documents.report_reader.pdf.geometry import Glyph
from jiheng.documents.report_reader.pdf.grids import Grid
from jiheng.documents.report_reader.pdf.lines import joined_text, line_of, rows_of
from jiheng.documents.report_reader.pdf.paragraphs import measure_of, paragraphs
from jiheng.documents.report_reader.pdf.split_rows import PrintedTable, with_split_row_joined

_LONG_TEXT = 6
"""A cell of so many lines is read as running text, paragraph by paragraph."""
_FULL = 2.4
"""A line fills its cell where, with what cells leave free at both sides, there is no room for a character more."""


@dataclass(frozen=True, slots=True)
class FilledGrid:
    """A table's rules and the characters in each of its cells."""

    grid: Grid
    cells: tuple[list[Glyph], ...]


def filled_grids(glyphs: Iterable[Glyph], grids: Sequence[Grid]) -> tuple[list[Glyph], list[FilledGrid]]:
    """The characters outside all tables, and the tables that hold any."""
    filled = [FilledGrid(grid, tuple([] for _ in grid.cells)) for grid in grids]
    outside: list[Glyph] = []
    for glyph in glyphs:
        for each in filled:
            cell = each.grid.cell_at((glyph.x0 + glyph.x1) / 2, glyph.middle)
            if cell is not None:
                each.cells[cell].append(glyph)
                break
        else:
            outside.append(glyph)
    return outside, [each for each in filled if any(each.cells)]


def table_of(filled: FilledGrid, page: int) -> PrintedTable:
    """The table with its merged cells."""
    grid, cells = filled.grid, filled.cells
    rows: list[list[tuple[int, Cell]]] = [[] for _ in grid.ys[1:]]
    for place, glyphs in zip(grid.cells, cells, strict=True):
        text = _text(glyphs, page)
        cell = Cell((Run(text),) if text else (), row_span=place.row_span, column_span=place.column_span)
        rows[place.row].append((place.column, cell))
    widths = tuple(max(1, round(after - before)) for before, after in pairwise(grid.xs))
    in_order = (sorted(row, key=lambda pair: pair[0]) for row in rows)
    told = tuple(tuple(cell for _, cell in row) for row in in_order)
    return PrintedTable(told, widths, location=Location(page=page), full=frozenset(_full_columns(filled, page)))


def _full_columns(filled: FilledGrid, page: int) -> Iterator[int]:
    grid = filled.grid
    for place, glyphs in zip(grid.cells, filled.cells, strict=True):
        if glyphs and place.row + place.row_span == len(grid.ys) - 1:
            line = line_of(rows_of(glyphs)[-1], page)
            width = grid.xs[place.column + place.column_span] - grid.xs[place.column]
            if width - (line.x1 - line.x0) < _FULL * line.size:
                yield place.column + 1


def goes_on(before: Table, after: Table) -> bool:
    """Whether a table on the next page has the columns of the one before it."""
    return len(before.widths) == len(after.widths) and all(
        abs(one - other) <= 2 for one, other in zip(before.widths, after.widths, strict=True)
    )


def put_together(before: PrintedTable, after: PrintedTable) -> PrintedTable:
    """Both as one; a head that is repeated on the next page is told once, a row that was cut in two is one row."""
    repeated = 1 if after.rows and before.rows and _texts(before.rows[0]) == _texts(after.rows[0]) else 0
    first, second = with_split_row_joined(before, after.rows[repeated:])
    return replace(before, rows=(*first, *second), full=after.full)


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text for cell in row]


def _text(glyphs: Sequence[Glyph], page: int) -> str:
    lines = [line_of(row, page) for row in rows_of(glyphs)]
    if len(lines) >= _LONG_TEXT:
        return "\n".join(paragraph.text for paragraph in paragraphs(lines, measure_of(lines)))
    text = ""
    for line in lines:
        text = joined_text(text, line.text)
    return text
