"""Prints a composed document as Word: real styles, automatic heading numbers, the page of GB/T 9704-2012."""

from pathlib import Path

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from jiheng.core.blocks import Align, Block, Chart, Heading, Paragraph, SignatureLines, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.documents.printing.official_layout import (
    BODY_SIZE,
    LINE_PITCH,
    PAGES,
    SIGNATURES_PER_LINE,
    SMALL_SIZE,
    TITLE_ROOM,
    Closing,
    closing_of,
)
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.printing.title_lines import title_lines
from jiheng.documents.word.elements import (
    JUSTIFICATION,
    Xml,
    element,
    paragraph,
    parsed,
    runs_of,
    tab_run,
    text_run,
    twips,
    twips_of_mm,
)
from jiheng.documents.word.numbering import HEADING_LIST, HeadingNumbers
from jiheng.documents.word.package import open_prepared, packed
from jiheng.documents.word.pages import PageFurniture, section_properties
from jiheng.documents.word.styles import FIRST_LINE_INDENT, HEADING_LEVELS, NO_INDENT
from jiheng.documents.word.tables import table_elements


def write_docx(document: Document, path: Path) -> None:
    path.write_bytes(docx_bytes(document))


def docx_bytes(document: Document) -> bytes:
    """The document as a .docx file; the same document gives the same bytes."""
    word = open_prepared()
    _name(word, document)
    writer = _BodyWriter(document, PageFurniture(word, document.marks))
    body = word.element.body
    body.remove(body[-1])
    body.extend(writer.written())
    word.part.numbering_part.element.extend(parsed(writer.numbers.list_elements()))
    return packed(word)


def _name(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = printable(document.title)[:255]
    properties.author = printable(document.issuer)[:255]
    properties.subject = printable("、".join(document.marks))[:255]
    properties.language = "zh-CN"


class _BodyWriter:
    """Writes sections one after another; knows what stands above and so what must be set apart."""

    def __init__(self, document: Document, furniture: PageFurniture) -> None:
        self.document = document
        self.furniture = furniture
        self.numbers = HeadingNumbers()
        self.closing = closing_of(document)

    def written(self) -> list[BaseOxmlElement]:
        sections = self.document.sections or (Section(()),)
        body: list[BaseOxmlElement] = []
        for index, section in enumerate(sections):
            blocks = self._section(index, section)
            if not blocks or _is_table(blocks[-1]):
                blocks.append(_section_end())
            properties = section_properties(section.orientation, self.furniture)
            *elements, last = parsed([*blocks, properties])
            if index < len(sections) - 1:
                elements[-1][0].append(last)  # a section's properties stand in its last paragraph
            else:
                elements.append(last)
            body += elements
        return body

    def _section(self, index: int, section: Section) -> list[Xml]:
        written: list[Xml] = []
        if section.label:
            written.append(paragraph("SectionLabel", [text_run(section.label)]))
        if index == 0:
            written += self._title()
        if section.title and not (index == 0 and section.title == self.document.title):
            written.append(paragraph("SectionTitle", [text_run(section.title)]))
        for block in section.blocks:
            made = self._block(block, section.orientation)
            if made and written and _is_table(made[0]) and _is_table(written[-1]):
                written.append(_section_end())  # Word joins tables that touch
            written += made
        if self.closing and index == self.closing.section:
            written += _closing(self.closing)
        return written

    def _title(self) -> list[Xml]:
        title, subtitle = self.document.title, self.document.subtitle
        written: list[Xml] = []
        if title:
            near = [element("spacing", after=twips(6))] if subtitle else []
            written.append(paragraph("Title", [text_run("\n".join(title_lines(title, TITLE_ROOM)))], *near))
        if subtitle:
            written.append(paragraph("Subtitle", [text_run(subtitle)]))
        return written

    def _block(self, block: Block, orientation: Orientation) -> list[Xml]:
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return [_paragraph(block)]
            case Table():
                return table_elements(block, orientation)
            case SignatureLines():
                return _signature_lines(block, orientation)
            case Chart():
                return []  # its numbers stand beside it; a printed page needs no picture of them

    def _heading(self, heading: Heading) -> Xml:
        level = min(heading.level, HEADING_LEVELS)
        text = heading.text
        numbering: list[Xml] = []
        number_list = self.numbers.list_of(level, heading.number) if heading.number else None
        if number_list is None:
            text = heading.number + heading.text
            numbering = [
                element("numPr", element("ilvl", val=0), element("numId", val=0)),
                element("ind", **FIRST_LINE_INDENT),
            ]
        elif number_list != HEADING_LIST:
            numbering = [element("numPr", element("ilvl", val=level - 1), element("numId", val=number_list))]
        return paragraph(f"Heading{level}", [text_run(text)], *numbering)


def _paragraph(block: Paragraph) -> Xml:
    style = "BodyTextSmall" if block.small else "BodyText"
    properties = []
    if block.indent and block.small:
        properties.append(element("ind", firstLine=twips(2 * SMALL_SIZE), firstLineChars=200))
    elif not block.indent and not block.small:
        properties.append(element("ind", **NO_INDENT))
    if block.align is not Align.JUSTIFY:
        properties.append(element("jc", val=JUSTIFICATION[block.align]))
    return paragraph(style, runs_of(block.printed_runs), *properties)


def _closing(closing: Closing) -> list[Xml]:
    """署名 two lines below the text, 成文日期 under it."""
    written: list[Xml] = []
    for style, text, inset in (
        ("Signature", closing.issuer, closing.issuer_inset),
        ("Date", closing.date, closing.date_inset),
    ):
        if text:
            indent = element("ind", right=twips(inset * BODY_SIZE), rightChars=round(inset * 100))
            first = [] if written else [element("keepNext"), element("spacing", before=twips(2 * LINE_PITCH))]
            written.append(paragraph(style, [text_run(text)], *first, indent))
    return written


def _signature_lines(block: SignatureLines, orientation: Orientation) -> list[Xml]:
    """Names to sign, evenly spaced with a line behind each; then the place of the seal and the date."""
    width = twips_of_mm(PAGES[orientation].text_width)
    written: list[Xml] = []
    for first in range(0, len(block.roles), SIGNATURES_PER_LINE):
        roles = block.roles[first : first + SIGNATURES_PER_LINE]
        share = width // len(roles)
        stops, runs = [], []
        for number, (role, name) in enumerate(roles):
            end = share * (number + 1)
            stops.append(element("tab", val="left", leader="underscore", pos=end - (0 if end == width else 240)))
            runs += [text_run(f"{role}：{name}"), tab_run()]
            if number < len(roles) - 1:
                stops.append(element("tab", val="left", pos=end))
                runs.append(tab_run())
        written.append(paragraph("SignatureLine", runs, element("keepNext"), element("tabs", *stops)))
    for text in (block.seal, block.date):
        if text:
            indent = element("ind", right=twips(4 * SMALL_SIZE), rightChars=400)
            written.append(
                paragraph("SignatureLine", [text_run(text)], element("keepNext"), indent, element("jc", val="right"))
            )
    return written


def _is_table(made: Xml) -> bool:
    return made.startswith("<w:tbl>")


def _section_end() -> Xml:
    """A line of one point: Word wants a paragraph behind a table to carry what follows."""
    return paragraph("SectionEnd", [])
