"""Tables that stand in lines of text, as those of a report that was copied as text: each as a grid like any other.

技术等级 里程 比上年末净增 / 高速公路 137877 5239 / 合计 168071 4335: a line of headings, and below it lines of a name
with as many values. A list of names with one value each needs no headings: 电话 34859 / 网站 1070 / 合计 35929.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jiheng.checks.manuscript.tables.cells_of_a_line import Piece, Row, cells_of, rows_of
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.finding import Location
from jiheng.core.text_lines import TextLine
from jiheng.core.value import once
from jiheng.schema.form_tables.grid import Grid, GridCell, Position

_FEWEST_ROWS = 2
_MOST_ROWS = 200
_FARTHEST = 2
"""One empty line may stand between two rows."""
_LONGEST_TITLE = 80
_TITLES = 2
_STOPS = ("。", "；", "！")
_UNREAD = "0、0"
"""What stands for the cells of a row that has more or fewer of them: no sum runs over it."""


@dataclass(frozen=True)
class TableInLines(ReportTable):
    """A table whose cells are words of lines."""

    pieces: Mapping[Position, Piece] = field(default_factory=dict)

    def at(self, cell: GridCell) -> Location:
        piece = self.pieces.get(cell.at)
        if piece is None:
            return super().at(cell)
        start = piece.start + len(piece.text) - len(piece.text.lstrip())
        return piece.line.at(start, max(start, piece.start + len(piece.text.rstrip())))

    @once
    def header(self) -> None:
        """Lines are read as plain numbers, whatever their headings say."""

    @once
    def last_line(self) -> TextLine:
        """Its last row."""
        return self.pieces[self.grid.rows - 1, 0].line


def tables_in_lines(lines: Sequence[TextLine], first_index: int) -> Iterator[TableInLines]:
    """The tables among the lines, in order; the first of them is the report's table of that index."""
    index = first_index
    for begin, rows in _blocks(lines):
        table = _table(lines, begin, rows, index)
        if table is not None:
            yield table
            index += 1


def _blocks(lines: Sequence[TextLine]) -> Iterator[tuple[int, list[Row]]]:
    """Lines below each other that are rows, and the place of the first of them."""
    waiting: list[Row] = []
    begin = 0
    for place, line in enumerate(lines):
        rows = rows_of(line)
        if waiting and (not rows or not _follows(waiting[-1], rows[0], len(waiting))):
            yield begin, waiting
            waiting = []
        if rows:
            begin = begin if waiting else place
            waiting.extend(rows)
    if waiting:
        yield begin, waiting


def _follows(above: Row, below: Row, count: int) -> bool:
    if bool(above.divider) != bool(below.divider):
        sentence = below if above.divider else above
        if sentence.name.line.text.rstrip().endswith("。"):
            return False  # 全年受理诉求1286件。
    is_near = 0 < below.name.line.number - above.name.line.number <= _FARTHEST
    return is_near and (not below.is_of_years or count == 0) and count < _MOST_ROWS


def _table(lines: Sequence[TextLine], begin: int, rows: Sequence[Row], index: int) -> TableInLines | None:
    has_years = rows[0].is_of_years and len(rows) > _FEWEST_ROWS
    body = rows[1:] if has_years else rows
    counts = [len(row.values) for row in body]
    count = max(counts, key=counts.count, default=0)
    if len(body) < _FEWEST_ROWS or counts.count(count) * 2 <= len(counts):
        return None
    headings: Sequence[Piece] = (rows[0].name, *rows[0].values) if has_years else ()
    if not has_years and begin and _is_right_above(lines[begin - 1], rows[0]):
        headings = cells_of(lines[begin - 1])
    width = count + 1
    if len(headings) > width and _fill(body, len(headings)):
        width = len(headings)
    is_headed = len(headings) == width or (len(headings) == width - 1 == count > 1)
    if not is_headed and any(row.is_of_years for row in body):
        return None
    headings = headings if is_headed else ()
    above = _above(lines, begin - (1 if has_years or not is_headed else 2))
    pieces: dict[Position, Piece] = {(0, column): each for column, each in enumerate(headings, width - len(headings))}
    texts = {at: piece.text for at, piece in pieces.items()}
    for number, row in enumerate(body, 1 if is_headed else 0):
        cells_of_row = _cells_of_row(row, width, count)
        for column in range(width):
            pieces[number, column] = cells_of_row.get(column, row.name)
            texts[number, column] = pieces[number, column].text if cells_of_row else _UNREAD
            if cells_of_row and column not in cells_of_row:
                texts[number, column] = ""
        texts[number, 0] = pieces[number, 0].text
    cells = {at: GridCell(*at, *at, text) for at, text in texts.items()}
    grid = Grid("", len(body) + (1 if is_headed else 0), width, cells)
    before = "\n".join(line.text for line in above)
    return TableInLines(index, body[0].name.line.number, before, grid, {}, tuple(above), pieces)


def _fill(rows: Sequence[Row], width: int) -> bool:
    """Whether all rows but a few have as many cells as there are headings: 序号 and 单位 stand beside the name."""
    return sum(len(row.pieces) == width for row in rows) * 3 >= len(rows) * 2


def _cells_of_row(row: Row, width: int, count: int) -> Mapping[int, Piece]:
    """The cells by their columns: the values of a row without a number or a unit stand to the right."""
    if len(row.pieces) == width:
        return dict(enumerate(row.pieces))
    if len(row.values) != count:
        return {}
    return {0: row.name, **dict(enumerate(row.values, width - count))}


def _is_right_above(line: TextLine, row: Row) -> bool:
    return line.cell is None and 0 < row.name.line.number - line.number <= _FARTHEST


def _above(lines: Sequence[TextLine], place: int) -> list[TextLine]:
    """The short lines above the headings: the title and the note of the unit, or the sentence that ends in a ：."""
    found: list[TextLine] = []
    for at in range(place, max(place - _TITLES, -1), -1):
        line = lines[at]
        if line.cell is not None or (found and len(line.text) > _LONGEST_TITLE):
            break
        found.insert(0, line)
        if any(stop in line.text for stop in _STOPS):
            break
    return found
