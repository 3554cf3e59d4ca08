"""The walk through a .docx: every paragraph and cell with its number, and the way back to its XML.

    file = open_word(name, data)
    for line in word_lines(file):      # line.number, line.cell and line.part are those of the TextLine
        text = line.text(file.styles)  # equal to the TextLine's text
        for piece in line.pieces(file.styles):
            piece.start, piece.end     # code points in that text
            piece.node                 # the w:t, w:tab, w:br … in file.body or file.notes that holds them, or None

Numbers count from 1 in the order of the body: every w:p that stands there itself counts one, also an empty one, and
so does every table as a whole, with what is nested in it. Text boxes, footnotes and endnotes are numbered on behind
the body. A paragraph whose mark was deleted runs on into the next one; the whole has the number of the last.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.core.part import Part
from jiheng.documents.report_reader.word.blocks import (
    WordParagraph,
    WordTable,
    blocks_of,
    paragraphs_within,
)
from jiheng.documents.report_reader.word.file import WordFile
from jiheng.documents.report_reader.word.pieces import Piece, paragraph_nodes
from jiheng.documents.report_reader.word.styles import Styles, style_of
from jiheng.documents.report_reader.word.xml import MC, Element, W, child, properties_of

_DROPPED = (W + "del", W + "moveFrom")
_NOT_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class WordLine:
    """A paragraph or a table cell, and the w:p elements that it consists of.

    A line break stands between two of them in the text, except behind a paragraph whose mark was deleted.
    """

    number: int
    paragraphs: tuple[Element, ...]
    cell: tuple[int, int] | None = None
    part: Part = Part.BODY

    def pieces(self, styles: Styles) -> Iterator[Piece]:
        """The line's text piece by piece, with the nodes that hold it."""
        start = 0
        for node, text in line_nodes(self.paragraphs, styles):
            yield Piece(start, text, node)
            start += len(text)

    def text(self, styles: Styles) -> str:
        return "".join([text for _, text in line_nodes(self.paragraphs, styles)])


def line_nodes(paragraphs: tuple[Element, ...], styles: Styles) -> Iterator[tuple[Element | None, str]]:
    """Every node of a line with its text; the joints between paragraphs have no node."""
    for index, paragraph in enumerate(paragraphs):
        if index and not runs_on(paragraphs[index - 1]):
            yield None, "\n"
        yield from paragraph_nodes(paragraph, styles)


def runs_on(paragraph: Element) -> bool:
    """Whether its mark was deleted or moved away, so that the next paragraph continues it."""
    mark = child(properties_of(paragraph, "pPr"), "rPr")
    return mark is not None and any(each.tag in _DROPPED for each in mark)


@dataclass(frozen=True, slots=True)
class NumberedBlock:
    """A paragraph (with those that run on into it) or a table, its number and where it stands."""

    number: int
    block: WordParagraph | WordTable
    part: Part


def word_lines(file: WordFile) -> Iterator[WordLine]:
    """All lines in the order of the document's lines. A paragraph without any text is a line here, too."""
    for numbered in numbered_blocks(file):
        match numbered.block:
            case WordParagraph(elements):
                yield WordLine(numbered.number, elements, None, numbered.part)
            case WordTable(rows):
                for row in rows:
                    for cell in row:
                        yield WordLine(
                            numbered.number, tuple(paragraphs_within(cell.blocks)), cell.place, numbered.part
                        )


def numbered_blocks(file: WordFile) -> Iterator[NumberedBlock]:
    """The body, then text boxes, footnotes and endnotes."""
    number = 0
    for part, story in _stories(file):
        waiting: tuple[Element, ...] = ()
        for block in blocks_of(story):
            number += 1
            if isinstance(block, WordParagraph):
                elements = (*waiting, *block.elements)
                if runs_on(elements[-1]):
                    waiting = elements
                    continue
                yield NumberedBlock(number, WordParagraph(elements), _part_of(elements[-1], part, file.styles))
            else:
                if waiting:
                    yield NumberedBlock(number - 1, WordParagraph(waiting), part)
                yield NumberedBlock(number, block, part)
            waiting = ()
        if waiting:
            yield NumberedBlock(number, WordParagraph(waiting), part)


def _part_of(paragraph: Element, part: Part, styles: Styles) -> Part:
    is_contents = part is Part.BODY and styles.is_contents(style_of(paragraph, styles))
    return Part.CONTENTS if is_contents else part


def _stories(file: WordFile) -> Iterator[tuple[Part, Element]]:
    yield Part.BODY, file.body
    for box in file.body.iter(W + "txbxContent"):
        if not _is_passed_over(box):
            yield Part.TEXT_BOX, box
    for part, notes, name in (
        (Part.FOOTNOTE, file.footnotes, "footnote"),
        (Part.ENDNOTE, file.endnotes, "endnote"),
    ):
        for note in () if notes is None else notes.findall(W + name):
            if note.get(W + "type") not in _NOT_NOTES:
                yield part, note


def _is_passed_over(box: Element) -> bool:
    """Deleted, or the second telling of a text box for older programs."""
    if next(box.iterancestors(*_DROPPED), None) is not None:
        return True
    for fallback in box.iterancestors(MC + "Fallback"):
        alternatives = fallback.getparent()
        if alternatives is not None and alternatives.find(MC + "Choice") is not None:
            return True
    return False
