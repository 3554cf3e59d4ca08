"""What stands on every page and is no part of the text: running headers and footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from jiheng.documents.report_reader.pdf.geometry import Glyph
from jiheng.documents.report_reader.pdf.lines import line_of, rows_of
from jiheng.documents.report_reader.pdf.pages import PdfPage

_MARGIN = 0.12
_ROWS = 2
_PAGE_SHARE = 0.3
_PAGE_NUMBER = re.compile(
    r"[-–—－·.\s]{0,6}(?:第\s?)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?页)?(?:\s?[/／，,]?\s?共?\s?\d{1,4}\s?页?)?[-–—－·.\s]{0,6}"
)
_DIGITS = re.compile(r"\d+")

_Edge = tuple[list[Glyph], str]
"""A row in a page's margin, and what is the same in it on every page."""


def without_furniture(pages: Sequence[PdfPage]) -> list[tuple[Glyph, ...]]:
    """The characters of each page that belong to its text."""
    edges = [_edges(page) for page in pages]
    counted = Counter(same for page in edges for same in {same for _, same in page})
    least = max(2.0, _PAGE_SHARE * len(pages))
    kept: list[tuple[Glyph, ...]] = []
    for page, rows in zip(pages, edges, strict=True):
        dropped = {
            id(glyph)
            for row, same in rows
            if counted[same] >= least or _PAGE_NUMBER.fullmatch(line_of(row, page.number).text)
            for glyph in row
        }
        kept.append(tuple(glyph for glyph in page.glyphs if id(glyph) not in dropped))
    return kept


def _edges(page: PdfPage) -> list[_Edge]:
    """The first and last rows of a page, where they stand in its margins."""
    height = page.sheet.height
    top = [glyph for glyph in page.glyphs if glyph.middle < _MARGIN * height]
    bottom = [glyph for glyph in page.glyphs if glyph.middle > (1 - _MARGIN) * height]
    return [
        *((row, "top:" + _same(row)) for row in rows_of(top)[:_ROWS]),
        *((row, "bottom:" + _same(row)) for row in rows_of(bottom)[-_ROWS:]),
    ]


def _same(row: list[Glyph]) -> str:
    """Rows that differ only in their digits count as the same."""
    return _DIGITS.sub("#", "".join(glyph.text for glyph in row if not glyph.text.isspace()))
