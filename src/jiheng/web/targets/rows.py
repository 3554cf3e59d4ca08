"""The rows of the grid of indicators as HTML, made without a template: a form has twenty, each with eight cells."""

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeString

from jiheng.web.face.addresses import address
from jiheng.web.face.grid_cells import GridColumn, GridRow, cells_html
from jiheng.web.face.shown import moment
from jiheng.web.targets.models import TargetSet
from jiheng.web.targets.sheet import SheetRow


def rows_html(rows: Iterable[SheetRow], columns: Sequence[GridColumn], target_set: TargetSet) -> SafeString:
    """The indicators that are stored; below each what reviewers said of it and what the version before told."""
    told = (
        _row(row, columns, _head(row), str(getattr(row.record, "name", "")), detail_html(row, target_set)) + _below(row)
        for row in rows
    )
    return SafeString("\n".join(told))  # every part is escaped below


def new_row_html(row: GridRow, columns: Sequence[GridColumn]) -> SafeString:
    """A row to be filled in; the way to its details comes with the answer that tells its key."""
    key = escape(row.key)
    head = f'<th scope="row" data-cell="{key}.code"></th>'
    return SafeString(_row(row, columns, head, "", f'<span id="{key}.detail"></span>'))


def _row(row: GridRow, columns: Sequence[GridColumn], head: str, name: str, detail: str) -> str:
    key = escape(row.key)
    return (
        f'<tr data-row="{key}">{head}{cells_html(row, columns)}<td class="row-tools">{detail}'
        f'<button class="button second small" name="remove" value="{key}" data-remove-row'
        f' aria-label="删除 {escape(name)}">删</button></td></tr>'
    )


def _head(row: SheetRow) -> str:
    mark = row.state or ("有改动" if row.before else "")
    told = f"<br><small>{escape(mark)}</small>" if mark else ""
    return f'<th scope="row" data-cell="{escape(row.key)}.code">{escape(row.code)}{told}</th>'


def detail_html(row: SheetRow, target_set: TargetSet) -> str:
    """The way to everything that the form has no room for."""
    place = target_set.unit_year
    beside = escape(address("targets:row", place.year.year, place.budget_unit.code, target_set.pk, int(row.key)))
    name = escape(str(getattr(row.record, "name", "")))
    return (
        f'<a class="button second small" href="{beside}" hx-get="{beside}" hx-target="#side"'
        f' aria-label="详细 {name}">详细</a> '
    )


def _below(row: SheetRow) -> str:
    if not (row.comments or row.before):
        return ""
    said = "".join(_said(each.person.name, moment(each.at), each.words) for each in row.comments)
    before = "；".join(escape(text) or "（空）" for text in row.before.values())
    was = f'<span class="quiet">上一版：{before}</span>' if row.before else ""
    return f'\n<tr><td colspan="9">{said}{was}</td></tr>'


def _said(person: str, at: str, words: str) -> str:
    return f'<div class="comment"><strong>{escape(person)}</strong> {at}：{escape(words)}</div>'
