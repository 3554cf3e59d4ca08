"""What a PDF holds, page by page: its characters and its rules with their places, as pdfium finds them."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jiheng.documents.report_reader.pdf.geometry import RIGHT_ANGLE, Glyph, Rule, Sheet
from jiheng.documents.report_reader.refusal import UnreadableReportError

MOST_PAGES = 2_000
MOST_CHARACTERS = 5_000_000
MOST_PATHS = 20_000
"""A page with more lines than this is a drawing."""
END_WITHIN = 4_096
"""A whole file ends in %%EOF; mail programs may add a little behind it."""

_SLANTED = 5
_STRAIGHT = 1.0
_SHORTEST_RULE = 3.0
_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF
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
    characters = 0
    for index in range(count):
        page = document[index]
        try:
            pages.append(_page(page, index + 1))
        finally:
            page.close()
        characters += len(pages[-1].glyphs)
        if characters > MOST_CHARACTERS:
            message = f"PDF 的文字超过{MOST_CHARACTERS // 10_000}万字；请只提供报告本身。"
            raise UnreadableReportError(name, "FILE209", message)
    return tuple(pages)


def _page(page: pdfium.PdfPage, number: int) -> PdfPage:
    left, bottom, right, top = page.get_cropbox()
    sheet = Sheet(left, bottom, right, top, page.get_rotation())
    text = page.get_textpage()
    try:
        glyphs = tuple(_glyphs(text, sheet))
    finally:
        text.close()
    return PdfPage(number, sheet, glyphs, tuple(_rules(page, sheet)), not glyphs and _has_picture(page))


def _glyphs(text: pdfium.PdfTextPage, sheet: Sheet) -> Iterator[Glyph]:
    """All characters in the order of the file; slanted ones are watermarks and are left out."""
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in _SURROGATES or not 0 < code <= _LAST or code in (0xD, 0xA) or raw.FPDFText_IsGenerated(text, index):
            continue
        angle = math.degrees(raw.FPDFText_GetCharAngle(text, index)) % RIGHT_ANGLE
        if _SLANTED < angle < RIGHT_ANGLE - _SLANTED or not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        x0, y0 = sheet.seen(box.left, box.top)
        x1, y1 = sheet.seen(box.right, box.bottom)
        if math.isfinite(x0 + x1 + y0 + y1):
            yield Glyph(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), chr(code))


def _rules(page: pdfium.PdfPage, sheet: Sheet) -> Iterator[Rule]:
    """Straight lines that are drawn, and the sides of drawn boxes."""
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4)):
        if count >= MOST_PATHS:
            return
        if not _is_drawn(path):
            continue
        matrix = path.get_matrix()
        container = path.container
        while container is not None:
            matrix = matrix.multiply(container.get_matrix())
            container = container.container
        yield from _sides(path, matrix, sheet)


def _is_drawn(path: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(fill.value or stroke.value)


def _sides(path: pdfium.PdfObject, matrix: pdfium.PdfMatrix, sheet: Sheet) -> Iterator[Rule]:
    a, b, c, d, e, f = matrix.get()
    x_out, y_out = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        if not raw.FPDFPathSegment_GetPoint(segment, x_out, y_out):
            continue
        x, y = x_out.value, y_out.value
        point = sheet.seen(a * x + c * y + e, b * x + d * y + f)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _rule(last, point)
        last = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _rule(last, first)


def _rule(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Rule]:
    (x0, y0), (x1, y1) = start, end
    if not math.isfinite(x0 + x1 + y0 + y1):
        return
    if abs(x1 - x0) < _STRAIGHT and abs(y1 - y0) >= _SHORTEST_RULE:
        yield Rule(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    elif abs(y1 - y0) < _STRAIGHT and abs(x1 - x0) >= _SHORTEST_RULE:
        yield Rule(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1))


def _has_picture(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))
