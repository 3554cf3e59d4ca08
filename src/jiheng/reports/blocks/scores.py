"""指标得分表: every indicator with target, actual value, completion, weight and points, subtotals and the total."""

from collections.abc import Iterator
from itertools import groupby

from jiheng.core.blocks import Align, Block, Cell, CellRole, Chart, Table
from jiheng.core.numbers import fixed
from jiheng.evaluation.result import ScoredIndicator
from jiheng.reports.cells import NONE, full_points, label, points, rate, words
from jiheng.reports.composer import Composer
from jiheng.reports.enumeration import listed
from jiheng.reports.indicator_words import attained_run, target_on_form
from jiheng.reports.numbering import Numbering

HEADS = ("一级指标", "三级指标", "年度指标值", "实际完成值", "完成率", "分值", "得分")
WIDTHS = (12, 34, 14, 14, 11, 7, 8)


def score_table(composer: Composer, numbering: Numbering) -> Iterator[Block]:  # noqa: ARG001  # one signature for all
    """The whole score on one table, and completion rates as a picture for screens."""
    evaluation = composer.evaluation
    places = evaluation.standard.points_places
    rows: list[tuple[Cell, ...]] = [tuple(label(head) for head in HEADS)]
    for level1, group in groupby(evaluation.rows, key=lambda row: row.path[0].name):
        members = list(group)
        for at, row in enumerate(members):
            first = (label(level1, rows=len(members)),) if at == 0 else ()
            rows.append((*first, *_cells(row, places)))
    rows += _totals(composer)
    yield Table(tuple(rows), WIDTHS, caption="绩效指标得分表")
    bars = tuple(
        (row.indicator.name, row.completion, f"{fixed(row.completion, 2)}%")
        for row in listed(evaluation)
        if row.completion is not None
    )
    if bars:
        yield Chart("指标完成率", bars, "%")


def _cells(row: ScoredIndicator, places: int) -> tuple[Cell, ...]:
    worth = full_points(row.full_points, figure=row.figure("分值"))
    got = points(None if row.is_shown_only else row.points, places, figure=row.figure("得分"))
    return (
        words(row.indicator.name),
        words((target_on_form(row),), align=Align.CENTER),
        actual_cell(row),
        completion_cell(row),
        words(NONE, align=Align.CENTER) if row.is_shown_only else worth,
        got,
    )


def actual_cell(row: ScoredIndicator) -> Cell:
    """What was reached as the form shows it."""
    attained = attained_run(row)
    return words((attained,) if attained.text else "", align=Align.CENTER)


def completion_cell(row: ScoredIndicator) -> Cell:
    """Completion in percent; `—` where it makes no sense."""
    return rate(row.completion, figure=row.figure("完成率"))


def _totals(composer: Composer) -> Iterator[tuple[Cell, ...]]:
    evaluation = composer.evaluation
    places = evaluation.standard.points_places
    for title, value in (("加分", evaluation.bonus), ("减分", evaluation.penalty)):
        if value:
            yield (
                label(title, columns=5),
                words("", role=CellRole.TOTAL),
                points(value, places, figure=f"自评.{title}", role=CellRole.TOTAL),
            )
    yield (
        label("总分", columns=5),
        full_points(evaluation.standard.full_points, figure="自评.满分", role=CellRole.TOTAL),
        points(evaluation.total, places, figure="自评.总分", role=CellRole.TOTAL),
    )
