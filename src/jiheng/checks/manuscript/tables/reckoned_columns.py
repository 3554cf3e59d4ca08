"""Columns of a table that are reckoned from two others row by row: 增长% from this year's and last year's."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.core.value import once
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import (
    CHANGE,
    DIFFERENCE,
    DIVIDED,
    PRODUCT,
    SUM,
    Way,
    tells_of_each,
    tells_the_rest,
    ways_for,
)

Columns = tuple[int, int, int]
"""The two that are reckoned with, and the one that comes out."""

_HUNDRED = 100
_REAL_ROWS = re.compile(r"增加值|总产值|生产总值|GDP|率|比重|占比|指数")
"""Growth at constant prices, and of rates: that is told in percentage points."""
_OF_SEVERAL = re.compile("均值|平均|中位")
"""The mean of rates is no rate of means."""
_FEWEST, _FEWEST_SURE = 2, 3
_MOST_COLUMNS = 14
_DIGITS, _DIGITS_SURE = 5, 6
"""So many digits come out by themselves in one of as many tables as their power of ten."""
_TOLERANCE = 0.02


@dataclass(frozen=True, slots=True)
class Cells:
    """The three numbers of one row: `one` and `two` make `said`."""

    row: NumberRow
    one: ShownNumber
    two: ShownNumber
    said: ShownNumber


@dataclass(frozen=True)
class Reckoned:
    """A column `target` that most rows show to be reckoned from `one` and `two`."""

    grid: NumberGrid
    way: Way
    one: int
    two: int
    target: int
    cells: tuple[Cells, ...]

    @property
    def columns(self) -> frozenset[int]:
        return frozenset((self.one, self.two, self.target))

    @property
    def heading(self) -> str:
        """What stands over the column."""
        return self.grid.columns.get(self.target) or self.grid.rates[self.target]

    def working(self, cells: Cells) -> str:
        """How the number of the row comes out."""
        return self.way.working(cells.one.value, cells.two.value, cells.said.places)

    @once
    def right(self) -> tuple[Cells, ...]:
        return tuple(each for each in self.cells if self._fits(each))

    @property
    def wrong(self) -> Iterator[Cells]:
        """Rows that do not fit, and that no third number of theirs explains."""
        return (each for each in self.cells if not self._fits(each) and not self._is_explained(each))

    def _fits(self, cells: Cells) -> bool:
        """Whether they can be what the row says, within the rounding of all three."""
        if not cells.one.value and not cells.said.value:
            return True
        made = self.way.of(self._stands_for(self.one, cells.one), self._stands_for(self.two, cells.two))
        return made is not None and made.meets(self._stands_for(self.target, cells.said))

    def _stands_for(self, column: int, number: ShownNumber) -> Interval:
        is_money = column in self.grid.columns and self.grid.is_money(column) and number.unit != "元"
        is_rounded = number.places or is_money or (column == self.target and self.way in DIVIDED)
        return number.interval if is_rounded else number.exact

    @property
    def is_shown(self) -> bool:
        """Whether so many rows fit that those which do not were mistyped."""
        right = len(self.right)
        telling = [each for each in self.right if self._is_telling(each)]
        fewest, digits = (_FEWEST, _DIGITS) if self.way in DIVIDED else (_FEWEST_SURE, _DIGITS_SURE)
        is_chance = len(telling) < fewest or sum(_digits(each.said) for each in telling) < digits
        return not is_chance and right * 4 >= len(self.cells) * 3 - (right == _FEWEST)

    def _is_telling(self, cells: Cells) -> bool:
        if not (cells.one.value and cells.two.value and cells.said.value):
            return False
        is_whole = self.way.is_percent and cells.said.value == _HUNDRED
        return not is_whole and _digits(cells.said) > 1 and cells.said.value not in (cells.one.value, cells.two.value)

    def _is_explained(self, cells: Cells) -> bool:
        """A gap that another column of the row fills; what does not grow as amounts do."""
        if self.way is CHANGE and (_REAL_ROWS.search(cells.row.name) or "%" in cells.row.unit):
            return True
        if self.way not in (SUM, DIFFERENCE):
            return False
        gap = abs(Fraction(cells.said.value) - self._exact(cells))
        others = [
            abs(Fraction(number.value))
            for column, number in cells.row.numbers.items()
            if column not in (self.one, self.two, self.target)
        ]
        return gap in others or gap == sum(others)

    def _exact(self, cells: Cells) -> Fraction:
        made = self.way.of(Interval.point(Fraction(cells.one.value)), Interval.point(Fraction(cells.two.value)))
        assert made is not None
        return made.low


def reckoned_columns(grid: NumberGrid) -> Iterator[Reckoned]:
    """Each column that is reckoned from two others, by the way that most rows show.

    Of three columns of which one is the sum of the others, one is taken: what is left, where a heading says so.
    """
    if len(grid.columns) > _MOST_COLUMNS:
        return
    told: set[frozenset[int]] = set()
    headings = {**grid.columns, **grid.rates}
    for target in sorted(headings, key=lambda column: not tells_the_rest(headings[column])):
        found = [each for each in _readings(grid, target, headings[target]) if each.is_shown]
        best = max(found, key=lambda each: len(each.right), default=None)
        if best is not None and best.columns not in told:
            told.add(best.columns)
            yield best


def _in_place(grid: NumberGrid) -> list[NumberRow]:
    """All rows but those whose numbers stand one column off, as where 合计 takes the place of two cells."""
    told = Counter(column for row in grid.rows for column in (*row.numbers, *row.rates))
    common = {column for column, count in told.items() if count * 2 >= len(grid.rows)}
    rows = [row for row in grid.rows if not _OF_SEVERAL.search(row.name)]
    return [row for row in rows if common.issuperset(row.numbers) and common.issuperset(row.rates)]


def _readings(grid: NumberGrid, target: int, heading: str) -> Iterator[Reckoned]:
    ways = ways_for(heading, is_rate=target in grid.rates)
    if not ways:
        return
    rows = _in_place(grid)
    operands = [column for column in grid.columns if column != target]
    prices = [column for column, text in grid.rates.items() if tells_of_each(text) and column != target]
    for one, two in permutations(operands, 2):
        for way in ways:
            if way is not PRODUCT and (way is not SUM or one < two):
                yield from _reading(grid, rows, way, (one, two, target))
    if PRODUCT in ways:
        for one in operands:
            for two in prices:
                yield from _reading(grid, rows, PRODUCT, (one, two, target))


def _reading(
    grid: NumberGrid, rows: Sequence[NumberRow], way: Way, columns: tuple[int, int, int]
) -> Iterator[Reckoned]:
    one, two, target = columns
    cells = []
    misses = 0
    for row in rows:
        first, second = row.numbers.get(one), row.numbers.get(two) or row.rates.get(two)
        said = row.numbers.get(target) or row.rates.get(target)
        if first is None or second is None or said is None or (way in DIVIDED and second.value <= 0):
            continue
        cells.append(Cells(row, first, second, said))
        made = way.about(float(first.value), float(second.value))
        misses += abs(made - float(said.value)) > _TOLERANCE * abs(made) + 1
        if misses > _FEWEST and misses * 3 > len(cells):
            return
    if len(cells) > _FEWEST:
        yield Reckoned(grid, way, one, two, target, tuple(cells))


def _digits(number: ShownNumber) -> int:
    return len(f"{number.value:f}".replace(".", "").strip("-0"))
