"""One sheet of a form workbook: lines and tables from top to bottom on a common column grid."""

from itertools import pairwise
from math import ceil

from xlsxwriter.worksheet import Worksheet

from jiheng.core.blocks import Block, Chart, Heading, Paragraph, Run, SignatureLines, Table
from jiheng.core.document import Orientation, Section
from jiheng.documents.form_workbook.formats import CELL_SIZE, LINES, Formats
from jiheng.documents.form_workbook.grid import sheet_grid
from jiheng.documents.printing.column_widths import fit, needed_widths
from jiheng.documents.printing.official_layout import (
    DAGGER,
    MARK_SEPARATOR,
    SIGNATURES_PER_LINE,
    width_in_characters,
)
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.printing.table_grid import PlacedCell, TableGrid, lay_out

_PAGE_POINTS = {Orientation.PORTRAIT: 500.0, Orientation.LANDSCAPE: 740.0}
"""How wide the form is drawn; printing fits it to the page."""
_POINTS_PER_UNIT = 5.25
"""Excel counts column widths in digits of its standard font."""
_CELL_PADDING = 7.0
_LINE_HEIGHT = 1.4
_ROW_PADDING = 5.0
_TALLEST_ROW = 409.0  # Excel's own limit
_LONGEST_TEXT = 32767  # Excel's own limit


class SheetWriter:
    """Writes one section; `row` is the next free row."""

    def __init__(self, sheet: Worksheet, formats: Formats, section: Section) -> None:
        self.sheet = sheet
        self.formats = formats
        self.section = section
        self.row = 0
        self.whole = _PAGE_POINTS[section.orientation]
        self.tables = {id(block): lay_out(block) for block in section.blocks if isinstance(block, Table)}
        self.grid = sheet_grid(grid.table.widths for grid in self.tables.values())
        self.widths = self._column_widths()
        self.repeated = (0, 0, 0)  # rows of the longest table so far, first row and end of its header
        for column, width in enumerate(self.widths):
            sheet.set_column(column, column, width / _POINTS_PER_UNIT)

    def _column_widths(self) -> tuple[float, ...]:
        """The composed shares, widened where a number would not fit (a cell shows #### then)."""
        needed = [0.0] * self.grid.columns
        for grid in self.tables.values():
            columns = self.grid.columns_of(grid.table.widths)
            for (left, right), need in zip(pairwise(columns), needed_widths(grid, CELL_SIZE), strict=True):
                if right == left + 1:
                    needed[left] = max(needed[left], need)
        return fit(self.grid.widths(self.whole), needed)

    def write_marks(self, marks: tuple[str, ...]) -> None:
        """On the sheet and at the head of every printed page."""
        if marks:
            text = printable(MARK_SEPARATOR.join(marks))
            self.write_line("mark", text)
            self.sheet.set_header("&C" + text.replace("&", "&&")[:200])

    def write_blocks(self) -> None:
        for block in self.section.blocks:
            self._write_block(block)

    def write_line(self, kind: str, text: str) -> None:
        """A line over the whole width."""
        size = float(LINES[kind].get("font_size", CELL_SIZE))
        self._height(self.row, _text_height(printable(text), self.whole, size))
        self._put(self.row, 0, self.row, self.grid.columns - 1, printable(text), kind)
        self.row += 1

    def set_up_print(self) -> None:
        sheet = self.sheet
        sheet.set_paper(9)
        if self.section.orientation is Orientation.LANDSCAPE:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.7)
        sheet.set_footer("&C— &P —")
        sheet.hide_gridlines(2)
        _, first, last = self.repeated
        if last > first:
            sheet.repeat_rows(first, last - 1)

    def _write_block(self, block: Block) -> None:
        match block:
            case Heading():
                self.write_line("heading", block.number + block.text)
            case Paragraph():
                self.write_line("text", _text_of(block.printed_runs))
            case Table():
                self._write_table(block)
            case SignatureLines():
                self._write_signatures(block)
            case Chart():
                pass  # its numbers stand in a table

    def _write_table(self, table: Table) -> None:
        if table.caption:
            self.write_line("caption", table.caption)
        if table.unit_note:
            self.write_line("unit", table.unit_note)
        grid = self.tables[id(table)]
        columns = self.grid.columns_of(table.widths)
        widths = [sum(self.widths[left:right]) for left, right in pairwise(columns)]
        for row, cells in enumerate(grid.rows):
            for placed in cells:
                self._write_cell(placed, columns, in_header=row < grid.header_rows)
        for row, height in enumerate(_row_heights(grid, widths)):
            self._height(self.row + row, height)
        if grid.header_rows and len(grid.rows) > self.repeated[0]:
            self.repeated = (len(grid.rows), self.row, self.row + grid.header_rows)
        self.row += len(grid.rows)

    def _write_cell(self, placed: PlacedCell, columns: tuple[int, ...], *, in_header: bool) -> None:
        cell, sheet = placed.cell, self.sheet
        top, left = self.row + placed.row, columns[placed.column]
        bottom, right = top + placed.row_span - 1, columns[placed.column + placed.column_span] - 1
        look = self.formats.cell(cell, in_header=in_header, assumed=any(run.assumed for run in cell.runs))
        if (bottom, right) != (top, left):
            sheet.merge_range(top, left, bottom, right, "", look)
        if cell.number is not None:
            sheet.write_number(top, left, float(cell.number), look)
        elif cell.printed_runs:
            sheet.write_string(top, left, _text_of(cell.printed_runs)[:_LONGEST_TEXT], look)
        else:
            sheet.write_blank(top, left, None, look)

    def _write_signatures(self, block: SignatureLines) -> None:
        for first in range(0, len(block.roles), SIGNATURES_PER_LINE):
            roles = block.roles[first : first + SIGNATURES_PER_LINE]
            starts = [self.grid.column_at(number / len(roles)) for number in range(len(roles))]
            if len(set(starts)) < len(roles):
                self.write_line("signer", "　　　　　　".join(f"{role}：{name}" for role, name in roles))
                continue
            for (role, name), left, after in zip(roles, starts, [*starts[1:], self.grid.columns], strict=True):
                self._put(self.row, left, self.row, after - 1, printable(f"{role}：{name}"), "signer")
            self._height(self.row, 2 * CELL_SIZE * _LINE_HEIGHT)
            self.row += 1
        for text in (block.seal, block.date):
            if text:
                self.write_line("closing", text)

    def _put(self, top: int, left: int, bottom: int, right: int, text: str, kind: str) -> None:
        look = self.formats.line(kind)
        if (bottom, right) != (top, left):
            self.sheet.merge_range(top, left, bottom, right, "", look)
        self.sheet.write_string(top, left, text[:_LONGEST_TEXT], look)

    def _height(self, row: int, height: float) -> None:
        self.sheet.set_row(row, min(height, _TALLEST_ROW))


def _text_of(runs: tuple[Run, ...]) -> str:
    return printable("".join(run.text + (DAGGER if run.assumed else "") for run in runs))


def _row_heights(grid: TableGrid, widths: list[float]) -> list[float]:
    """Tall enough for wrapped text; what a cell over several rows still lacks goes to its last row."""
    heights = [_text_height("", 1.0, CELL_SIZE)] * len(grid.rows)
    spanning: list[tuple[int, int, float]] = []
    for cells in grid.rows:
        for placed in cells:
            width = sum(widths[placed.column : placed.column + placed.column_span])
            needed = _text_height(_text_of(placed.cell.printed_runs), width, CELL_SIZE)
            if placed.row_span == 1:
                heights[placed.row] = max(heights[placed.row], needed)
            else:
                spanning.append((placed.row, placed.row + placed.row_span, needed))
    for first, end, needed in spanning:
        heights[end - 1] += max(0.0, needed - sum(heights[first:end]))
    return heights


def _text_height(text: str, width: float, size: float) -> float:
    room = max((width - _CELL_PADDING) / size, 1.0)
    if len(text) <= room and "\n" not in text:
        return size * _LINE_HEIGHT + _ROW_PADDING
    lines = sum(max(1, ceil(width_in_characters(line) / room)) for line in text.split("\n"))
    return lines * size * _LINE_HEIGHT + _ROW_PADDING
