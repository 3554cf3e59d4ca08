"""Columns of a table that are reckoned from two others row by row: 增长% from this year's and last year's."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, permutations

from jiheng.checks.manuscript.tables.named_operands import bare, named_operands
from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.checks.manuscript.tables.units_in_headings import AS_IT_IS, factor_of
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import (
    CHANGE,
    DIFFERENCE,
    DIVIDED,
    PRODUCT,
    QUOTIENT,
    SHARE,
    SUM,
    Way,
    tells_of_each,
    tells_the_rest,
    ways_for,
)

Columns = tuple[int, int, int]
"""The two that are reckoned with, and the one that comes out."""

_HUNDRED = 100
_SHARE = late_pattern("占|比[例重]|百分比|构成|结构")
_SHARE_OF_TOTAL = late_pattern(
    "占(?:总[数额量]|合计|[全总][^的]{1,4})?的?(?:比[例重]?|百分比)?|[所]?占?比[例重]|百分比|构成比?|结构"
)
_REAL_ROWS = late_pattern(r"增加值|总产值|生产总值|GDP|率|系数|比重|占比|指数|可比|口径|不变价")
"""Growth at constant prices, and of rates: that is told in percentage points."""
_OF_SEVERAL = late_pattern("均值|平均|中位")
"""The mean of rates is no rate of means."""
_FEWEST, _FEWEST_SURE = 2, 3
_MOST_COLUMNS = 14
_DIGITS, _DIGITS_SURE = 5, 6
"""So many digits come out by themselves in one of as many tables as their power of ten."""
_TOLERANCE = 0.02
_CHANCE = 0.005
_PERCENT = ("", "%")
_NEAR = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class Cells:
    """The three numbers of one row: `one` and `two` make `said`."""

    row: NumberRow
    one: ShownNumber
    two: ShownNumber
    said: ShownNumber


@dataclass(frozen=True)
class Reckoned:
    """A column `target` that is reckoned from `one` and `two`, as its heading says (`is_named`) or most rows show.

    `factor`: of what comes out in units of its own: 8亩 of 550公斤 are 4.4吨. `whole`: the row that `two` stands in.
    """

    grid: NumberGrid
    way: Way
    one: int
    two: int
    target: int
    cells: tuple[Cells, ...]
    is_named: bool = False
    factor: Fraction = AS_IT_IS
    whole: NumberRow | None = None

    @property
    def columns(self) -> frozenset[int]:
        return frozenset((self.one, self.two, self.target))

    @property
    def heading(self) -> str:
        """What stands over the column."""
        return self.grid.columns.get(self.target) or self.grid.rates[self.target]

    def working(self, cells: Cells) -> str:
        """How the number of the row comes out."""
        return self.way.working(cells.one.value, cells.two.value, cells.said.places, self.factor)

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
        return made is not None and made.times(self.factor).meets(self._stands_for(self.target, cells.said))

    def _stands_for(self, column: int, number: ShownNumber) -> Interval:
        is_money = column in self.grid.columns and self.grid.is_money(column) and number.unit != "元"
        is_rounded = number.places or is_money or (column == self.target and self.way in DIVIDED)
        if self.whole is not None and column == self.target:
            return number.nearly
        return number.interval if is_rounded else number.exact

    @property
    def is_shown(self) -> bool:
        """Whether so many rows fit that those which do not were mistyped."""
        right = len(self.right)
        telling = [each for each in self.right if self._is_telling(each)]
        if self.is_named:
            is_borne_out = any(map(self._is_witness, self.right)) or (len(self.cells) == 1 and self._is_one_slip)
            return is_borne_out and len(self.cells) - right <= max(1, len(self.cells) // 4)
        if self._is_whole_of_all:
            return True
        fewest, digits = (_FEWEST, _DIGITS) if self.way in DIVIDED else (_FEWEST_SURE, _DIGITS_SURE)
        is_chance = len(telling) < fewest or sum(_digits(each.said) for each in telling) < digits
        return not is_chance and right * 4 >= len(self.cells) * 3 - (right == _FEWEST)

    @property
    def _is_one_slip(self) -> bool:
        """Whether chance seldom brings the number of its only row so near to what the heading says."""
        (cells,) = self.cells
        made = self.way.of(self._stands_for(self.one, cells.one), self._stands_for(self.two, cells.two))
        return made is not None and cells.said.slip_chance(made.times(self.factor)) <= _CHANCE

    @property
    def _is_whole_of_all(self) -> bool:
        """Whether of the only three columns one is made up by the other two, nearly so in the row that does not fit."""
        filled = {column for row in self.grid.rows for column in (*row.numbers, *row.rates)}
        witnesses = [each for each in self.right if self._is_witness(each)]
        wrong = [each for each in self.cells if each not in self.right]
        if self.way is not SUM or filled != self.columns or len(witnesses) < _FEWEST or len(wrong) > 1:
            return False
        is_telling = math.prod(int(each.said.value) for each in witnesses) >= _HUNDRED
        return is_telling and all(self._is_near(each) for each in wrong)

    def _is_near(self, cells: Cells) -> bool:
        said = Fraction(cells.said.value)
        return abs(self._exact(cells) - said) < _NEAR * abs(said)

    def _is_telling(self, cells: Cells) -> bool:
        return self._is_witness(cells) and _digits(cells.said) > 1

    def _is_witness(self, cells: Cells) -> bool:
        """Whether it does not come out whatever the columns hold."""
        if not (cells.one.value and cells.two.value and cells.said.value):
            return False
        is_whole = self.way.is_percent and cells.said.value == _HUNDRED
        return not is_whole and cells.said.value not in (cells.one.value, cells.two.value)

    def _is_explained(self, cells: Cells) -> bool:
        """What does not grow as amounts do, was reached beyond 100%, or comes out with another column of the row."""
        if self.way is CHANGE:
            name = cells.row.name + self.grid.columns[self.one]
            return _REAL_ROWS.search(name) is not None or "%" in cells.row.unit
        others = [
            number for column, number in cells.row.numbers.items() if column not in (self.one, self.two, self.target)
        ]
        if self.way is SHARE:
            return self._is_reached(cells) or any(self._fits(each) for each in _with_others(cells, others))
        if self.way is PRODUCT:
            return "均" in self.grid.rates.get(self.two, "") and self._is_of_a_mean(cells)
        if self.way not in (SUM, DIFFERENCE):
            return False
        gap = abs(Fraction(cells.said.value) - self._exact(cells))
        gaps = [abs(Fraction(number.value)) for number in others]
        return gap in gaps or gap == sum(gaps)

    def _is_of_a_mean(self, cells: Cells) -> bool:
        """72 classes of 45 pupils each on average are 3252 as well."""
        made = self.way.of(cells.one.exact, cells.two.interval)
        return made is not None and made.times(self.factor).meets(cells.said.interval)

    def _is_reached(self, cells: Cells) -> bool:
        """Whether 100% is told of what went beyond its target, or in a form of what cost less."""
        is_beyond = cells.one.value >= cells.two.value or self.grid.table.header is not None
        return cells.said.value == _HUNDRED and is_beyond

    def _exact(self, cells: Cells) -> Fraction:
        made = self.way.of(Interval.point(Fraction(cells.one.value)), Interval.point(Fraction(cells.two.value)))
        assert made is not None
        return made.low


def _with_others(cells: Cells, others: Sequence[ShownNumber]) -> Iterator[Cells]:
    """The same row with another number for one of the two."""
    for number in others:
        yield Cells(cells.row, number, cells.two, cells.said)
        if number.value > 0:
            yield Cells(cells.row, cells.one, number, cells.said)


def reckoned_columns(grid: NumberGrid) -> Iterator[Reckoned]:
    """Each column that is reckoned from two others, by the way that most rows show.

    Of three columns of which one is the sum of the others, one is taken: what is left, where a heading says so.
    """
    if len(grid.columns) > _MOST_COLUMNS:
        return
    told: set[frozenset[int]] = set()
    headings = {**grid.columns, **grid.rates}
    for target in sorted(headings, key=lambda column: not tells_the_rest(headings[column])):
        readings = chain(_readings(grid, target, headings[target]), _shares_of_total(grid, target, headings[target]))
        found = [each for each in readings if each.is_shown]
        best = max(found, key=lambda each: (len(each.right), each.is_named), default=None)
        if best is not None and best.columns not in told:
            told.add(best.columns)
            yield best


def _shares_of_total(grid: NumberGrid, target: int, heading: str) -> Iterator[Reckoned]:
    """占比 of the last row, 合计, in the one column or in that which the other rows show."""
    total = next((row for row in reversed(grid.rows) if row.is_total), None)
    said = bare(heading)
    if total is None or not _SHARE.search(said):
        return
    amounts = [column for column in grid.columns if total.numbers.get(column)]
    is_named = len(amounts) == 1 and _SHARE_OF_TOTAL.fullmatch(said) is not None
    for one in amounts:
        whole = total.numbers[one]
        rows = [row for row in grid.rows if row is not total and one in row.numbers and target in row.rates]
        rows = [row for row in rows if not _SHARE.search(row.name)]
        cells = tuple(Cells(row, row.numbers[one], whole, row.rates[target]) for row in rows)
        if len(cells) >= _FEWEST and whole.value > 0:
            yield Reckoned(grid, SHARE, one, one, target, cells, is_named, whole=total)


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
    filled = {column for row in rows for column in (*row.numbers, *row.rates)} - {target}
    amounts = {column: text for column, text in grid.columns.items() if column in filled}
    prices = {column: text for column, text in grid.rates.items() if column in filled and tells_of_each(text)}
    beside = _left_of(target, amounts, sorted({*grid.rates} & filled))
    for way in ways:
        named = named_operands(way, heading, amounts, prices) or named_operands(way, heading, beside, prices)
        pairs = permutations(amounts, 2) if way is not PRODUCT else ((one, two) for one in amounts for two in prices)
        for one, two in pairs:
            if way is not SUM or one < two:
                is_named = (one, two) == named or (way is QUOTIENT and len(amounts) == _FEWEST)
                yield from _reading(grid, rows, way, (one, two, target), is_named=is_named)


def _left_of(target: int, amounts: Mapping[int, str], rates: Sequence[int]) -> Mapping[int, str]:
    """The amounts between the last rate before it and a column, as where each of several pairs has its own growth."""
    last = max((column for column in rates if column < target), default=0)
    return {column: text for column, text in amounts.items() if last < column < target}


def _reading(
    grid: NumberGrid, rows: Sequence[NumberRow], way: Way, columns: Columns, *, is_named: bool
) -> Iterator[Reckoned]:
    one, two, target = columns
    factor = factor_of(grid, way, columns)
    cells = []
    misses = 0
    for row in rows:
        first, second = row.numbers.get(one), row.numbers.get(two) or row.rates.get(two)
        said = row.numbers.get(target) or row.rates.get(target)
        if first is None or second is None or said is None or (way in DIVIDED and second.value <= 0):
            continue
        if first.unit != second.unit and way not in (PRODUCT, QUOTIENT):
            continue
        if way.is_percent and said.unit not in _PERCENT:
            continue
        cells.append(Cells(row, first, second, said))
        made = way.about(float(first.value), float(second.value)) * float(factor)
        misses += abs(made - float(said.value)) > _TOLERANCE * abs(made) + 1
        if misses > _FEWEST and misses * 3 > len(cells):
            return
    if len(cells) > _FEWEST or (is_named and cells):
        yield Reckoned(grid, way, one, two, target, tuple(cells), is_named, factor)


def _digits(number: ShownNumber) -> int:
    return len(f"{number.value:f}".replace(".", "").strip("-0"))
