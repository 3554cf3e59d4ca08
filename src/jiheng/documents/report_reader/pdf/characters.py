"""The characters of a page, each in the box that its line leaves for it, as high for a stop as for any other sign."""

import ctypes
import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jiheng.documents.report_reader.pdf.geometry import RIGHT_ANGLE, Glyph, Sheet

Point = tuple[float, float]
Corners = tuple[Point, Point]
"""Two opposite corners of a box, in the PDF's own coordinates."""

_SLANTED = 5
_SPACE = 0x20
_UNREADABLE = frozenset({0xA, 0xD, *range(0xD800, 0xE000)})
_LAST = 0x10FFFF
_LOOKED_AT = 400
_UNEVEN_SHARE = 2
_EVEN = 1e-3
_ASCENT = 0.88
_DESCENT = 0.12
"""What is usual in Chinese fonts, above and below the line that signs stand on, in parts of the font's size."""


def glyphs_of(text: pdfium.PdfTextPage, sheet: Sheet) -> tuple[Glyph, ...]:
    """All characters in the order of the file; slanted ones are watermarks and are left out.

    Of a font that does not tell how high its lines are, pdfium knows only the ink of each character. Then the boxes
    are reckoned from the font's size.
    """
    glyphs = tuple(_glyphs(text, sheet, _box))
    return tuple(_glyphs(text, sheet, _box_by_size)) if _are_of_ink(glyphs) else glyphs


def _are_of_ink(glyphs: Sequence[Glyph]) -> bool:
    """Whether one neighbour in two has another height: boxes of one font and size are equally high."""
    pairs = list(pairwise(glyphs[:_LOOKED_AT]))
    uneven = sum(abs(one.height - other.height) > _EVEN * one.height for one, other in pairs)
    return uneven * _UNEVEN_SHARE > len(pairs)


def _glyphs(
    text: pdfium.PdfTextPage, sheet: Sheet, box_of: Callable[[pdfium.PdfTextPage, int, raw.FS_RECTF], Corners | None]
) -> Iterator[Glyph]:
    room = raw.FS_RECTF()
    handle = text.raw
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in _UNREADABLE or not 0 < code <= _LAST or (code == _SPACE and raw.FPDFText_IsGenerated(handle, index)):
            continue
        angle = raw.FPDFText_GetCharAngle(handle, index)
        if angle and _SLANTED < math.degrees(angle) % RIGHT_ANGLE < RIGHT_ANGLE - _SLANTED:
            continue
        if (corners := box_of(text, index, room)) is None:
            continue
        x0, y0 = sheet.seen(*corners[0])
        x1, y1 = sheet.seen(*corners[1])
        if math.isfinite(x0 + x1 + y0 + y1):
            yield Glyph(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), chr(code))


def _box(text: pdfium.PdfTextPage, index: int, room: raw.FS_RECTF) -> Corners | None:
    """What the font says."""
    if not raw.FPDFText_GetLooseCharBox(text.raw, index, room):
        return None
    return (room.left, room.top), (room.right, room.bottom)


def _box_by_size(text: pdfium.PdfTextPage, index: int, room: raw.FS_RECTF) -> Corners | None:
    """As high as the font's size, however the text is turned; as wide as the character."""
    across = _box(text, index, room)
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    known = raw.FPDFText_GetMatrix(text.raw, index, matrix) and raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
    size = raw.FPDFText_GetFontSize(text.raw, index)
    if across is None or not known or not size:
        return across
    up, aside = matrix.d * size, matrix.c * size
    (left, top), (right, bottom) = across
    if abs(up) >= abs(aside):
        return (left, y.value + _ASCENT * up), (right, y.value - _DESCENT * up)
    return (x.value + _ASCENT * aside, top), (x.value - _DESCENT * aside, bottom)
