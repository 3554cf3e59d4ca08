"""The money block of a monitoring form."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Cell
from jiheng.core.numbers import round_half_up
from jiheng.evaluation.monitoring.result import Watched
from jiheng.reports.cells import NONE, label, rate, wan, words
from jiheng.reports.form_blocks.grid import Grid, Row
from jiheng.rules.form import MoneyRow
from jiheng.rules.monitoring_form import PERIOD, MonitoredMoney, MonitoringFormText

EXACT_PLACES = 20


def money_rows(watched: Watched, form: MonitoringFormText, period: str, grid: Grid) -> Iterator[Row]:
    """The block with its title at the side."""
    spans = grid.spans([column.width for column in form.money_columns])
    heads = [label(column.head.replace(PERIOD, period)) for column in form.money_columns]
    yield (label(form.money_title, rows=len(form.money_rows) + 1), *grid.row(heads, spans))
    for row in form.money_rows:
        yield grid.row([_cell(watched, row, column.kind) for column in form.money_columns], spans)


def _cell(watched: Watched, row: MoneyRow, kind: MonitoredMoney) -> Cell:
    money = watched.parts[row.kind]
    if kind is MonitoredMoney.SOURCE:
        return label(row.head)
    if money.spent is None and not money.missing:
        return words(NONE, align=Align.CENTER)
    match kind:
        case MonitoredMoney.ORIGINAL_BUDGET:
            return wan(money.original_budget)
        case MonitoredMoney.REVISED_BUDGET:
            return wan(money.budget)
        case MonitoredMoney.SPENT:
            return marked(wan(money.spent), money.is_assumed)
        case MonitoredMoney.EXECUTION_RATE:
            return percent_cell(money.rate)
        case MonitoredMoney.EXPECTED:
            expected = money.forecast.value
            return marked(wan(expected if isinstance(expected, Decimal) else None), money.is_assumed)
    raise AssertionError(kind)


def percent_cell(share: Fraction | NotApplicable | None) -> Cell:
    """`—` where there can be no share, empty where nothing was reported."""
    if share is None:
        return Cell()
    return rate(round_half_up(share * 100, EXACT_PLACES) if isinstance(share, Fraction) else None)


def marked(cell: Cell, is_assumed: bool) -> Cell:
    """With † where an example supposes the value."""
    if not is_assumed:
        return cell
    return replace(cell, runs=tuple(replace(run, assumed=True) for run in cell.runs))
