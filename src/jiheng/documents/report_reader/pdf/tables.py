"""Ruled tables of a PDF: the text of each cell, and tables that go on over the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jiheng.core.blocks import Cell, Run, Table
from jiheng.core.finding import Location
from jiheng.documents.report_reader.pdf.geometry import Glyph
from jiheng.documents.report_reader.pdf.grids import Grid
from jiheng.documents.report_reader.pdf.lines import joined_text, line_of, rows_of
from jiheng.documents.report_reader.pdf.paragraphs import measure_of, paragraphs

_LONG_TEXT = 6
"""A cell of so many lines is read as running text, paragraph by paragraph."""


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


def table_of(filled: FilledGrid, page: int) -> Table:
    """The table with its merged cells."""
    grid, cells = filled.grid, filled.cells
    rows: list[list[tuple[int, Cell]]] = [[] for _ in grid.ys[1:]]
    for place, glyphs in zip(grid.cells, cells, strict=True):
        text = _text(glyphs, page)
        cell = Cell((Run(text),) if text else (), row_span=place.row_span, column_span=place.column_span)
        rows[place.row].append((place.column, cell))
    widths = tuple(max(1, round(after - before)) for before, after in pairwise(grid.xs))
    in_order = (sorted(row, key=lambda pair: pair[0]) for row in rows)
    return Table(tuple(tuple(cell for _, cell in row) for row in in_order), widths, location=Location(page=page))


def goes_on(before: Table, after: Table) -> bool:
    """Whether a table on the next page has the columns of the one before it."""
    return len(before.widths) == len(after.widths) and all(
        abs(one - other) <= 2 for one, other in zip(before.widths, after.widths, strict=True)
    )


def put_together(before: Table, after: Table) -> Table:
    """Both as one; a head that is repeated on the next page is told once."""
    repeated = 1 if after.rows and before.rows and _texts(before.rows[0]) == _texts(after.rows[0]) else 0
    return Table((*before.rows, *after.rows[repeated:]), before.widths, location=before.location)


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
