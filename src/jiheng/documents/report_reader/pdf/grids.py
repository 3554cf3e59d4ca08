"""Tables from rules: which rules belong together, the squares between them, and the cells that squares join into."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from jiheng.documents.report_reader.pdf.geometry import Rule

_NEAR = 3.0
"""Rules so close, in points, are one: a thin box has two long sides."""
_MOST_CROSSINGS = 250_000
_MOST_SQUARES = 20_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell by its first row and column, counted from 0, and how many it spans."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules' places across and down, and for every square between them the cell that it belongs to."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    owners: tuple[tuple[int, ...], ...]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def cell_at(self, x: float, y: float) -> int | None:
        """The index of the cell in which a point lies."""
        if not (self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]):
            return None
        return self.owners[bisect_right(self.ys, y) - 1][bisect_right(self.xs, x) - 1]


def find_grids(rules: Iterable[Rule]) -> tuple[Grid, ...]:
    """The tables of a page from top to bottom."""
    upright = _merged([rule for rule in rules if rule.is_upright])
    level = _merged([rule for rule in rules if not rule.is_upright])
    if not upright or not level or len(upright) * len(level) > _MOST_CROSSINGS:
        return ()
    grids = [grid for group in _touching(upright, level) if (grid := _grid(group)) is not None]
    return tuple(sorted(grids, key=lambda grid: (grid.top, grid.xs[0])))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Rules on one line, as far as they reach without a gap."""
    merged: list[Rule] = []
    for _, near in groupby(sorted(rules, key=lambda rule: rule.at), key=_Snap()):
        line = sorted(near, key=lambda rule: rule.start)
        at = line[0].at
        start, end = line[0].start, line[0].end
        for rule in line[1:]:
            if rule.start > end + _NEAR:
                merged.append(Rule(rule.is_upright, at, start, end))
                start, end = rule.start, rule.end
            else:
                end = max(end, rule.end)
        merged.append(Rule(line[0].is_upright, at, start, end))
    return merged


class _Snap:
    """A key that is the same for rules near the first of their line."""

    def __init__(self) -> None:
        self.line = float("-inf")

    def __call__(self, rule: Rule) -> float:
        if rule.at > self.line + _NEAR:
            self.line = rule.at
        return self.line


def _touching(upright: list[Rule], level: list[Rule]) -> list[list[Rule]]:
    """Groups of rules that cross or meet one another."""
    rules = [*upright, *level]
    parents = list(range(len(rules)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for first, one in enumerate(upright):
        for second, other in enumerate(level, len(upright)):
            reaches_across = other.start - _NEAR <= one.at <= other.end + _NEAR
            if reaches_across and one.start - _NEAR <= other.at <= one.end + _NEAR:
                parents[root(first)] = root(second)
    groups: dict[int, list[Rule]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(root(index), []).append(rule)
    return list(groups.values())


def _grid(rules: list[Rule]) -> Grid | None:
    """The squares between the rules, joined where no rule parts them; None for what is no table."""
    upright = [rule for rule in rules if rule.is_upright]
    level = [rule for rule in rules if not rule.is_upright]
    if not upright or not level:
        return None
    xs = _places([*(rule.at for rule in upright), *(end for rule in level for end in (rule.start, rule.end))])
    ys = _places([*(rule.at for rule in level), *(end for rule in upright for end in (rule.start, rule.end))])
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns * rows < 2 or columns * rows > _MOST_SQUARES:
        return None
    walls = {
        (_index(xs, rule.at), row) for rule in upright for row in range(_index(ys, rule.start), _index(ys, rule.end))
    }
    floors = {
        (column, _index(ys, rule.at))
        for rule in level
        for column in range(_index(xs, rule.start), _index(xs, rule.end))
    }
    cells, owners = _joined(rows, columns, walls, floors)
    return Grid(xs, ys, cells, owners) if len(cells) > 1 else None


def _places(values: list[float]) -> tuple[float, ...]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value > places[-1] + _NEAR:
            places.append(value)
    return tuple(places)


def _index(places: tuple[float, ...], value: float) -> int:
    """The place nearest to a value that was snapped to it."""
    return max(0, bisect_right(places, value + 0.001) - 1)


def _joined(
    rows: int, columns: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]
) -> tuple[tuple[GridCell, ...], tuple[tuple[int, ...], ...]]:
    """Squares that no rule parts are one cell where they make up a rectangle; otherwise each stands alone."""
    owners = [[-1] * columns for _ in range(rows)]
    cells: list[GridCell] = []
    for row in range(rows):
        for column in range(columns):
            if owners[row][column] >= 0:
                continue
            squares = _flooded(row, column, rows, columns, walls, floors)
            bottom, right = max(at for at, _ in squares), max(at for _, at in squares)
            left = min(at for _, at in squares)
            height, width = bottom - row + 1, right - left + 1
            whole = [(squares, GridCell(row, left, height, width))]
            single = [({square}, GridCell(*square, 1, 1)) for square in sorted(squares)]
            for covered, cell in whole if height * width == len(squares) else single:
                for down, across in covered:
                    owners[down][across] = len(cells)
                cells.append(cell)
    return tuple(cells), tuple(tuple(row) for row in owners)


def _flooded(
    row: int, column: int, rows: int, columns: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]
) -> set[tuple[int, int]]:
    """All squares that are reached from one without crossing a rule."""
    reached = {(row, column)}
    waiting = [(row, column)]
    while waiting:
        down, across = waiting.pop()
        for near, is_open in (
            ((down, across + 1), across + 1 < columns and (across + 1, down) not in walls),
            ((down, across - 1), across > 0 and (across, down) not in walls),
            ((down + 1, across), down + 1 < rows and (across, down + 1) not in floors),
            ((down - 1, across), down > 0 and (across, down) not in floors),
        ):
            if is_open and near not in reached:
                reached.add(near)
                waiting.append(near)
    return reached
