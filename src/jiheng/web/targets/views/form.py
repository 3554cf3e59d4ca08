"""The form: filled in as a grid, its points adding up as one types; for others to read, with what changed."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.face.grid import ConflictError, Saved, read_posted, saved, tell_conflicts, tell_refusal, wants_json
from jiheng.web.face.parts import Problem
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.targets.actions.baselines import bring_baselines, year_to_bring
from jiheng.web.targets.actions.saving import NEW, Saving
from jiheng.web.targets.cells import GRID_COLUMNS, OBJECTIVE_COLUMNS, blank_row, grid_columns
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet
from jiheng.web.targets.rows import detail_html, new_row_html, rows_html
from jiheng.web.targets.sheet import Sheet, sheet_of, with_errors
from jiheng.web.targets.views.addressed import earlier_version, page_of, target_set_or_404
from jiheng.web.targets.views.basics import basics_of

TABLES: Mapping[str, tuple[type[TargetRow], tuple[str, ...]]] = {
    "indicators": (Indicator, GRID_COLUMNS),
    "objectives": (Objective, OBJECTIVE_COLUMNS),
}


def edit(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The form as it stands."""
    target_set = target_set_or_404(request, year, unit_code, key)
    return _page(request, target_set, {}, {}, is_adding="add" in request.GET)


@require_POST
def save(request: HttpRequest, year: int, unit_code: str, key: int, table: str) -> HttpResponse:
    """Take typed cells, and answer with points and notes as they are now."""
    target_set = target_set_or_404(request, year, unit_code, key)
    model, columns = TABLES[table]
    posted = read_posted(request.POST, columns)
    saving = Saving(target_set, model)
    try:
        saving.apply(posted, access_of(request))
    except ConflictError as conflict:
        return tell_conflicts(request, posted, conflict.found, target_set.get_absolute_url())
    except ActionRefusedError as refusal:
        return tell_refusal(request, str(refusal), target_set.get_absolute_url())
    if wants_json(request):
        return _answer(target_set, saving)
    if saving.errors:
        return _page(request, target_set, saving.errors, posted.rows())
    messages.success(request, "已保存。")
    return redirect(f"{target_set.get_absolute_url()}?add=1" if "add_row" in request.POST else target_set)


@require_POST
def bring_in_baselines(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Take over what was reached last year."""
    target_set = target_set_or_404(request, year, unit_code, key)
    try:
        count = bring_baselines(target_set, access_of(request))
        messages.success(request, f"已带入上年实际值{count}项，在各指标的“详细”里看。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(target_set)


def _answer(target_set: TargetSet, saving: Saving) -> HttpResponse:
    case = target_case(target_set)
    law = law_of(target_set, case)
    sheet = sheet_of(target_set, case, law)
    rows = sheet.indicators if saving.model is Indicator else sheet.objectives
    notes = {f"{row.key}.{name}": words for row in rows for name, words in row.notes.items()}
    cells = {f"{row.key}.code": row.code for row in rows}
    cells |= {f"{row.key}.operator": row.cells["operator"] for row in rows if "operator" in row.cells}
    context = {"sheet": sheet, "target_set": target_set}
    html: dict[str, str] = {name: render_to_string(f"targets/{name}.html", context) for name in ("points", "findings")}
    made = set(saving.made.values()) if saving.model is Indicator else set()
    html |= {f"{row.key}.detail": detail_html(row, target_set) for row in sheet.indicators if row.key in made}
    return saved(
        Saved(
            cells=cells,
            html=html,
            errors=saving.errors,
            notes={name: words for name, words in notes.items() if name not in saving.errors},
            rows=saving.made,
            revision=saving.revision,
        )
    )


def _page(
    request: HttpRequest,
    target_set: TargetSet,
    errors: Mapping[str, str],
    typed: Mapping[str, Mapping[str, str]],
    *,
    is_adding: bool = False,
) -> HttpResponse:
    case = target_case(target_set)
    law = law_of(target_set, case)
    head = page_of(request, target_set, "form")
    stands = sheet_of(target_set, case, law, earlier_version(target_set), head["comments"])
    sheet = with_errors(stands, errors, typed)
    columns = grid_columns(law.standard)
    context: dict[str, Any] = {
        **head,
        "sheet": sheet,
        **basics_of(target_set, case),
        "year_to_bring": year_to_bring(target_set) if head["may_edit"] else None,
        "rows": rows_html(sheet.indicators, columns, target_set),
        "blank": new_row_html(blank_row(law.standard, "__row__"), columns),
        "added": new_row_html(blank_row(law.standard, f"{NEW}1"), columns) if is_adding else "",
        "problems": _problems(sheet, errors),
        "form_title": law.form.text.title,
    }
    return render(request, "targets/edit.html", context, status=422 if errors else 200)


def _problems(sheet: Sheet, errors: Mapping[str, str]) -> list[Problem]:
    names = {row.key: row.record for row in (*sheet.indicators, *sheet.objectives)}
    told = []
    for name, words in errors.items():
        key, _, column = name.partition(".")
        of = getattr(names.get(key), "name", "") or ""
        told.append(Problem(f"{of}：{words}" if of else words, f"cell-{key}-{column}"))
    return told
