"""Which rows a sum of a table may add: all, the outermost by their numbers or codes, or all but those of 其中."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow, adds_up
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.checks.manuscript.text.item_number import NumberStyle

Reading = list[NumberRow]

_ROUNDED = Decimal("0.5")
"""Further off no rounding takes a sum."""


def is_sum(row: NumberRow) -> bool:
    return row.is_total or row.is_subtotal


def sums(grid: NumberGrid) -> Iterator[tuple[NumberRow, Sequence[Reading]]]:
    """Each sum with the sets of rows that it may add."""
    rows = grid.rows
    start = 0
    for place, row in enumerate(rows):
        if not is_sum(row):
            continue
        if place:
            above = rows[start:place] if row.is_subtotal else rows[:place]
            inner = [each for each in above if is_sum(each)]
            yield row, (*_readings(above), *_readings(rows[start:place]), inner)
        elif not any(map(is_sum, rows[1:])):
            yield row, tuple(_readings(rows[1:]))
        start = place + 1


def sums_by_number(grid: NumberGrid) -> Iterator[tuple[NumberRow, Reading]]:
    """Each numbered row with those below it: 1. and 2. below 一、; rows without a number below 1."""
    rows = [row for row in grid.rows if not is_sum(row)]
    above: list[NumberStyle] = []
    for place, row in enumerate(rows):
        if row.style is None:
            continue
        above = [*above[: above.index(row.style)], row.style] if row.style in above else [*above, row.style]
        stop = next((at for at in range(place + 1, len(rows)) if rows[at].style in above), len(rows))
        below = rows[place + 1 : stop]
        style = next((each.style for each in below if each.style is not None), None)
        inside = [each for each in below if each.style is style and each.depth != 1]
        if len(inside) > 1:
            yield row, inside


def sums_by_code(grid: NumberGrid) -> Iterator[tuple[NumberRow, Sequence[Reading]]]:
    """Each sum with the outermost rows, and each row that has others below it with the next ones inside."""
    rows = [row for row in grid.rows if not is_sum(row)]
    least = min((row.depth for row in rows), default=0)
    yield from ((row, ([each for each in rows if each.depth == least],)) for row in grid.rows if is_sum(row))
    for place, row in enumerate(rows):
        stop = next((at for at in range(place + 1, len(rows)) if rows[at].depth <= row.depth), len(rows))
        below = rows[place + 1 : stop]
        inside = min((each.depth for each in below), default=0)
        yield row, ([each for each in below if each.depth == inside],)


def _readings(rows: Sequence[NumberRow]) -> Iterator[Reading]:
    """All rows; the outermost by their numbering; all but those behind 其中, or but their lists; the innermost."""
    plain_rows = [row for row in rows if not is_sum(row)]
    least = min((row.depth for row in plain_rows), default=0)
    yield plain_rows
    yield [row for row in plain_rows if row.depth == least]
    yield [row for row in plain_rows if row.depth != 1]
    yield list(_without_lists_within(rows))
    yield _without_inner(plain_rows)
    deeper = {row.row for row, after in pairwise(plain_rows) if after.depth > row.depth}
    yield [row for row in plain_rows if row.row not in deeper]


def _without_lists_within(rows: Sequence[NumberRow]) -> Iterator[NumberRow]:
    """All but the lists that 其中 begins, which go on to the next numbered row or sum."""
    is_within = False
    for row in rows:
        adds = is_sum(row)
        is_within = not adds and row.style is None and (is_within or row.depth == 1)
        if not adds and not is_within:
            yield row


def _without_inner(rows: Reading) -> Reading:
    """All but those behind 其中 that make up the row above them, and go no further."""
    columns = [column for row in rows if row.depth == 1 for column in row.numbers]
    if not columns:
        return []
    told = [row for row in rows if columns[0] in row.numbers]
    numbers = [row.numbers[columns[0]] for row in told]
    return [told[place] for place in _outer_places(numbers, is_money=True)]


def outer(numbers: Sequence[ShownNumber], *, is_money: bool) -> list[ShownNumber]:
    """商品和服务支出171万元 with 办公费21万元 … below it that make 171万元: the first alone."""
    return [numbers[place] for place in _outer_places(numbers, is_money=is_money)]


def _outer_places(numbers: Sequence[ShownNumber], *, is_money: bool) -> Iterator[int]:
    place = 0
    while place < len(numbers):
        yield place
        place = _end_of_inner(numbers, place, is_money=is_money)


def _end_of_inner(numbers: Sequence[ShownNumber], place: int, *, is_money: bool) -> int:
    """Behind the last of the numbers that make up the one at this place; right behind it where none do."""
    whole, end, added = numbers[place], place + 1, Decimal(0)
    for at in range(end, len(numbers)):
        added += numbers[at].value
        if added - whole.value > _ROUNDED:
            break
        is_near = bool(numbers[at].value) and whole.value - added <= _ROUNDED
        if is_near and adds_up(numbers[place + 1 : at + 1], whole, is_money=is_money):
            end = at + 1
    return end
