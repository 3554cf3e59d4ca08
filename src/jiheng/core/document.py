"""A document as blocks of text and tables: reports compose it, readers produce it, checks read it, writers print it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jiheng.core.blocks import Block
from jiheng.core.choice import Choice
from jiheng.core.figure import Figure
from jiheng.core.part import Part
from jiheng.core.plain_text import blocks_of_text
from jiheng.core.text_lines import TextLine, lines_of
from jiheng.core.value import once


class Orientation(Choice):
    """How the page lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


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
        return cls(title, (Section(tuple(blocks_of_text(text.split("\n")))),))

    @property
    def blocks(self) -> Iterator[Block]:
        for section in self.sections:
            yield from section.blocks

    @once
    def lines(self) -> tuple[TextLine, ...]:
        """All text in reading order, paragraph by paragraph; the unit in which places are told."""
        lines: list[TextLine] = []
        for section in self.sections:
            for block in section.blocks:
                lines.extend(lines_of(block, section.part, lines[-1].number if lines else 0))
        return tuple(lines)
