"""Rows that others show to be sums, though nothing calls them so: 转移性收入 over 一般性 and 专项转移支付收入."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow
from jiheng.core.late_pattern import late_pattern

_MOST_PARTS, _MOST_ROWS = 12, 80
_WITNESSES = _FEWEST_TELLING = 2
_FEWEST_DIGITS = 3
_ALL = late_pattern("^[全总]|总[量数额值产]|[合总共小]计$")
_FEWEST_OF_ALL, _DIGITS_OF_ALL = 3, 4
"""So many rows, and so many digits of their sum, show by one column that a row of such a name sums up all others."""

SummedRow = tuple[NumberRow, list[NumberRow]]
"""A row and those that make it up."""


def summed_rows(grid: NumberGrid) -> Iterator[SummedRow]:
    """Each row that, in at least two columns, is exactly the sum of those right below it, right above it, or of two.

    Two rows apart count only for the last of them: 收入总计 of 本年收入合计 and 转移性收入.
    """
    rows = grid.rows
    if len(rows) > _MOST_ROWS:
        return
    for place, row in enumerate(rows):
        parts = _below(rows, place) or _above(rows, place) or _two_above(rows, place) or _all_others(rows, place)
        if parts:
            yield row, parts


def _all_others(rows: Sequence[NumberRow], place: int) -> list[NumberRow]:
    """The rows above 用水总量 where it stands last, or below it where it stands first."""
    others = [*rows[:place]] if place == len(rows) - 1 else [*rows[1:]] if place == 0 else []
    row = rows[place]
    if len(others) < _FEWEST_OF_ALL or _ALL.search(row.name) is None:
        return []
    is_shown = _are_shown(row, others, witnesses=1, digits=_DIGITS_OF_ALL)
    return others if is_shown else []


def _below(rows: Sequence[NumberRow], place: int) -> list[NumberRow]:
    ends = range(place + 3, min(place + 1 + _MOST_PARTS, len(rows)) + 1)
    return _first([[*rows[place + 1 : end]] for end in ends], rows[place])


def _above(rows: Sequence[NumberRow], place: int) -> list[NumberRow]:
    starts = range(place - 2, max(place - _MOST_PARTS, 0) - 1, -1)
    return _first([[*rows[start:place]] for start in starts], rows[place])


def _two_above(rows: Sequence[NumberRow], place: int) -> list[NumberRow]:
    if place + 1 < len(rows) and not rows[place].is_total:
        return []
    above = rows[:place]
    return _first([[one, two] for at, two in enumerate(above) for one in above[:at]], rows[place])


def _first(readings: Sequence[list[NumberRow]], row: NumberRow) -> list[NumberRow]:
    return next((reading for reading in readings if _are_shown(row, reading)), [])


def _are_shown(
    row: NumberRow, parts: Sequence[NumberRow], *, witnesses: int = _WITNESSES, digits: int = _FEWEST_DIGITS
) -> bool:
    """Whether two columns of different numbers show it, or one of more digits."""
    shown: set[Fraction] = set()
    for column, said in row.numbers.items():
        numbers = [part.numbers[column] for part in parts if column in part.numbers]
        is_telling = sum(bool(number.value) for number in numbers) >= _FEWEST_TELLING
        if not is_telling or len(f"{said.value:f}".replace(".", "").strip("-0")) < digits:
            continue
        if sum(number.value for number in numbers) == said.value:
            shown.add(Fraction(said.value))
    return len(shown) >= witnesses
