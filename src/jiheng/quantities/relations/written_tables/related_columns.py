"""Columns of a written table that are reckoned from two others, or from one and the total: 结案率 of 结案 and 受理."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import (
    DIFFERENCE,
    DIVIDED,
    GAIN,
    PRODUCT,
    SHARE,
    SUM,
    Way,
    may_be_added,
    tells_a_change,
    tells_the_rest,
    ways_for,
)
from jiheng.quantities.relations.written_tables.cells import Cells
from jiheng.quantities.relations.written_tables.written_table import CHANGE_OF_LEVEL, WrittenTable
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_FEWEST, _SURE, _DIGITS = 2, 3, 4
_SHARE_OF_ALL = late_pattern("^占|占比|比重|占$")
_REAL = late_pattern("同口径|可比|剔除")
"""What changed by other amounts than those beside it."""
_POINTS = ("得分", "分值")
_RATES = (PERCENT, PERCENTAGE_POINTS)


def related_columns(table: WrittenTable) -> Iterator[Statement]:
    """A statement for each row of each column that its heading and the other rows show to be reckoned."""
    known: set[frozenset[int]] = set()
    for target in sorted(range(len(table.columns)), key=lambda place: may_be_added(table.columns[place].heading)):
        heading = table.columns[target].heading
        is_named = tells_the_rest(heading) or CHANGE_OF_LEVEL.fullmatch(heading) is not None
        shown = [(columns, cells) for columns, cells in _readings(table, target) if _is_shown(cells, is_named=is_named)]
        columns, best = max(shown, key=lambda each: sum(cell.fits for cell in each[1]), default=(frozenset(), ()))
        if best and columns not in known:
            known.add(columns)
            yield from (cells.told() for cells in best)


_Reading = tuple[frozenset[int], Sequence[Cells]]
"""The places of the columns, and the figures row by row."""


def _readings(table: WrittenTable, target: int) -> Iterator[_Reading]:
    heading = table.columns[target].heading
    is_rate = _is_rate(table, target)
    for way in ways_for(heading, is_rate=is_rate):
        for one, two in permutations([place for place in range(len(table.columns)) if place != target], 2):
            if _may_be_reckoned(table, way, one, two):
                yield frozenset((one, two, target)), list(_cells(table, way, one, two, target))
    if is_rate and _SHARE_OF_ALL.search(heading):
        yield from _shares_of_all(table, target)


def _may_be_reckoned(table: WrittenTable, way: Way, one: int, two: int) -> bool:
    """Rates are only taken from rates, and a product or a sum is read once."""
    if way in (SUM, PRODUCT) and one > two:
        return False
    if way is GAIN:
        return tells_a_change(table.columns[one].heading) and not (_is_percent(table, one) or _is_rate(table, two))
    rates = _is_rate(table, one, _POINTS), _is_rate(table, two, _POINTS)
    return rates[0] == rates[1] if way is DIFFERENCE else not any(rates) or way is PRODUCT


def _is_rate(table: WrittenTable, place: int, amounts: tuple[str, ...] = ()) -> bool:
    """Whether a column's numbers are no amounts; those that end in one of the words are."""
    heading = table.columns[place].heading
    return _is_percent(table, place) or not (may_be_added(heading) or heading.endswith(amounts))


def _is_percent(table: WrittenTable, place: int) -> bool:
    return any(row.cells[place].unit in _RATES for row in table.rows if place in row.cells)


def _cells(table: WrittenTable, way: Way, one: int, two: int, target: int) -> Iterator[Cells]:
    for row in table.rows:
        if one in row.cells and two in row.cells and target in row.cells and not _REAL.search(row.name):
            divisor = row.cells[two].number
            if divisor or way not in DIVIDED:
                yield Cells(row.cells[one], row.cells[two], row.cells[target], way)


def _shares_of_all(table: WrittenTable, target: int) -> Iterator[_Reading]:
    """Shares of the total row, or of what the heading tells: 占总到位资金320.6亿元比重."""
    for one in range(len(table.columns)):
        whole = table.columns[target].whole or (table.total.cells.get(one) if table.total is not None else None)
        if one == target or _is_rate(table, one) or whole is None or not whole.number:
            continue
        rows = [row for row in table.rows if not row.is_total and one in row.cells and target in row.cells]
        yield frozenset((one, target)), [Cells(row.cells[one], whole, row.cells[target], SHARE) for row in rows]


def _is_shown(cells: Sequence[Cells], *, is_named: bool) -> bool:
    """Whether so many rows fit that the one which does not was mistyped; `is_named`: the heading says how."""
    fitting = [each for each in cells if each.fits]
    wrong = [each for each in cells if not each.fits]
    telling = [each for each in fitting if each.is_telling]
    if len(wrong) > 1 and len(wrong) * _SURE > len(fitting):
        return False
    if is_named and cells and cells[0].way is DIFFERENCE and len(fitting) >= _FEWEST:
        return True
    is_sure = len(telling) >= (_FEWEST if cells and cells[0].way in DIVIDED else _SURE)
    if is_sure and sum(each.digits for each in telling) >= _DIGITS:
        return True
    return bool(telling) and all(each.is_one_slip for each in wrong)
