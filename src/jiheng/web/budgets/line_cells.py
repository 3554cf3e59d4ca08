"""A row of the grid of purses as HTML: what is typed, and what follows from it between."""

from collections.abc import Sequence
from html import escape

from django.utils.safestring import SafeString

from jiheng.core.budget import Fund, GovernmentLevel, Source
from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.choice import Choice
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.line_grid import GridRow
from jiheng.web.budgets.models import Project
from jiheng.web.cases.records import year_records
from jiheng.web.face.escaping import escaped
from jiheng.web.face.grid_cells import GridColumn, cells_html
from jiheng.web.face.options import Choices
from jiheng.web.face.shown import wan

Columns = Sequence[GridColumn]


def columns_of(unit_year: UnitYear) -> Columns:
    """What is typed, with what the lists offer."""
    projects: tuple[ProjectRecord, ...] = year_records(Project, unit_year)
    known = (("", "基本支出"), *((each.code, f"{each.code} {each.short_name}") for each in projects))
    return (
        GridColumn("project", "项目", "one_of", known),
        GridColumn("fund", "预算类型", "one_of", _offered(Fund)),
        GridColumn("source", "资金来源", "one_of", _offered(Source)),
        GridColumn("level", "资金级次", "one_of", _offered(GovernmentLevel)),
        GridColumn("year_of_origin", "资金年度", "number"),
        GridColumn("original_budget", "年初预算数", "number"),
        GridColumn("revised_budget", "全年预算数", "number"),
        GridColumn("note", "备注"),
    )


def row_html(row: GridRow, columns: Columns) -> SafeString:
    """The code, the typed cells, expenditure, what is left and the rate, the note, and the button that removes it."""
    key, line = escape(row.key), row.line
    code = escape(line.code) if line else ""
    spent, unspent = (wan(line.actual_expenditure), wan(line.unspent)) if line else ("", "")
    *money, note = columns
    return SafeString(  # every part is escaped
        f'<tr data-row="{key}"><td data-cell="{key}.code">{code}</td>{cells_html(row, money)}'
        f'<td class="number" data-cell="{key}.spent">{spent}</td>'
        f'<td class="number" data-cell="{key}.unspent">{unspent}</td>'
        f'<td class="number" id="cell-{key}-rate">{escaped(row.execution_rate)}</td>'
        f"{cells_html(row, [note])}"
        f'<td class="row-tools"><button class="button second small" name="remove_row" value="{key}" data-remove-row'
        f' aria-label="删除 {code}">删</button></td></tr>'
    )


def _offered(kind: type[Choice]) -> Choices:
    return tuple((each.value, each.label) for each in kind)
