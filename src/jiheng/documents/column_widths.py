"""How wide each column of a table is: the composed shares, widened where a number would otherwise be cut in two."""

import re

from jiheng.documents.printable_text import printable
from jiheng.documents.table_grid import TableGrid

_UNBREAKABLE = re.compile(r"[!-~≤≥＜＞±†—]+")
_WIDTHS = {"%": 0.85, ".": 0.3, ",": 0.3, "≥": 0.7, "≤": 0.7, "—": 1.0}
_CHARACTER = 0.57
_WIDEST = 8.0
"""Ems. A longer word, such as an address, may be cut."""
_PADDING = 8.0
"""Points, left and right together."""


def fitted_widths(grid: TableGrid, whole: float, size: float) -> tuple[float, ...]:
    """Widths in points that add up to `whole`.

    A column too narrow for the longest number in it takes what it lacks from the columns that have room to spare.
    """
    total = sum(grid.table.widths)
    shares = [whole * share / total for share in grid.table.widths]
    needed = _needed(grid, size)
    lacking = sum(max(0.0, need - share) for share, need in zip(shares, needed, strict=True))
    spare = sum(max(0.0, share - need) for share, need in zip(shares, needed, strict=True))
    if not lacking or lacking > spare:
        return tuple(shares)
    return tuple(
        need if share <= need else share - lacking * (share - need) / spare
        for share, need in zip(shares, needed, strict=True)
    )


def _needed(grid: TableGrid, size: float) -> list[float]:
    needed = [2 * size + _PADDING] * grid.columns
    for row in grid.rows:
        for placed in row:
            if placed.column_span == 1:
                text = "".join(run.text + ("†" if run.assumed else "") for run in placed.cell.runs)
                longest = max(map(_width, _UNBREAKABLE.findall(printable(text))), default=0.0)
                needed[placed.column] = max(needed[placed.column], min(longest, _WIDEST) * size + _PADDING)
    return needed


def _width(word: str) -> float:
    return sum(_WIDTHS.get(character, _CHARACTER) for character in word)
