"""Tables of the “三公” costs: travel abroad, cars bought and run, receptions, in columns or in rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jiheng.checks.manuscript.tables.number_grids import adds_up
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, shown_number
from jiheng.checks.manuscript.tables.tables import ReportTable
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import GridCell

_SIGN = "公务接待"


class Cost(StrEnum):
    """What a column or row holds."""

    TOTAL = "合计"
    ABROAD = "因公出国（境）费"
    CARS = "公务用车购置及运行费"
    BOUGHT = "公务用车购置费"
    RUN = "公务用车运行费"
    RECEPTION = "公务接待费"


_NAMES = (
    (Cost.CARS, late_pattern(r"公务用车(?:费|经费|支出)?$|公务用车购置(?:费)?(?:及|和|与|、)")),
    (Cost.BOUGHT, late_pattern("(?:公务用?车|车辆)?购置(?:费|支出|经费)?$")),
    (Cost.RUN, late_pattern("公务用?车运行|车辆运行|运行维护(?:费|支出|经费)?$|运行(?:费|支出)$")),
    (Cost.ABROAD, late_pattern("出国")),
    (Cost.RECEPTION, late_pattern("公务接待(?:费|支出|经费)?(?:用|支出)?$")),
    (Cost.TOTAL, late_pattern("合计|总计|总额|三公”?经费(?:支出)?$")),
)
_COUNT = late_pattern("[数量]|批次|人次|人数|团组|辆|占|率|增减|保有")
_SUMS = (
    (Cost.TOTAL, (Cost.ABROAD, Cost.CARS, Cost.RECEPTION)),
    (Cost.TOTAL, (Cost.ABROAD, Cost.BOUGHT, Cost.RUN, Cost.RECEPTION)),
    (Cost.CARS, (Cost.BOUGHT, Cost.RUN)),
)


@dataclass(frozen=True, slots=True)
class CostSum:
    """A sum of a “三公” table with its parts; `name`: what the amounts are: 决算数, 某单位."""

    table: ReportTable
    cost: Cost
    name: str
    said: ShownNumber
    parts: tuple[ShownNumber, ...]
    cells: tuple[GridCell, ...]

    @property
    def foots(self) -> bool:
        return adds_up(self.parts, self.said, is_money=True)


def three_public_sums(tables: Sequence[ReportTable]) -> tuple[CostSum, ...]:
    """The sums in all tables that tell the three costs."""
    return tuple(found for table in tables if _is_told(table) for found in _of_table(table))


def _is_told(table: ReportTable) -> bool:
    return any(_SIGN in cell.text for cell in table.grid.cells.values())


def _of_table(table: ReportTable) -> Iterator[CostSum]:
    grid = table.grid
    first = next((row for row in range(grid.rows) if _amounts(table, row)), grid.rows)
    blocks = list(_blocks({column: _under(table, first, column) for column in range(grid.columns)}))
    if blocks:
        for row in range(first, grid.rows):
            for block in blocks:
                name = compact(grid.cell(row, 0).text) if not _number(grid.cell(row, 0)) else ""
                yield from _sums(table, name, {cost: grid.cell(row, column) for cost, column in block.items()})
        return
    for column in range(1, grid.columns):
        rows = _rows(table, first, column)
        for block in _blocks(rows):
            heading = compact("".join(grid.cell(row, column).text for row in range(first)))
            yield from _sums(table, heading, {cost: grid.cell(row, column) for cost, row in block.items()})


def _amounts(table: ReportTable, row: int) -> list[GridCell]:
    """The numbers of a row; none where it only numbers the columns."""
    cells = [cell for cell in table.grid.filled(row) if _number(cell) is not None]
    numbers = [number.value for cell in cells if (number := _number(cell)) is not None]
    return [] if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)) else cells


def _number(cell: GridCell) -> ShownNumber | None:
    number = shown_number(cell.text)
    return None if number is None or number.unit not in ("", "万元", "元") else number


def _under(table: ReportTable, first: int, column: int) -> Cost | None:
    """What a column holds, by the lowest words over it; 小计 counts all cars."""
    texts = [compact(table.grid.cell(row, column).text) for row in range(first)]
    words = [text for text in dict.fromkeys(texts) if text and shown_number(text) is None]
    if not words or _COUNT.search(words[-1].removesuffix("决算数").removesuffix("预算数").removesuffix("数")):
        return None
    if words[-1] == "小计":
        return next((cost for text in reversed(words[:-1]) if (cost := _cost(text)) is not None), None)
    return _cost(words[-1])


def _cost(text: str) -> Cost | None:
    plain = re.sub(r"\(境\)|[0-9.、()一二三其中:]", "", text)
    return next((cost for cost, name in _NAMES if name.search(plain)), None)


def _rows(table: ReportTable, first: int, column: int) -> Mapping[int, Cost | None]:
    found: dict[int, Cost | None] = {}
    for row in range(first, table.grid.rows):
        named = [cell for cell in table.grid.filled(row) if cell.column < column and _number(cell) is None]
        text = compact(named[-1].text) if named else ""
        found[row] = None if _COUNT.search(text) else _cost(text)
    return found


def _blocks(costs: Mapping[int, Cost | None]) -> Iterator[dict[Cost, int]]:
    """Each run of lines from one total to the next that tells the three costs."""
    block: dict[Cost, int] = {}
    for place, cost in costs.items():
        if cost is None:
            continue
        if cost in block or (cost is Cost.TOTAL and block):
            yield from _whole(block)
            block = {}
        block[cost] = place
    yield from _whole(block)


def _whole(block: dict[Cost, int]) -> Iterator[dict[Cost, int]]:
    if {Cost.TOTAL, Cost.ABROAD, Cost.RECEPTION} <= block.keys() and block.keys() & {Cost.CARS, Cost.RUN}:
        yield block


def _sums(table: ReportTable, name: str, cells: Mapping[Cost, GridCell]) -> Iterator[CostSum]:
    numbers = {cost: number for cost, cell in cells.items() if (number := _number(cell)) is not None}
    zero = ShownNumber(numbers[Cost.TOTAL].value * 0) if Cost.TOTAL in numbers else None
    for cost, parts in _SUMS:
        if cost is Cost.TOTAL and (Cost.CARS in cells) != (Cost.CARS in parts):
            continue
        known = [numbers.get(part, zero if part in cells and cells[part].is_blank else None) for part in parts]
        told = tuple(number for number in known if number is not None)
        if cost in numbers and len(told) == len(parts) and any(part in numbers for part in parts):
            own = [cells[part] for part in parts if part in numbers]
            yield CostSum(table, cost, name, numbers[cost], told, (cells[cost], *own))
