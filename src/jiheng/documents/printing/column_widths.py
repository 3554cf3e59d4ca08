"""How wide each column of a table is: the composed shares, widened where a number would otherwise be cut in two."""

import re
from collections.abc import Sequence

from jiheng.documents.printing.official_layout import DAGGER
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.printing.table_grid import TableGrid

_UNBREAKABLE = re.compile(r"[!-~≤≥＜＞±†—]+")
_WIDTHS = {
    **dict.fromkeys("0123456789", 0.56),
    **dict.fromkeys(".,:;'!|il", 0.32),
    **dict.fromkeys("%mwMW@", 0.9),
    **dict.fromkeys("≥≤＜＞", 0.75),
    "—": 1.0,
}
_CHARACTER = 0.62
_WIDEST = 16.0
"""Ems. A longer word, such as an address, is cut."""
_ROUNDING = 0.01
_ZERO_WIDTH_SPACE = "\u200b"
_PADDING = 8.0
"""Points, left and right together."""


def fitted_widths(grid: TableGrid, whole: float, size: float) -> tuple[float, ...]:
    """The widths of a table's columns in points; together `whole`."""
    total = sum(grid.table.widths)
    return fit([whole * share / total for share in grid.table.widths], needed_widths(grid, size))


def fit(shares: Sequence[float], needed: Sequence[float]) -> tuple[float, ...]:
    """`shares` changed so that each column has what it needs, taken from the columns that have room to spare."""
    lacking = sum(max(0.0, need - share) for share, need in zip(shares, needed, strict=True))
    spare = sum(max(0.0, share - need) for share, need in zip(shares, needed, strict=True))
    if not lacking or lacking > spare:
        return tuple(shares)
    return tuple(
        need if share <= need else share - lacking * (share - need) / spare
        for share, need in zip(shares, needed, strict=True)
    )


def cut_to_fit(text: str, width: float, size: float) -> str:
    """`text` with places to break (zero-width spaces) inside the words that are wider than their column."""
    room = (width - _PADDING) / size + _ROUNDING
    return _UNBREAKABLE.sub(lambda word: _cut(word[0], room), text)


def _cut(word: str, room: float) -> str:
    pieces = [""]
    for character in word:
        if pieces[-1] and _width(pieces[-1] + character) > room:
            pieces.append("")
        pieces[-1] += character
    return _ZERO_WIDTH_SPACE.join(pieces)


def needed_widths(grid: TableGrid, size: float) -> list[float]:
    """The least width in points of each column: two characters, or the longest number in it."""
    needed = [2 * size + _PADDING] * grid.columns
    for row in grid.rows:
        for placed in row:
            if placed.column_span == 1:
                text = "".join(run.text + (DAGGER if run.assumed else "") for run in placed.cell.printed_runs)
                if len(text) * size + _PADDING <= needed[placed.column]:
                    continue
                longest = max(map(_width, _UNBREAKABLE.findall(printable(text))), default=0.0)
                needed[placed.column] = max(needed[placed.column], min(longest, _WIDEST) * size + _PADDING)
    return needed


def _width(word: str) -> float:
    """Ems; generous, because fonts differ."""
    return sum(_WIDTHS.get(character, _CHARACTER) for character in word)
