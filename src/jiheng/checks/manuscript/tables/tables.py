"""The tables of a report: each as a grid whose merged cells are resolved, with the way back to every cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.core.blocks import MOST_COLUMNS, Heading, Paragraph, Table
from jiheng.core.case import MoneyUnit
from jiheng.core.document import Document
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine
from jiheng.core.value import once
from jiheng.schema.cells.amounts import read_money_unit
from jiheng.schema.form_tables.grid import Grid, GridCell, Position
from jiheng.schema.form_tables.indicator_header import IndicatorHeader, find_indicator_header
from jiheng.schema.form_tables.money_block import MoneyBlock, find_money_block

_UNIT_NOTE = late_pattern(r"单位[:：]|（[^（）]{0,10}元）|\([^()]{0,10}元\)")


@dataclass(frozen=True)
class ReportTable:
    """`index` counts the report's tables from 0; `above`: the paragraph right above, `before` its text."""

    index: int
    number: int
    before: str
    grid: Grid
    lines: Mapping[Position, TextLine]
    above: tuple[TextLine, ...] = ()

    def at(self, cell: GridCell) -> Location:
        """What stands in the cell, without the spaces around it."""
        line = self.lines.get(cell.at)
        if line is None:
            return Location(place=f"第{self.number}段", paragraph=self.number)
        start = len(line.text) - len(line.text.lstrip())
        return line.at(start, max(start, len(line.text.rstrip())))

    @once
    def last_line(self) -> TextLine | None:
        """The last cell that says something."""
        return next((line for line in reversed([*self.lines.values()]) if line.text.strip()), None)

    @once
    def header(self) -> IndicatorHeader | None:
        """The heading of the indicator table in it."""
        return find_indicator_header(self.grid)

    @once
    def money(self) -> MoneyBlock | None:
        """The money block above the indicators, or anywhere where there are none."""
        return find_money_block(self.grid, self.grid.rows if self.header is None else self.header.first_row)

    @once
    def money_unit(self) -> MoneyUnit | None:
        """The unit that the note above or the cells name."""
        if _UNIT_NOTE.search(self.before) and (unit := read_money_unit(self.before)) is not None:
            return unit
        return None if self.money is None else self.money.unit


def tables_of(document: Document, lines: tuple[TextLine, ...]) -> tuple[ReportTable, ...]:
    """The document's tables, in order; `lines` are its lines."""
    return tuple(_tables(document, lines)) if any(line.cell for line in lines) else ()


def _tables(document: Document, lines: tuple[TextLine, ...]) -> Iterator[ReportTable]:
    at = index = 0
    above: tuple[TextLine, ...] = ()
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            above = (lines[at],)
            at += 1
        elif isinstance(block, Table):
            count = sum(map(len, block.rows))
            own = lines[at : at + count]
            at += count
            if own:
                texts = (*(line.text for line in above), block.caption, block.unit_note)
                note = "\n".join(part for part in texts if part)
                yield _table(index, note, block, own, above)
                index += 1
            above = ()


def _table(
    index: int, before: str, table: Table, lines: tuple[TextLine, ...], above: tuple[TextLine, ...]
) -> ReportTable:
    cells: dict[Position, GridCell] = {}
    places: dict[Position, TextLine] = {}
    for each, line in zip((cell for row in table.rows for cell in row), lines, strict=True):
        assert line.cell is not None
        row, column = line.cell[0] - 1, line.cell[1] - 1
        last_row = min(row + max(each.row_span, 1), len(table.rows)) - 1
        last_column = column + min(max(each.column_span, 1), MOST_COLUMNS) - 1
        cell = GridCell(row, column, last_row, last_column, each.text)
        places[row, column] = line
        for below in range(row, last_row + 1):
            for right in range(column, last_column + 1):
                cells.setdefault((below, right), cell)
    columns = max((column + 1 for _, column in cells), default=0)
    return ReportTable(index, lines[0].number, before, Grid("", len(table.rows), columns, cells), places, above)
