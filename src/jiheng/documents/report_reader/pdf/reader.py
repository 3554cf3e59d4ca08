"""A text PDF as a `Document`: paragraphs and tables in reading order, each with the page on which it begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from statistics import median

from jiheng.core.blocks import Block, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Findings, Location, Severity
from jiheng.core.part import Part
from jiheng.documents.report_reader.pdf.columns import Placed, reading_order
from jiheng.documents.report_reader.pdf.footnotes import without_notes
from jiheng.documents.report_reader.pdf.furniture import without_furniture
from jiheng.documents.report_reader.pdf.grids import find_grids
from jiheng.documents.report_reader.pdf.lines import Line
from jiheng.documents.report_reader.pdf.pages import PdfPage, read_pages
from jiheng.documents.report_reader.pdf.paragraphs import (
    Column,
    Item,
    Joined,
    Measure,
    begins_paragraph,
    is_contents,
    measure_of,
)
from jiheng.documents.report_reader.pdf.split_rows import PrintedTable
from jiheng.documents.report_reader.pdf.tables import filled_grids, goes_on, put_together, table_of
from jiheng.documents.report_reader.refusal import UnreadableReportError

_SCANNED = "请提供可以选中文字的 PDF 或 .docx，或先用文字识别（OCR）软件处理"
_NONSENSE = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
_NONSENSE_SHARE = 5


def read_pdf(name: str, data: bytes, findings: Findings) -> Document:
    """The document; raises `UnreadableReportError`. Pages without text are told in `findings`."""
    pages = read_pages(name, data)
    _check_text(name, pages, findings)
    body, notes = _body_and_notes(list(_text_pages(pages)))
    blocks = [
        *((_part(block), block) for block in _blocks(body)),
        *((Part.FOOTNOTE, _paragraph(note)) for note in notes),
    ]
    numbered = (
        (part, _placed(block, Location(name, paragraph=number))) for number, (part, block) in enumerate(blocks, 1)
    )
    sections = groupby(numbered, key=itemgetter(0))
    return Document("", tuple(Section(tuple(block for _, block in each), part=part) for part, each in sections))


def _check_text(name: str, pages: Sequence[PdfPage], findings: Findings) -> None:
    text = "".join(glyph.text for page in pages for glyph in page.glyphs)
    scanned = [page.number for page in pages if page.has_picture]
    if not text.strip():
        what = "这是扫描件，每页都是图片，没有可读的文字" if scanned else "PDF 里没有文字"
        raise UnreadableReportError(name, "FILE213", f"{what}；{_SCANNED}。")
    if len(_NONSENSE.findall(text)) * _NONSENSE_SHARE > len(text):
        message = "PDF 里的字没有编码，复制出来是乱码；请用原来的文档重新导出，或提供 .docx。"
        raise UnreadableReportError(name, "FILE214", message)
    if scanned:
        told = "、".join(map(str, scanned[:10])) + ("等" if len(scanned) > 10 else "")
        message = f"第{told}页是图片，没有可读的文字，没有检查；{_SCANNED}。"
        findings.add("FILE223", Location(name, page=scanned[0]), message, severity=Severity.WARNING)


def _text_pages(pages: Sequence[PdfPage]) -> Iterator[list[Item]]:
    """The lines and tables of each page in reading order."""
    split = [filled_grids(page.glyphs, find_grids(page.rules)) for page in pages]
    texts = without_furniture(pages, [outside for outside, _ in split])
    for page, text, (_, tables) in zip(pages, texts, split, strict=True):
        placed = reading_order(text, tables, page.number)
        width = round(page.sheet.width)
        yield [(_item(each, page.number), (each.column, width)) for each in placed]


def _item(placed: Placed, page: int) -> Line | PrintedTable:
    return placed.item if isinstance(placed.item, Line) else table_of(placed.item, page)


def _body_and_notes(pages: Sequence[list[Item]]) -> tuple[list[Item], list[Joined]]:
    """The text that runs on from page to page, and all footnotes behind it."""
    sizes = [item.size for page in pages for item, _ in page if isinstance(item, Line)]
    body: list[Item] = []
    notes: list[Joined] = []
    for page in pages:
        on_page, page_notes = without_notes(page, median(sizes)) if sizes else (page, [])
        body += on_page
        notes += page_notes
    return body, notes


def _blocks(items: Sequence[Item]) -> Iterator[Block]:
    """Lines joined into paragraphs and tables that go on joined into one, also over a page's end."""
    measures = _measures(items)
    joined: Joined | None = None
    table: PrintedTable | None = None
    before = (0, 0)
    for item, column in items:
        if isinstance(item, PrintedTable):
            if joined is not None:
                yield _paragraph(joined)
                joined = None
            if table is not None and _page(table) != _page(item) and goes_on(table, item):
                table = put_together(table, item)
                continue
            if table is not None:
                yield table
            table = item
            continue
        if table is not None:
            yield table
            table = None
        if joined is not None and begins_paragraph(
            joined.lines[-1], item, measures[column], measures[before], first=joined.lines[0]
        ):
            yield _paragraph(joined)
            joined = None
        joined = joined or Joined()
        joined.lines.append(item)
        before = column
    if joined is not None:
        yield _paragraph(joined)
    if table is not None:
        yield table


def _measures(items: Sequence[Item]) -> dict[Column, Measure]:
    columns: dict[Column, list[Line]] = {}
    for item, column in items:
        if isinstance(item, Line):
            columns.setdefault(column, []).append(item)
    return {column: measure_of(lines) for column, lines in columns.items()}


def _paragraph(joined: Joined) -> Paragraph:
    return Paragraph((Run(joined.text),), location=Location(page=joined.lines[0].page))


def _part(block: Block) -> Part:
    return Part.CONTENTS if isinstance(block, Paragraph) and is_contents(block.text) else Part.BODY


def _page(table: Table) -> int | None:
    return None if table.location is None else table.location.page


def _placed(block: Block, location: Location) -> Block:
    """The block with its number; it knows its page already."""
    if isinstance(block, Paragraph | Table):
        page = None if block.location is None else block.location.page
        return replace(block, location=replace(location, page=page))
    return block
