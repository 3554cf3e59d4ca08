"""One grid for the whole form: every block's columns end on its lines, so that the form is one table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise

from jiheng.core.blocks import Cell

SIDE = 10
"""Width of the column at the left in which the blocks' titles stand, beside a hundred for the rest."""

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """`lines` are where columns end, from the left edge, the side column's end first and the right edge last."""

    lines: tuple[int, ...]

    @classmethod
    def of_widths(cls, widths: Sequence[int]) -> "Grid":
        """The grid of the block with the most columns, with the side column before it."""
        return cls((SIDE, *(SIDE + end for end in accumulate(widths))))

    @property
    def widths(self) -> tuple[int, ...]:
        return tuple(end - start for start, end in zip((0, *self.lines), self.lines, strict=False))

    def spans(self, widths: Sequence[int], *, beside_side: bool = True) -> tuple[int, ...]:
        """How many grid columns each of a block's columns covers, its ends moved to the nearest lines."""
        ends = tuple((SIDE if beside_side else 0) + end for end in accumulate(widths))[:-1]
        usable = tuple(range(1 if beside_side else 0, len(self.lines) - 1))
        chosen = _nearest(ends, tuple(self.lines[at] for at in usable))
        borders = (0 if beside_side else -1, *(usable[at] for at in chosen), len(self.lines) - 1)
        return tuple(right - left for left, right in pairwise(borders))

    def row(self, cells: Sequence[Cell], spans: Sequence[int]) -> Row:
        """Cells widened to the grid columns they cover."""
        return tuple(replace(cell, column_span=span) for cell, span in zip(cells, spans, strict=True))


@cache
def _nearest(ends: tuple[int, ...], lines: tuple[int, ...]) -> tuple[int, ...]:
    """For each end the index of its own line, in order, such that all of them are moved least."""
    assert len(ends) <= len(lines), "the block has more columns than the form's grid"
    if not ends:
        return ()
    best: tuple[int, tuple[int, ...]] | None = None
    for at in range(len(lines) - len(ends) + 1):
        further = lines[at + 1 :]
        rest = _nearest(ends[1:], further)
        moved = abs(lines[at] - ends[0]) + sum(abs(further[to] - end) for to, end in zip(rest, ends[1:], strict=True))
        if best is None or moved < best[0]:
            best = moved, (at, *(at + 1 + each for each in rest))
    assert best is not None
    return best[1]
