"""The annotated copy: highlights of 绩衡 over the exact words, appended to the file as it was."""

import ctypes
import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jiheng.core.document import Document
from jiheng.core.finding import Finding, Severity
from jiheng.documents.checkup.comments import AUTHOR, Comment, comments_of
from jiheng.documents.checkup.pdf_comments.locating import locator_of
from jiheng.documents.checkup.pdf_comments.page_words import Box, page_words
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.report_reader.refusal import UnreadableReportError

COLOURS = {Severity.ERROR: (255, 150, 140), Severity.WARNING: (255, 215, 130), Severity.NOTICE: (150, 215, 220)}
_IDENTITY = re.compile(rb"<[0-9A-F]{32}>\]")
_OPAQUE = 255
_NOTE = 20
"""The side of a note for a comment whose words cannot be found, in points."""


def annotated_pdf(name: str, data: bytes, document: Document, findings: Iterable[Finding], on: date) -> bytes:
    """The file with comments dated on that day; raises `UnreadableReportError`. `document` is what was read from it."""
    comments = [(comment, finding.severity) for finding in findings for comment in comments_of(finding)]
    try:
        with pdfium.PdfDocument(data) as file:
            words = page_words(file)
            locator = locator_of(document.lines, words)
            for comment, severity in comments:
                found = [] if comment.place is None else locator.find(comment.place)
                for start, end in found:
                    for page, boxes in words.strips(start, end):
                        _add(file, page, boxes, comment, severity, on)
                if not found:
                    page = 0 if comment.place is None else min((comment.place.page or 1) - 1, len(words.starts) - 1)
                    _add(file, page, [], comment, severity, on)
            saved = BytesIO()
            file.save(saved, flags=raw.FPDF_INCREMENTAL)
            return _with_own_identity(saved.getvalue())
    except pdfium.PdfiumError:
        message = "写不出批注版；请把 PDF 用浏览器打开，打印成新的 PDF 后再试。"
        raise UnreadableReportError(name, "FILE231", message) from None


def _with_own_identity(content: bytes) -> bytes:
    """pdfium marks each version with a number thrown by dice; ours comes from the content, so it can be repeated."""
    trailer = content.rfind(b"trailer")
    found = _IDENTITY.search(content, max(trailer, 0))
    if found is None:
        return content
    own = hashlib.sha256(content[: found.start()]).hexdigest()[:32].upper().encode()
    return content[: found.start() + 1] + own + content[found.end() - 2 :]


def _add(
    file: pdfium.PdfDocument, index: int, boxes: Sequence[Box], comment: Comment, severity: Severity, on: date
) -> None:
    """A highlight over the boxes; without any, a note in the upper left corner of the page."""
    page = file[index]
    kind = raw.FPDF_ANNOT_HIGHLIGHT if boxes else raw.FPDF_ANNOT_TEXT
    annotation = raw.FPDFPage_CreateAnnot(page.raw, kind)
    for box in boxes:
        corners = (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)
        raw.FPDFAnnot_AppendAttachmentPoints(annotation, raw.FS_QUADPOINTSF(*corners))
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(*_around(boxes, page)))
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *COLOURS[severity], _OPAQUE)
    raw.FPDFAnnot_SetFlags(annotation, raw.FPDF_ANNOT_FLAG_PRINT)
    _set_text(annotation, b"Contents", "\n".join(comment.paragraphs))
    _set_text(annotation, b"T", AUTHOR)
    _set_text(annotation, b"M", f"D:{on:%Y%m%d}000000Z")
    raw.FPDFPage_CloseAnnot(annotation)
    page.close()


def _around(boxes: Sequence[Box], page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all boxes together."""
    if boxes:
        return (
            min(box.left for box in boxes),
            max(box.top for box in boxes),
            max(box.right for box in boxes),
            min(box.bottom for box in boxes),
        )
    left, _, _, top = page.get_cropbox()
    return left + _NOTE, top - _NOTE, left + 2 * _NOTE, top - 2 * _NOTE


def _set_text(annotation: raw.FPDF_ANNOTATION, key: bytes, text: str) -> None:
    encoded = ctypes.create_string_buffer((printable(text) + "\0").encode("utf-16-le"))
    raw.FPDFAnnot_SetStringValue(annotation, key, ctypes.cast(encoded, raw.FPDF_WIDESTRING))
