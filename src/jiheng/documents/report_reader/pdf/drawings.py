"""What is drawn on a page besides its text: straight lines, the sides of boxes, and whether there is a picture.

Asked of pdfium directly: a page may hold thousands of objects of text, which are only passed over.
"""

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jiheng.documents.report_reader.pdf.geometry import Rule, Sheet

MOST_PATHS = 20_000
"""A page with more lines than this is a drawing."""
_DEEPEST_FORM = 8
_STRAIGHT = 1.0
_SHORTEST_RULE = 3.0

Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The rules of a page, and whether a picture stands on it."""

    rules: tuple[Rule, ...]
    has_picture: bool


def drawn_on(page: pdfium.PdfPage, sheet: Sheet) -> Drawn:
    """What is drawn on the page itself and in the forms that it shows."""
    rules: list[Rule] = []
    has_picture = False
    paths = 0
    for handle, kind, matrix in _objects(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, _UNMOVED, 0):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            has_picture = True
        elif kind == raw.FPDF_PAGEOBJ_PATH and paths < MOST_PATHS:
            paths += 1
            if _is_drawn(handle):
                rules.extend(_sides(handle, _after(_matrix(handle), matrix), sheet))
    return Drawn(tuple(rules), has_picture)


def _objects(
    parent: object, count: Callable[[object], int], get: Callable[[object, int], object], matrix: Matrix, depth: int
) -> Iterator[tuple[object, int, Matrix]]:
    """Every object with its kind and the matrix of the form that it stands in."""
    for index in range(count(parent)):
        handle = get(parent, index)
        if not handle:
            continue
        kind = raw.FPDFPageObj_GetType(handle)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield handle, kind, matrix
        elif depth < _DEEPEST_FORM:
            inner = _after(_matrix(handle), matrix)
            yield from _objects(handle, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1)


def _matrix(handle: object) -> Matrix:
    told = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, told):
        return _UNMOVED
    return told.a, told.b, told.c, told.d, told.e, told.f


def _after(first: Matrix, second: Matrix) -> Matrix:
    """What a point goes through when it is moved by one and then by the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _is_drawn(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(fill.value or stroke.value)


def _sides(path: object, matrix: Matrix, sheet: Sheet) -> Iterator[Rule]:
    a, b, c, d, e, f = matrix
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
