"""The money block: budget, expenditure and execution rate by source, with the points of execution where it has any."""

from collections.abc import Iterator

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Cell
from jiheng.core.numbers import plain
from jiheng.evaluation.result import ScoredIndicator
from jiheng.reports.cells import NONE, amount, full_points, label, points, words
from jiheng.reports.composer import Composer
from jiheng.reports.execution import execution_row
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.rules.form import FormLayout, MoneyColumn, MoneyColumnKind, MoneyRow, MoneyRowKind

FIGURES = {
    MoneyColumnKind.ORIGINAL_BUDGET: "年初预算数",
    MoneyColumnKind.REVISED_BUDGET: "全年预算数",
    MoneyColumnKind.ACTUAL_EXPENDITURE: "执行数",
    MoneyColumnKind.EXECUTION_RATE: "预算执行率",
}
PARTS = {
    MoneyRowKind.APPROPRIATION: "当年财政拨款",
    MoneyRowKind.CARRIED_IN: "上年结转资金",
    MoneyRowKind.OTHER: "其他资金",
}
SCOPES = {MoneyRowKind.BASIC: "基本支出", MoneyRowKind.PROJECT: "项目支出"}


def money(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:
    """The block with its title at the side."""
    block = layout.money
    spans = grid.spans([column.width for column in block.columns])
    execution = execution_row(composer.evaluation) if layout.scores_execution_in_money else None
    title = block.title
    if block.title_shows_points and execution is not None:
        title += f"（{plain(execution.full_points)}分）"
    yield (
        label(title, rows=len(block.rows) + 1),
        *grid.row([label(column.head) for column in block.columns], spans),
    )
    for row in block.rows:
        cells = [_cell(composer, layout, row, column, execution) for column in block.columns]
        yield grid.row(cells, spans)


def _cell(
    composer: Composer, layout: FormLayout, row: MoneyRow, column: MoneyColumn, execution: ScoredIndicator | None
) -> Cell:
    blank = words(layout.money.blank, align=Align.CENTER)
    match column.kind:
        case MoneyColumnKind.SOURCE:
            return label(row.head, align=Align.LEFT)
        case MoneyColumnKind.FULL_POINTS | MoneyColumnKind.POINTS:
            if row.kind is not MoneyRowKind.TOTAL or execution is None:
                return blank
            if execution.is_shown_only or isinstance(execution.points, NotApplicable):
                return words(NONE, align=Align.CENTER)
            if column.kind is MoneyColumnKind.FULL_POINTS:
                return full_points(execution.full_points, figure=execution.figure("分值"))
            places = composer.evaluation.standard.points_places
            return points(execution.points, places, figure=execution.figure("得分"))
        case kind:
            return amount(composer.figure(f"{_scope(composer, row.kind)}.{FIGURES[kind]}"))


def _scope(composer: Composer, kind: MoneyRowKind) -> str:
    if kind in SCOPES:
        return SCOPES[kind]
    return f"{composer.whole}.{PARTS[kind]}" if kind in PARTS else composer.whole
