"""年度主要任务 of a whole unit's target form: tasks, and the money that their last row adds up."""

from collections.abc import Mapping
from dataclasses import dataclass

from jiheng.core.budget import GovernmentLevel, Source
from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.cells.amounts import read_money_unit
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.headings import label, task_meaning
from jiheng.schema.form_tables.money_block import MoneyBlock, MoneyRow
from jiheng.schema.form_tables.money_lines import MoneyLine
from jiheng.schema.form_tables.vocabulary import Label, MoneyMeaning, TaskMeaning

_MONEY = {
    TaskMeaning.TOTAL: MoneyLine(is_total=True),
    TaskMeaning.APPROPRIATION: MoneyLine(),
    TaskMeaning.OTHER: MoneyLine(source=Source.OTHER, level=GovernmentLevel.NONE),
}
_SUMS = (Label.TASK_SUM, Label.TOTAL_ROW, Label.TOTAL_LINE)


@dataclass(frozen=True, slots=True)
class TaskBlock:
    """The tasks as records of 任务, and the sums of their money as a block of labelled amounts."""

    rows: tuple[DraftRow, ...]
    money: MoneyBlock | None


def find_tasks(grid: Grid, end: int) -> TaskBlock | None:
    """The block above row `end`."""
    for row in range(min(end, grid.rows)):
        columns = _columns(grid, row)
        if columns is not None:
            return _read(grid, row, end, columns)
    return None


def _columns(grid: Grid, row: int) -> dict[TaskMeaning, GridCell] | None:
    columns: dict[TaskMeaning, GridCell] = {}
    for number in (row, row + 1):
        for cell in grid.filled(number):
            meaning = task_meaning(cell.text) if cell.row == number else None
            if meaning is not None:
                columns[meaning] = cell
        if number == row and not {TaskMeaning.NAME, TaskMeaning.CONTENT} <= set(columns):
            return None
    return columns


def _read(grid: Grid, header: int, end: int, columns: Mapping[TaskMeaning, GridCell]) -> TaskBlock:
    rows: list[DraftRow] = []
    money: MoneyBlock | None = None
    name_at, content_at = columns[TaskMeaning.NAME].column, columns[TaskMeaning.CONTENT].column
    start = max(cell.last_row for cell in columns.values()) + 1
    for number in range(start, min(end, grid.rows)):
        filled = [cell for cell in grid.filled(number) if cell.row == number]
        if any(label(cell.text) is Label.OBJECTIVE for cell in filled[:1]):
            break
        if any(label(cell.text) in _SUMS for cell in filled[:2]):
            money = _sums(grid, header, number, columns)
            break
        name, content = grid.cell(number, name_at), grid.cell(number, content_at)
        if name.is_blank or name.row != number or not compact(name.text).strip(".…·"):
            continue
        place = grid.place(name)
        cells = {"code": DraftCell(f"R{len(rows) + 1}", place), "name": DraftCell(" ".join(name.text.split()), place)}
        if not content.is_blank:
            cells["content"] = DraftCell(content.text.strip(), grid.place(content))
        rows.append(DraftRow(place, cells))
    return TaskBlock(tuple(rows), money)


def _sums(grid: Grid, header: int, row: int, columns: Mapping[TaskMeaning, GridCell]) -> MoneyBlock | None:
    unit = None
    for number in range(header + 2):
        for cell in grid.filled(number):
            unit = read_money_unit(cell.text) or unit
    rows = tuple(
        MoneyRow(columns[meaning], line, {MoneyMeaning.ORIGINAL: grid.cell(row, columns[meaning].column)})
        for meaning, line in _MONEY.items()
        if meaning in columns
    )
    return MoneyBlock(rows, unit) if rows else None
