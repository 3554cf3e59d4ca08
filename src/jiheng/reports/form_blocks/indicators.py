"""The indicator block: one row per indicator under its level-1 and level-2 indicators."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Cell, Run
from jiheng.core.indicator_values import Operator
from jiheng.core.numbers import plain
from jiheng.evaluation.result import ScoredIndicator
from jiheng.reports.cells import NONE, full_points, label, points, words
from jiheng.reports.composer import Composer
from jiheng.reports.enumeration import is_assumed
from jiheng.reports.execution import execution_row
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.reports.indicator_words import attained_run, bare_actual, bare_target, target_on_form
from jiheng.rules.form import FormLayout, IndicatorColumnKind

LEVELS = (IndicatorColumnKind.LEVEL1, IndicatorColumnKind.LEVEL2)


def shown_rows(composer: Composer, layout: FormLayout) -> tuple[ScoredIndicator, ...]:
    """The rows of the block: without the execution rate where the money block tells and scores it."""
    execution = execution_row(composer.evaluation)
    in_money = layout.scores_execution_in_money or (execution is not None and execution.is_shown_only)
    return tuple(row for row in composer.evaluation.rows if not (in_money and row is execution))


def indicators(composer: Composer, layout: FormLayout, grid: Grid) -> Iterator[Row]:  # noqa: ARG001
    """The block with its title at the side; its columns are the grid, and levels are merged over what they govern."""
    kinds = [column.kind for column in layout.indicators]
    rows = shown_rows(composer, layout)
    side = [label(layout.indicator_title, rows=len(rows))]
    yield (label(""), *(label(column.head) for column in layout.indicators))
    for _, group in groupby(rows, key=lambda row: row.path[0].name):
        members = list(group)
        left = [_level1(composer, layout, members)]
        for level2, inner in groupby(members, key=_level2_name):
            below = list(inner)
            for at, row in enumerate(below):
                levels = _levels(left, level2, len(below) if at == 0 else 0, kinds)
                yield (*side, *levels, *(_cell(composer, row, kind) for kind in kinds if kind not in LEVELS))
                side, left = [], []


def _level1(composer: Composer, layout: FormLayout, members: list[ScoredIndicator]) -> Cell:
    name = members[0].path[0].name
    if layout.level1_shows_points:
        full = next(each.full_points for each in composer.evaluation.subtotals if each.path == members[0].path[:1])
        name += f"（{plain(full)}分）"
    return label(name, rows=len(members))


def _level2_name(row: ScoredIndicator) -> str:
    return row.indicator.level2 or (row.path[1].name if len(row.path) > 2 else "")


def _levels(left: list[Cell], level2: str, rows: int, kinds: list[IndicatorColumnKind]) -> Iterator[Cell]:
    """The cells of the first two columns that begin in this row; a type without level 2 takes both."""
    if IndicatorColumnKind.LEVEL2 not in kinds:
        yield from left
        return
    has_level2 = bool(level2)
    for cell in left:
        yield cell if has_level2 or cell.row_span != rows else replace(cell, column_span=2)
    merged = bool(left) and not has_level2 and left[0].row_span == rows
    if rows and not merged:
        yield label(level2 or NONE, rows=rows)


def _cell(composer: Composer, row: ScoredIndicator, kind: IndicatorColumnKind) -> Cell:
    indicator = row.indicator
    places = composer.evaluation.standard.points_places
    match kind:
        case IndicatorColumnKind.LEVEL3:
            return words(indicator.name)
        case IndicatorColumnKind.OPERATOR:
            sign = "" if indicator.operator is Operator.NONE else indicator.operator.label
            return words(sign or Operator.NONE.label, align=Align.CENTER)
        case IndicatorColumnKind.TARGET:
            return words((bare_target(row),), align=Align.CENTER)
        case IndicatorColumnKind.UNIT_OF_MEASURE:
            return words(indicator.unit_of_measure or NONE, align=Align.CENTER)
        case IndicatorColumnKind.TARGET_WITH_OPERATOR_AND_UNIT:
            return words((target_on_form(row),), align=Align.CENTER)
        case IndicatorColumnKind.ACTUAL:
            return words((bare_actual(row),), align=Align.CENTER)
        case IndicatorColumnKind.ACTUAL_WITH_UNIT:
            return words((attained_run(row),), align=Align.CENTER)
        case IndicatorColumnKind.WEIGHT:
            if row.is_shown_only:
                return words(NONE, align=Align.CENTER)
            worth = full_points(row.full_points, figure=row.figure("分值"))
            return replace(worth, runs=(replace(worth.runs[0], assumed=is_assumed(indicator, "weight")),))
        case IndicatorColumnKind.POINTS:
            got = None if row.is_shown_only or isinstance(row.points, NotApplicable) else row.points
            return points(got, places, figure=row.figure("得分"))
        case IndicatorColumnKind.DEVIATION_REASON:
            return words(_reason(composer, row))
    raise AssertionError(kind)


def _reason(composer: Composer, row: ScoredIndicator) -> tuple[Run, ...]:
    if isinstance(row.actual, NotApplicable):
        return (Run(f"不适用：{row.actual.reason}"),)
    reason = composer.own_line("indicators", row.indicator, "reason")
    improvement = composer.own_line("indicators", row.indicator, "improvement")
    if reason and improvement:
        return (Run("原因："), *reason, Run("。改进措施："), *improvement, Run("。"))
    return (*reason, Run("。")) if reason else (*improvement, Run("。")) if improvement else ()
