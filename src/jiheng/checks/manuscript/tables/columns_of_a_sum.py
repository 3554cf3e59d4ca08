"""The numbers of one column that a sum of a table adds."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow, adds_up
from jiheng.checks.manuscript.tables.rows_of_a_sum import outer
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.core.value import once, value
from jiheng.quantities.interval import Interval

_FARTHEST = Decimal("0.3")
"""What is off by more of the sum, and borne out by no other column, was read from a torn table."""
_CLOSE = Decimal("0.12")
"""A count that stands alone is off by no more, where the rows are parts of it at all."""
_CHANCE, _CHANCE_OF_ONE = 0.005, 0.05
_YUAN = "元"
_VALUE = attrgetter("value")


@value(slots=False)
class ColumnOfSum:
    """What a sum says in a column, and the rows it adds with their numbers. `is_change`: of how far amounts moved."""

    column: int
    said: ShownNumber
    parts: list[tuple[NumberRow, ShownNumber]]
    is_money: bool
    is_change: bool = False

    @once
    def numbers(self) -> list[ShownNumber]:
        return [number for _, number in self.parts]

    @once
    def added(self) -> Decimal:
        return sum((number.value for number in self.numbers), Decimal(0))

    @once
    def foots(self) -> bool:
        return adds_up(self.numbers, self.said, is_money=self.is_money)

    @once
    def foots_without_inner(self) -> bool:
        """Whether it does when a row that the rows right below or above it make up stands for them."""
        ways = (self.numbers, self.numbers[::-1])
        return any(adds_up(outer(each, is_money=self.is_money), self.said, is_money=self.is_money) for each in ways)

    @once
    def runs_on(self) -> bool:
        """Whether each row tells all up to it, and the sum what the last of them does: 累计."""
        return self.numbers[-1].value == self.said.value and sorted(self.numbers, key=_VALUE) == self.numbers

    @once
    def is_near(self) -> bool:
        """Whether the sum is of the size of the parts together."""
        return abs(self.added - self.said.value) <= _FARTHEST * abs(self.said.value)

    @once
    def is_close(self) -> bool:
        """Whether the sum is all but that of the parts."""
        return abs(self.added - self.said.value) <= _CLOSE * abs(self.said.value)

    @once
    def is_slip_of_one(self) -> bool:
        """Whether one slip of the pen in the sum or in a part is all that is wrong."""
        gap = self.said.value - self.added
        chances = [_slip_chance(number, number.value + gap) * len(self.parts) for number in self.numbers]
        return min(_slip_chance(self.said, self.added), *chances) <= _CHANCE_OF_ONE

    @once
    def is_one_slip(self) -> bool:
        """Whether chance seldom brings the sum so near to what the parts make."""
        return self.said.slip_chance(Interval.point(Fraction(self.added))) <= _CHANCE

    @once
    def is_telling(self) -> bool:
        """Whether it adds at least two numbers that are not 0."""
        return sum(bool(number.value) for number in self.numbers) > 1


def _slip_chance(number: ShownNumber, wanted: Decimal) -> float:
    """The same of numbers below 0; a sign that was lost or put in vain is no slip of digits."""
    if number.value < 0:
        number, wanted = ShownNumber(-number.value, number.unit), -wanted
    return number.slip_chance(Interval.point(Fraction(wanted)))


def columns_of_sum(grid: NumberGrid, row: NumberRow, rows: Sequence[NumberRow]) -> list[ColumnOfSum]:
    """The columns that the sum of this row may run down over the rows."""
    changes = {column: number for column, number in row.rates.items() if grid.is_of_changes(column)}
    columns = []
    for column, said in (*row.numbers.items(), *changes.items()):
        is_change = column in changes
        told = [(each, (each.rates if is_change else each.numbers).get(column)) for each in rows]
        parts = [(each, number) for each, number in told if number is not None]
        units = {number.unit for _, number in parts} | {said.unit}
        if len(parts) > 1 and len(units) == 1 and _may_run_over(grid, row, rows, column, is_change=is_change):
            is_money = grid.is_money(column) or said.unit.endswith(_YUAN)
            columns.append(ColumnOfSum(column, said, parts, is_money, is_change))
    return columns


def _may_run_over(grid: NumberGrid, row: NumberRow, rows: Sequence[NumberRow], column: int, *, is_change: bool) -> bool:
    """Not over what is taken off, cells that no one can read, and rows that stand one column beside the sum."""
    if any(each.is_signed for each in rows):
        return False
    if not is_change and any(column not in each.numbers and each.numbers.keys() - row.numbers.keys() for each in rows):
        return False
    places = [row.row, *(each.row for each in rows)]
    return not grid.has_unread(column, min(places), max(places))
