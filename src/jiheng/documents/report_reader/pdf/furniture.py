"""What stands on every page and is no part of the text: running headers and footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jiheng.documents.report_reader.pdf.geometry import Glyph
from jiheng.documents.report_reader.pdf.lines import line_of, rows_of
from jiheng.documents.report_reader.pdf.pages import PdfPage

_MARGIN = 0.12
_ROWS = 2
_SAME_SHARE = 0.3
_ALIKE_SHARE = 0.5
_PAGE_NUMBER = re.compile(
    r"[-–—－·.\s]{0,6}(?:第\s?)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?页)?(?:\s?[/／，,]?\s?共?\s?\d{1,4}\s?页?)?[-–—－·.\s]{0,6}"
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row in a page's margin: `same` is equal on pages with the same words, `alike` where only digits differ."""

    glyphs: list[Glyph]
    text: str
    same: str
    alike: str


def without_furniture(pages: Sequence[PdfPage], texts: Sequence[Sequence[Glyph]]) -> list[list[Glyph]]:
    """Of the characters outside tables, page by page, those that belong to the text."""
    edges = [_edges(page, glyphs) for page, glyphs in zip(pages, texts, strict=True)]
    same = Counter(key for page in edges for key in {edge.same for edge in page})
    alike = Counter(key for page in edges for key in {edge.alike for edge in page})
    least_same, least_alike = max(2.0, _SAME_SHARE * len(pages)), max(3.0, _ALIKE_SHARE * len(pages))
    kept: list[list[Glyph]] = []
    for glyphs, page_edges in zip(texts, edges, strict=True):
        dropped = {
            id(glyph)
            for edge in page_edges
            if same[edge.same] >= least_same
            or alike[edge.alike] >= least_alike
            or _PAGE_NUMBER.fullmatch(edge.text) is not None
            for glyph in edge.glyphs
        }
        kept.append([glyph for glyph in glyphs if id(glyph) not in dropped])
    return kept


def _edges(page: PdfPage, glyphs: Sequence[Glyph]) -> list[_Edge]:
    """The first and last rows of a page, where they stand in its margins."""
    height = page.sheet.height
    top = [glyph for glyph in glyphs if glyph.middle < _MARGIN * height]
    bottom = [glyph for glyph in glyphs if glyph.middle > (1 - _MARGIN) * height]
    return [
        *(_edge(row, page.number, "top") for row in rows_of(top)[:_ROWS]),
        *(_edge(row, page.number, "bottom") for row in rows_of(bottom)[-_ROWS:]),
    ]


def _edge(row: list[Glyph], page: int, side: str) -> _Edge:
    text = line_of(row, page).text
    words = "".join(text.split())
    return _Edge(row, text, f"{side} {words}", f"{side} {_DIGITS.sub('#', words)}")
