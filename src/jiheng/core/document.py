"""A document as blocks of text and tables: reports compose it, readers produce it, checks read it, writers print it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.figure import Figure
from jiheng.core.finding import Location
from jiheng.core.value import once, value


class Align(Choice):
    """Where text stands in its cell or line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class CellRole(Choice):
    """What a cell is for; writers choose shades and fonts by it."""

    LABEL = "label"  # fixed words of the form
    BODY = "body"  # what was filled in
    TOTAL = "total"  # sums


class Orientation(Choice):
    """How the page lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Part(Choice):
    """Which part of a document text stands in. A composed report is all body."""

    BODY = "body", "正文"
    CONTENTS = "contents", "目录"
    TEXT_BOX = "text_box", "文本框"
    FOOTNOTE = "footnote", "脚注"
    ENDNOTE = "endnote", "尾注"


@value()
class Run:
    """Text of one kind. `figure` names the figure that it prints; `assumed` puts † behind it."""

    text: str
    figure: str = ""
    bold: bool = False
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """`number` is as printed (一、, （一）, 1., （1）); empty for an unnumbered heading. `level` counts from 1."""

    level: int
    text: str
    number: str = ""
    location: Location | None = None


@value()
class Paragraph:
    """Body text. `indent` is the two-character first-line indent of official documents.

    `label` is the automatic number of a list item as printed, which is not part of the text.
    """

    runs: tuple[Run, ...]
    align: Align = Align.JUSTIFY
    indent: bool = True
    small: bool = False
    location: Location | None = None
    label: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def printed_runs(self) -> tuple[Run, ...]:
        """What a reader sees: the label, then the text."""
        return (Run(self.label), *self.runs) if self.label else self.runs


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. `number` and `number_format` are set where a spreadsheet should hold a number instead of the text.

    A cell covered by another's span is not listed. `label` is its automatic number as printed, not part of the text.
    """

    runs: tuple[Run, ...] = ()
    align: Align = Align.LEFT
    role: CellRole = CellRole.BODY
    row_span: int = 1
    column_span: int = 1
    number: Decimal | None = None
    number_format: str = ""
    label: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def printed_runs(self) -> tuple[Run, ...]:
        """What a reader sees: the label, then the text."""
        return (Run(self.label), *self.runs) if self.label else self.runs


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the text width. The first `header_rows` rows are repeated on every page.

    `divider` is set where every row is a line of a text file: what stands between its cells there.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    header_rows: int = 1
    caption: str = ""
    unit_note: str = ""
    location: Location | None = None
    divider: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture for screens; its numbers stand in a table or text beside it.

    `bars` are (name, value, the value as told).
    """

    title: str
    bars: tuple[tuple[str, Decimal, str], ...]
    unit: str
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Lines to sign on: (role, name or blank), with the place of the seal and the date line."""

    roles: tuple[tuple[str, str], ...]
    seal: str = ""
    date: str = ""


MOST_COLUMNS = 200
"""A span is never followed further: no table of a report is as wide."""

Block = Heading | Paragraph | Table | Chart | SignatureLines


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that share a page layout, in one part of the document. A new section begins on a new page."""

    blocks: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT
    title: str = ""
    label: str = ""
    part: Part = Part.BODY


@dataclass(frozen=True)
class Document:
    """`marks` stand on every page (示例数据, 未核原文). `figures` are those that any run names.

    `title` is empty for a document that was read: its title is one of its lines.
    """

    title: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    issuer: str = ""
    date: str = ""
    marks: tuple[str, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)

    @classmethod
    def of_text(cls, text: str, title: str = "") -> "Document":
        """A document of one paragraph a line, unchanged; paragraphs are numbered like the lines, empty ones count.

        Two or more lines that begin and end with | are a table; see `table_of_text`.
        """
        return cls(title, (Section(tuple(_blocks_of_text(text.split("\n")))),))

    @property
    def blocks(self) -> Iterator[Block]:
        for section in self.sections:
            yield from section.blocks

    @once
    def lines(self) -> tuple["TextLine", ...]:
        """All text in reading order, paragraph by paragraph; the unit in which places are told."""
        lines: list[TextLine] = []
        for section in self.sections:
            for block in section.blocks:
                lines.extend(_lines_of(block, section.part, lines[-1].number if lines else 0))
        return tuple(lines)


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
        )


def _lines_of(block: Block, part: Part, before: int) -> Iterator[TextLine]:
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


_BESIDE, _ABOVE = "<", "^"
_RULE = frozenset("-: ")


def _blocks_of_text(lines: Sequence[str]) -> Iterator[Block]:
    waiting: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        if _is_row(line):
            waiting.append((number, line))
            continue
        if len(waiting) > 1:
            yield table_of_text([row for _, row in waiting], Location(paragraph=waiting[0][0]))
        else:
            yield from (Paragraph((Run(row),), location=Location(paragraph=at)) for at, row in waiting)
        waiting = []
        if line:
            yield Paragraph((Run(line),), location=Location(paragraph=number))


def _is_row(line: str) -> bool:
    stripped = line.strip()
    return len(stripped) > 1 and stripped[0] == stripped[-1] == "|"


def table_of_text(lines: Sequence[str], location: Location | None = None) -> Table:
    """A table written as in Markdown: | cell | cell |. A cell < goes on with the one to its left, ^ with the one above.

    A line of dashes below the heading is left out.
    """
    typed = [[cell.strip(" ") for cell in line.strip()[1:-1].split("|")] for line in lines]
    texts = [row for number, row in enumerate(typed) if number != 1 or not _is_rule(row)]
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(texts):
        for column, text in enumerate(line):
            at = (row, column)
            owner = owners.get({_BESIDE: (row, column - 1), _ABOVE: (row - 1, column)}.get(text, at), at)
            owners[at] = owner
            last = ends.get(owner, at)
            ends[owner] = (max(last[0], row), max(last[1], column))
    cells: list[list[Cell]] = [[] for _ in texts]
    for (row, column), (last_row, last_column) in ends.items():
        run = Run(texts[row][column])
        cells[row].append(Cell((run,), row_span=last_row - row + 1, column_span=last_column - column + 1))
    return Table(tuple(map(tuple, cells)), (1,) * max(map(len, texts), default=0), location=location)


def _is_rule(row: Sequence[str]) -> bool:
    return all("-" in cell and _RULE.issuperset(cell) for cell in row)
