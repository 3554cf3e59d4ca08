"""A table row that the end of a page cuts in two: what stands on the next page goes back into the cells it came from.

养老设施覆盖 │ ≥90% │ 91.6%          养老设施覆盖率 │ ≥90% │ 91.6%
── page ──                     →
率           │      │
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from jiheng.core.blocks import Cell, Run, Table
from jiheng.core.text_lines import cells_by_place
from jiheng.documents.report_reader.pdf.lines import joined_text

_NUMBER = re.compile(r"[≥≤＞＜><=]?\s?[+-]?\d[\d,，.]{0,20}\s?[%％]?")
_ENDED = frozenset("。；;：:！？!?")
_NEW = re.compile(
    r"其中|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．）)](?!\d)"
)

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class PrintedTable(Table):
    """`full`: the columns of the last row in which the last line fills its cell, so that it may go on below."""

    full: frozenset[int] = frozenset()


class _Half(NamedTuple):
    """A cell of the last row of a page with the row where it begins, 0 for none, and what stands below it."""

    row: int
    upper: Cell
    column: int
    lower: Cell


def with_split_row_joined(before: PrintedTable, rows: Rows) -> tuple[Rows, Rows]:
    """The rows of a page and those of the next one."""
    halves = tuple(_halves(before, rows))
    if not _is_one_row(halves, before.full):
        return before.rows, rows
    joined = {
        (each.row, each.column): replace(
            each.upper,
            runs=(Run(joined_text(each.upper.text, each.lower.text)),) if each.lower.text else each.upper.runs,
            row_span=each.upper.row_span + each.lower.row_span - 1,
        )
        for each in halves
    }
    cells: list[list[Cell]] = [[] for _ in before.rows]
    for row, column, cell in cells_by_place(before):
        cells[row - 1].append(joined.get((row, column), cell))
    return tuple(map(tuple, cells)), rows[1:]


def _halves(before: Table, rows: Rows) -> Iterator[_Half]:
    """The cells of the first row below, each with the one above it; the lower is empty where none is above."""
    last = len(before.rows)
    standing = {column: (row, cell) for row, column, cell in cells_by_place(before) if row + cell.row_span > last}
    for row, column, cell in cells_by_place(replace(before, rows=rows)):
        if row > 1:
            return
        above = standing.get(column)
        fits = above is not None and above[1].column_span == cell.column_span
        yield _Half(*above, column, cell) if above and fits else _Half(0, Cell(), column, cell)


def _is_one_row(halves: tuple[_Half, ...], full: frozenset[int]) -> bool:
    """Whether only words go on that had no room left, and no number stands below a number."""
    going_on = [each for each in halves if each.lower.text]
    return (
        bool(going_on)
        and all(each.row for each in halves)
        and all(
            each.column in full
            and each.upper.text
            and each.upper.text[-1] not in _ENDED
            and not _NUMBER.fullmatch(each.upper.text)
            and not _NEW.match(each.lower.text)
            for each in going_on
        )
        and any(_NUMBER.fullmatch(each.upper.text) for each in halves)
    )
