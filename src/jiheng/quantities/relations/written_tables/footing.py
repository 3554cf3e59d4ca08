"""Whether the rows of a written table make up its total, and its columns one that is headed 合计."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, is_sure_slip, sum_statement, summed
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import may_be_added
from jiheng.quantities.relations.written_tables.written_table import WrittenTable
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS

_FEWEST = 2
_NEAR = Decimal("0.45")
_OPEN = ("主要", "部分", "重点", "前")
_TOTALS = late_pattern("合计|小计|总计|总数")
_SUMS_UP = ("合", "总", "共")


def footing(table: WrittenTable) -> Iterator[Statement]:
    """A statement for each column that foots, and for each that does not though its rows are told to be all."""
    total = table.total
    if total is None or len(table.members) < _FEWEST:
        return
    columns = [
        (said, [row.cells[place] for row in table.members])
        for place, said in total.cells.items()
        if _is_added(table, place) and all(place in row.cells for row in table.members)
    ]
    footed = [adds_up(said, parts) for said, parts in columns]
    is_only = len(columns) == 1 and _tells_all(table)
    for (said, parts), foots in zip(columns, footed, strict=True):
        if foots:
            yield sum_statement(said, parts, holds=True)
        elif any(footed) or (is_only and is_close(said.value, summed(parts), _NEAR)) or is_sure_slip(said, parts):
            yield sum_statement(said, parts, holds=False, confidence=Confidence.PROBABLE)


def footing_across(table: WrittenTable) -> Iterator[Statement]:
    """A statement for each row of a column headed 合计 that most rows show to be the sum of the others."""
    columns = range(len(table.columns))
    totals = [place for place in columns if _TOTALS.fullmatch(table.columns[place].heading)]
    others = [place for place in columns if place not in totals and _is_added(table, place)]
    if len(totals) != 1 or len(others) < _FEWEST:
        return
    rows = [
        (row.cells[totals[0]], [row.cells[place] for place in others])
        for row in table.rows
        if all(place in row.cells for place in (*totals, *others))
    ]
    footed = [adds_up(said, parts) for said, parts in rows]
    for (said, parts), foots in zip(rows, footed, strict=True):
        if foots:
            yield sum_statement(said, parts, holds=True)
        elif sum(footed) >= _FEWEST or (any(footed) and is_sure_slip(said, parts)):
            yield sum_statement(said, parts, holds=False, confidence=Confidence.PROBABLE)


def _is_added(table: WrittenTable, place: int) -> bool:
    """Whether the column is of amounts, or of shares that stand by themselves."""
    units = {row.cells[place].unit for row in table.rows if place in row.cells}
    if len(units) > 1 or any(row.cells[place].number < 0 for row in table.rows if place in row.cells):
        return False
    if PERCENT in units and len(table.columns) > 1:
        return False
    return PERCENTAGE_POINTS not in units and may_be_added(table.columns[place].heading)


def _tells_all(table: WrittenTable) -> bool:
    """Whether the total stands last and sums up by its name, and the head does not say that the rows are some."""
    total = table.total
    is_last = total is table.rows[-1]
    assert total is not None
    is_sum = any(word in total.name for word in _SUMS_UP)
    return is_last and is_sum and not any(word in table.columns[0].heading for word in _OPEN)
