"""The tasks of the year with the money of their projects; what belongs to no task has a row, so that all foots."""

from collections.abc import Iterator

from jiheng.core.blocks import Cell, CellRole, Run
from jiheng.core.budget import BudgetLine
from jiheng.reports.cells import label, wan, words
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.reports.target_blocks.declaration import Declaration, amount_of
from jiheng.rules.target_form import TargetMoney, TaskColumn, TaskColumnKind, TaskLayout

_MONEY = {
    TaskColumnKind.TOTAL: TargetMoney.TOTAL,
    TaskColumnKind.APPROPRIATION: TargetMoney.APPROPRIATION,
    TaskColumnKind.OTHER: TargetMoney.OTHER,
}


def tasks(declaration: Declaration, grid: Grid) -> Iterator[Row]:
    """One row a task, the rest, and the total."""
    layout = declaration.text.tasks
    assert layout is not None
    case = declaration.case
    spans = grid.spans([column.width for column in layout.columns])
    task_of = {project.code: project.task for project in case.projects}
    by_task: dict[str, list[BudgetLine]] = {}
    for line in declaration.lines:
        by_task.setdefault(task_of.get(line.project, ""), []).append(line)
    rows = [
        (
            Run(each.name),
            declaration.told(each.content, f"任务[{each.code}].主要内容"),
            tuple(by_task.get(each.code, ())),
        )
        for each in case.tasks
    ]
    if by_task.get(""):
        rows.append((Run(layout.rest_head), (), tuple(by_task[""])))
    side = [label(layout.title, rows=len(rows) + 2)]
    yield (*side, *grid.row([label(column.head) for column in layout.columns], spans))
    for name, content, lines in rows:
        cells = [_cell(column, name, content, lines, case.year) for column in layout.columns]
        yield grid.row(cells, spans)
    yield from _total(declaration, layout, grid, spans)


def _total(declaration: Declaration, layout: TaskLayout, grid: Grid, spans: tuple[int, ...]) -> Iterator[Row]:
    """金额合计 under the words, the sums under the money."""
    first = next(at for at, column in enumerate(layout.columns) if column.kind in _MONEY)
    cells: list[Cell] = [label(layout.total_head)]
    for column in layout.columns[first:]:
        yuan = amount_of(declaration.lines, _MONEY[column.kind], declaration.case.year)
        cells.append(wan(yuan, role=CellRole.TOTAL))
    yield grid.row(cells, (sum(spans[:first]), *spans[first:]))


def _cell(column: TaskColumn, name: Run, content: tuple[Run, ...], lines: tuple[BudgetLine, ...], year: int) -> Cell:
    if column.kind is TaskColumnKind.NAME:
        return words((name,))
    if column.kind is TaskColumnKind.CONTENT:
        return words(content)
    return wan(amount_of(lines, _MONEY[column.kind], year))
