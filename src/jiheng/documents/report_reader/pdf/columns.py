"""Reading order on a page: one column, or two with what runs across both of them above, between and below."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from jiheng.documents.report_reader.pdf.geometry import Glyph
from jiheng.documents.report_reader.pdf.lines import Line, line_of, rows_of, segments_of
from jiheng.documents.report_reader.pdf.tables import FilledGrid

_FEWEST_ROWS = 6
_FEWEST_GAPS = 3
_MIDDLE = (0.35, 0.65)
_FULL = 0.6
_CROSSING_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Placed:
    """A line or table in reading order. `column` is 0 where it has the page's whole width, else 1 or 2."""

    item: Line | FilledGrid
    column: int


def reading_order(glyphs: Sequence[Glyph], tables: Sequence[FilledGrid], page: int) -> list[Placed]:
    """The lines and tables of one page as a reader takes them."""
    rows = [segments_of(row) for row in rows_of(glyphs)]
    gutter = _gutter(rows)
    placed: list[tuple[float, Placed]] = []
    for row in rows:
        for column, segments in _by_column(row, gutter):
            line = line_of([glyph for segment in segments for glyph in segment], page)
            placed.append((line.top, Placed(line, column)))
    for table in tables:
        column = _column_of(table.grid.xs[0], table.grid.xs[-1], gutter)
        placed.append((table.grid.top, Placed(table, column)))
    placed.sort(key=lambda pair: pair[0])
    return list(_column_by_column([each for _, each in placed]))


def _column_by_column(placed: Sequence[Placed]) -> list[Placed]:
    """Between two things of full width, first all that stands left, then all that stands right."""
    ordered: list[Placed] = []
    left: list[Placed] = []
    right: list[Placed] = []
    for each in placed:
        if each.column == 0:
            ordered += [*left, *right, each]
            left, right = [], []
        else:
            (left if each.column == 1 else right).append(each)
    return [*ordered, *left, *right]


def _by_column(row: list[list[Glyph]], gutter: float | None) -> list[tuple[int, list[list[Glyph]]]]:
    if gutter is None or any(segment[0].x0 < gutter < segment[-1].x1 for segment in row):
        return [(0, row)]
    left = [segment for segment in row if segment[-1].x1 <= gutter]
    right = [segment for segment in row if segment[-1].x1 > gutter]
    return [(column, segments) for column, segments in ((1, left), (2, right)) if segments]


def _column_of(x0: float, x1: float, gutter: float | None) -> int:
    if gutter is None or x0 < gutter < x1:
        return 0
    return 1 if x1 <= gutter else 2


def _gutter(rows: list[list[list[Glyph]]]) -> float | None:
    """Where the empty strip between two columns of running text stands; None on a page of one column."""
    if len(rows) < _FEWEST_ROWS:
        return None
    start = min(row[0][0].x0 for row in rows)
    end = max(row[-1][-1].x1 for row in rows)
    width = end - start
    low, high = start + _MIDDLE[0] * width, start + _MIDDLE[1] * width
    gaps = [
        (before[-1].x1 + after[0].x0) / 2
        for row in rows
        for before, after in pairwise(row)
        if low < (before[-1].x1 + after[0].x0) / 2 < high
    ]
    if len(gaps) < _FEWEST_GAPS:
        return None
    gutter = median(gaps)
    crossing = sum(any(segment[0].x0 < gutter < segment[-1].x1 for segment in row) for row in rows)
    beside = [segment for row in rows if _stands_beside(row, gutter) for segment in row]
    full = sum(segment[-1].x1 - segment[0].x0 > _FULL * width / 2 for segment in beside)
    is_gutter = 2 * full >= len(beside) and crossing <= _CROSSING_SHARE * len(rows)
    return gutter if is_gutter else None


def _stands_beside(row: list[list[Glyph]], gutter: float) -> bool:
    """Whether a row has at most one piece on each side."""
    left = sum(segment[-1].x1 <= gutter for segment in row)
    right = sum(segment[0].x0 >= gutter for segment in row)
    return left <= 1 and right <= 1 and left + right == len(row)
