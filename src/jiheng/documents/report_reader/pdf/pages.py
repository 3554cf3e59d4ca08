"""What a PDF holds, page by page: its characters and its rules with their places, as pdfium finds them."""

from dataclasses import dataclass

import pypdfium2 as pdfium

from jiheng.documents.report_reader.pdf.characters import glyphs_of
from jiheng.documents.report_reader.pdf.drawings import drawn_on
from jiheng.documents.report_reader.pdf.geometry import Glyph, Rule, Sheet
from jiheng.documents.report_reader.pdf.streams import check_streams
from jiheng.documents.report_reader.refusal import UnreadableReportError

MOST_PAGES = 2_000
MOST_CHARACTERS = 500_000
END_WITHIN = 4_096
"""A whole file ends in %%EOF; mail programs may add a little behind it."""

_DAMAGED = "文件损坏或没有传完，打不开；请重新导出或重新传送，再用 PDF 阅读器试着打开。"


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page. `has_picture` tells a scanned page from an empty one."""

    number: int
    sheet: Sheet
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    has_picture: bool


def read_pages(name: str, data: bytes) -> tuple[PdfPage, ...]:
    """Every page; raises `UnreadableReportError` for a file that is damaged, locked or too long."""
    if b"%%EOF" not in data[-END_WITHIN:]:
        raise UnreadableReportError(name, "FILE207", _DAMAGED)
    check_streams(name, data)
    try:
        with pdfium.PdfDocument(data) as document:
            return _pages(name, document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            message = "PDF 加了打开密码；请取消密码（如用浏览器打开后打印成新的 PDF）后再试。"
            raise UnreadableReportError(name, "FILE206", message) from None
        raise UnreadableReportError(name, "FILE207", _DAMAGED) from None


def _pages(name: str, document: pdfium.PdfDocument) -> tuple[PdfPage, ...]:
    count = len(document)
    if count > MOST_PAGES:
        message = f"PDF 有{count}页，上限是{MOST_PAGES}页；请只提供报告本身。"
        raise UnreadableReportError(name, "FILE209", message)
    pages: list[PdfPage] = []
    room = MOST_CHARACTERS
    for index in range(count):
        page = document[index]
        try:
            pages.append(_page(name, page, index + 1, room))
        finally:
            page.close()
        room -= len(pages[-1].glyphs)
    return tuple(pages)


def _page(name: str, page: pdfium.PdfPage, number: int, room: int) -> PdfPage:
    left, bottom, right, top = page.get_cropbox()
    sheet = Sheet(left, bottom, right, top, page.get_rotation())
    text = page.get_textpage()
    try:
        if text.count_chars() > room:
            message = f"PDF 的文字超过{MOST_CHARACTERS // 10_000}万字；请只提供报告本身。"
            raise UnreadableReportError(name, "FILE209", message)
        glyphs = glyphs_of(text, sheet)
    finally:
        text.close()
    drawn = drawn_on(page, sheet)
    return PdfPage(number, sheet, glyphs, drawn.rules, drawn.has_picture and not glyphs)
