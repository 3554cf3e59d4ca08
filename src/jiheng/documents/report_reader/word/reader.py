"""A .docx as a `Document`, changes accepted, each block with its number and the automatic number as printed."""

from itertools import groupby

from jiheng.core.blocks import Block, Cell, Heading, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Location
from jiheng.core.part import Part
from jiheng.documents.report_reader.word.blocks import WordCell, WordParagraph, WordTable, paragraphs_within
from jiheng.documents.report_reader.word.file import WordFile, open_word
from jiheng.documents.report_reader.word.numbering import AutomaticNumbers
from jiheng.documents.report_reader.word.styles import outline_level, style_of
from jiheng.documents.report_reader.word.walk import NumberedBlock, line_nodes, numbered_blocks
from jiheng.documents.report_reader.word.xml import Element, integer, properties_of, value_of


def read_docx(name: str, data: bytes) -> Document:
    """The document; raises `UnreadableReportError`. Empty paragraphs are counted and left out."""
    reader = _Reader(open_word(name, data))
    numbered = [(each.part, block) for each in numbered_blocks(reader.file) for block in reader.block(each)]
    sections = [
        Section(tuple(block for _, block in blocks), part=part)
        for part, blocks in groupby(numbered, key=lambda pair: pair[0])
    ]
    return Document("", tuple(sections))


class _Reader:
    """Turns one block after another, in order, because automatic numbers count on."""

    def __init__(self, file: WordFile) -> None:
        self.file = file
        self.styles = file.styles
        self.numbers = AutomaticNumbers(file.numbering, file.styles)

    def block(self, numbered: NumberedBlock) -> list[Block]:
        """The block, or nothing for an empty paragraph and a table whose rows were all deleted."""
        location = Location(self.file.name, paragraph=numbered.number)
        if isinstance(numbered.block, WordTable):
            table = self._table(numbered.block, location)
            return [table] if table.rows else []
        return self._paragraph(numbered.block, location, numbered.part)

    def _paragraph(self, paragraph: WordParagraph, location: Location, part: Part) -> list[Block]:
        last = paragraph.elements[-1]
        label = self.numbers.next_label(last)
        text = self._text(paragraph.elements)
        if not text:
            return []
        level = self._level(last) if part is Part.BODY else 0
        if level:
            return [Heading(level, text, label, location)]
        return [Paragraph((Run(text),), location=location, label=label)]

    def _level(self, paragraph: Element) -> int:
        """The heading level, from 1; 0 for body text."""
        own = value_of(properties_of(paragraph, "pPr"), "outlineLvl")
        if own is not None:
            return outline_level(integer(own, -1))
        return self.styles.heading_level(style_of(paragraph, self.styles))

    def _table(self, table: WordTable, location: Location) -> Table:
        rows = tuple(tuple(self._cell(cell) for cell in row) for row in table.rows)
        return Table(rows, table.widths, table.header_rows, location=location)

    def _cell(self, cell: WordCell) -> Cell:
        paragraphs = tuple(paragraphs_within(cell.blocks))
        labels = [self.numbers.next_label(paragraph) for paragraph in paragraphs]
        text = self._text(paragraphs)
        return Cell(
            (Run(text),) if text else (),
            row_span=cell.row_span,
            column_span=cell.column_span,
            label=labels[0] if labels else "",
        )

    def _text(self, paragraphs: tuple[Element, ...]) -> str:
        return "".join([text for _, text in line_nodes(paragraphs, self.styles)])
