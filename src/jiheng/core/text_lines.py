"""The text of a document paragraph by paragraph and cell by cell, with its places."""

from collections.abc import Iterator

from jiheng.core.blocks import MOST_COLUMNS, Block, Cell, Heading, Paragraph, Table
from jiheng.core.finding import Location
from jiheng.core.part import Part
from jiheng.core.value import value


@value()
class TextLine:
    """One paragraph or table cell of a document as it was read, unchanged.

    `number` counts paragraphs from 1 (lines, for a text file); all cells of a table carry the number where it stands.
    `level` is the heading level where the file says so, 0 otherwise; `label` its automatic number as printed (一、),
    which is not part of `text`. `cell` is (row, column) of its upper left corner on the grid of the table, from 1;
    paragraphs of one cell are joined by line breaks. `in_file` is as in `Location`.
    """

    number: int
    text: str
    level: int = 0
    label: str = ""
    cell: tuple[int, int] | None = None
    page: int | None = None
    part: Part = Part.BODY
    in_file: tuple[int, int] | None = None

    def at(self, start: int, end: int) -> Location:
        """The place of `text[start:end]`."""
        return Location(
            place=f"第{self.number}段",
            paragraph=self.number,
            start=start,
            end=end,
            page=self.page,
            cell=self.cell,
            quote=self.text[start:end],
            in_file=self.in_file,
            part=self.part,
        )


def lines_of(block: Block, part: Part, before: int) -> Iterator[TextLine]:
    """The lines of one block, numbered by its location, or after the line `before` it."""
    match block:
        case Heading():
            number, page = _numbered(block.location, before)
            yield TextLine(number, block.text, block.level, block.number, page=page, part=part)
        case Paragraph():
            number, page = _numbered(block.location, before)
            yield TextLine(number, block.text, label=block.label, page=page, part=part)
        case Table():
            number, page = _numbered(block.location, before)
            before = 0
            for row, column, cell in cells_by_place(block):
                before = 0 if column == 1 else before
                in_file = (number + row - 1, before) if block.divider else None
                yield TextLine(number, cell.text, 0, cell.label, (row, column), page, part, in_file)
                before += len(cell.text) + len(block.divider)


def _numbered(location: Location | None, before: int) -> tuple[int, int | None]:
    if location is None:
        return before + 1, None
    return before + 1 if location.paragraph is None else location.paragraph, location.page


def cells_by_place(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """Each listed cell with the row and column where it begins, from 1."""
    covered: dict[int, int] = {}
    for row, cells in enumerate(table.rows, 1):
        column = 1
        for cell in cells:
            while covered.get(column, 0) >= row:
                column += 1
            yield row, column, cell
            last_row = row + cell.row_span - 1
            end = column + min(cell.column_span, MOST_COLUMNS)
            for at in range(column, end):
                covered[at] = last_row
            column = end
