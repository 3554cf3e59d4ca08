"""One column grid for all tables of a sheet, so that a form of several tables stays one form.

Every table is as wide as the page. Each edge of a column in any table becomes an edge of the sheet's grid, and a cell
is merged over the sheet columns between its own edges. Edges of different tables closer than one percent of the width
are taken for the same, so that no sliver of a column appears; the table with the most columns decides where they stand.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_SAME_EDGE = 0.01


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """`edges` are shares of the width from 0 to 1."""

    edges: tuple[float, ...]

    @property
    def columns(self) -> int:
        return len(self.edges) - 1

    def widths(self, whole: float) -> tuple[float, ...]:
        return tuple((right - left) * whole for left, right in pairwise(self.edges))

    def column_at(self, edge: float) -> int:
        """The sheet column that begins nearest to this share of the width."""
        after = bisect_left(self.edges, edge)
        if after and (after == len(self.edges) or edge - self.edges[after - 1] < self.edges[after] - edge):
            return after - 1
        return after

    def columns_of(self, widths: Sequence[float]) -> tuple[int, ...]:
        """For each edge of a table's columns the sheet column that begins there; never two at the same place."""
        return tuple(self.column_at(edge) for edge in edges_of(widths))


def sheet_grid(tables: Iterable[Sequence[float]]) -> SheetGrid:
    """The common grid of tables with these column widths."""
    edges = [0.0, 1.0]
    for widths in sorted(tables, key=len, reverse=True):
        for left, edge in pairwise(edges_of(widths)):
            nearest = min(edges, key=lambda known: abs(known - edge))
            taken = abs(nearest - left) < _SAME_EDGE  # the table's own narrow column must not vanish
            if abs(nearest - edge) >= _SAME_EDGE or taken:
                edges.append(edge)
        edges = sorted(set(edges))
    return SheetGrid(tuple(edges))


def edges_of(widths: Sequence[float]) -> tuple[float, ...]:
    """Where columns begin and the last one ends, as shares of the whole."""
    whole = sum(widths)
    *inner, _ = accumulate(widths, initial=0)
    return (*(edge / whole for edge in inner), 1.0)
