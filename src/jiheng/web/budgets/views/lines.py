"""The grid of a unit's purses."""

from collections.abc import Mapping

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.entering import projects_without_targets
from jiheng.web.budgets.actions.lines import NEW, LinesSaved, remove_line, save_lines
from jiheng.web.budgets.grid_rows import TYPED, text_in
from jiheng.web.budgets.line_cells import columns_of, row_html
from jiheng.web.budgets.line_grid import (
    grid_rows,
    new_row,
    rate_of,
    stored_lines,
    totals_of,
    worked_out,
)
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.cases.records import record_of
from jiheng.web.face.grid import (
    CellChange,
    Posted,
    Saved,
    Theirs,
    conflicted,
    conflicts,
    read_posted,
    refused,
    saved,
    wants_json,
)
from jiheng.web.face.parts import Problem
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.made_rows import remember_rows, rows_made
from jiheng.web.records.preparing import unit_context


def lines(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The grid, or for those who do not fill it in, the table."""
    return _page(request, unit_year_or_404(request, year, unit_code), LinesSaved(), {})


@require_POST
def save(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Cells from the script, or the whole grid as a plain form."""
    unit_year = unit_year_or_404(request, year, unit_code)
    posted = read_posted(request.POST, TYPED)
    try:
        if wants_json(request):
            return _answer(request, unit_year, posted)
        return _plain(request, unit_year, posted)
    except ActionRefusedError as refusal:
        if wants_json(request):
            return refused(str(refusal))
        messages.error(request, str(refusal))
        return redirect("budgets:lines", year=year, unit_code=unit_code)


@transaction.atomic
def _answer(request: HttpRequest, unit_year: UnitYear, posted: Posted) -> HttpResponse:
    access = access_of(request)
    again = rows_made(posted, access.person)
    posted = posted.under(again)
    changed = conflicts(posted, lambda change: _theirs(unit_year, change))
    if changed:
        return conflicted(changed)
    for key in posted.removed:
        remove_line(access, unit_year, int(key) if key.isdecimal() else 0)
    outcome = save_lines(access, unit_year, posted.rows())
    made = {key: str(pk) for key, pk in outcome.keys.items()}
    remember_rows(posted, made, access.person)
    if outcome.unmade:
        return refused(outcome.unmade[0])
    keys = [made.get(key, key) for key in posted.rows()]
    cells: dict[str, str] = {}
    html = totals_of(unit_year)
    for key, (_, line) in stored_lines(unit_year, keys).items():
        cells |= worked_out(key, line)
        html[f"cell-{key}-rate"] = rate_of(line)
    return saved(Saved(cells, html, outcome.errors, rows=again | made))


def _plain(request: HttpRequest, unit_year: UnitYear, posted: Posted) -> HttpResponse:
    access = access_of(request)
    gone = request.POST.get("remove_row", "")
    if gone.isdecimal():
        remove_line(access, unit_year, int(gone))
    rows = {key: texts for key, texts in posted.rows().items() if key != gone}
    seen = {key: int(told) for key in rows if (told := request.POST.get(f"{key}.revision", "")).isdecimal()}
    outcome = save_lines(access, unit_year, rows, seen=seen)
    if outcome.errors:
        kept = {str(outcome.keys.get(key, key)): texts for key, texts in rows.items()}
        outcome.errors = {_renamed(name, outcome): words for name, words in outcome.errors.items()}
        return _page(request, unit_year, outcome, kept)
    messages.success(request, "已保存。")
    address = reverse("budgets:lines", args=[unit_year.year.year, unit_year.budget_unit.code])
    return redirect(f"{address}?add=1" if "add_row" in request.POST else address)


def _renamed(name: str, outcome: LinesSaved) -> str:
    key, _, column = name.partition(".")
    return f"{outcome.keys.get(key, key)}.{column}"


def _page(
    request: HttpRequest, unit_year: UnitYear, outcome: LinesSaved, typed: Mapping[str, Mapping[str, str]]
) -> HttpResponse:
    rows = grid_rows(unit_year, outcome, typed)
    if "add" in request.GET:
        rows.append(new_row(unit_year, f"{NEW}1"))
    shared = unit_context(request, unit_year)
    columns = columns_of(unit_year) if shared["may_edit"] else ()
    context = {
        **shared,
        "tab": "lines",
        "rows": rows,
        "cells": [row_html(row, columns) for row in rows] if columns else (),
        "blank": row_html(new_row(unit_year, "__row__"), columns) if columns else "",
        "without_targets": projects_without_targets(unit_year) if shared["may_edit"] else (),
        "totals": {name.removeprefix("sum-"): text for name, text in totals_of(unit_year).items()},
        "problems": [Problem(words, f"cell-{name.replace('.', '-', 1)}") for name, words in outcome.errors.items()],
    }
    return render(request, "budgets/lines.html", context, status=422 if outcome.errors else 200)


def _theirs(unit_year: UnitYear, change: CellChange) -> Theirs | None:
    if not change.row.isdecimal():
        return None
    row = BudgetLine.objects.filter(unit_year=unit_year, pk=int(change.row)).select_related("changed_by").first()
    if row is None:
        return None
    text = text_in(record_of(row, unit_year.budget_unit), change.column)
    return Theirs(text, row.changed_by.name if row.changed_by else "", row.changed_at)
