"""The narrative: the unit's own words by section, problems and improvements, bonus items; figures by search."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.core.case import MoneyUnit
from jiheng.core.finding import CaseError
from jiheng.core.record import columns_of
from jiheng.schema.values import Writing
from jiheng.web.accounts.access import access_of
from jiheng.web.face.grid import (
    CellChange,
    ConflictError,
    Posted,
    Saved,
    read_posted,
    saved,
    tell_conflicts,
    tell_refusal,
    wants_json,
)
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.closed_years import changes_nothing
from jiheng.web.records.comments import may_settle
from jiheng.web.records.stepping import work_page
from jiheng.web.self_evaluations.form_head import objectives_of
from jiheng.web.self_evaluations.models import (
    BonusItem,
    EvaluationRow,
    Improvement,
    ObjectiveResult,
    Passage,
    Problem,
    SelfEvaluation,
)
from jiheng.web.self_evaluations.narration import found_figures, sections_of
from jiheng.web.self_evaluations.narration import preview as previewed
from jiheng.web.self_evaluations.problems import untold_shortfalls
from jiheng.web.self_evaluations.saving import Saving, cell_text
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404, may_edit
from jiheng.web.self_evaluations.weighing import outline_of, weigh

TABLES: dict[str, tuple[type[EvaluationRow], tuple[str, ...]]] = {
    "objectives": (ObjectiveResult, ("achieved",)),
    "passages": (Passage, ("section", "text")),
    "problems": (Problem, ("title", "text", "indicators")),
    "improvements": (Improvement, ("title", "text", "problems", "responsible", "due")),
    "bonus_items": (BonusItem, ("name", "points", "evidence")),
}
"""Table → its model, and the columns that are typed on the page."""


def edit(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Everything that is told in words."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if not evaluation.is_editable:
        return redirect(evaluation)
    context: dict[str, Any] = {
        **work_page(request, evaluation),
        "evaluation": evaluation,
        "tab": "narrative",
        "may_edit": may_edit(request, evaluation),
        "may_settle": may_settle(evaluation, access_of(request)),
        "sections": sections_of(evaluation, outline_of(evaluation)),
        "objectives": objectives_of(evaluation),
        "tables": [_table(evaluation, name) for name in ("problems", "improvements", "bonus_items")],
        "untold": untold_shortfalls(evaluation),
    }
    return render(request, "self_evaluations/narrative.html", context)


@require_POST
def save(request: HttpRequest, year: int, unit_code: str, key: int, table: str) -> HttpResponse:
    """Take typed cells of one of the tables."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if table not in TABLES:
        raise Http404
    model, columns = TABLES[table]
    posted = read_posted(request.POST, columns)
    if table == "passages":
        posted = _with_sections(posted)
    if model is ObjectiveResult:
        posted = Posted(tuple(each for each in posted.changes if not each.is_in_new_row))
    saving = Saving(evaluation, model, _writing(model))
    try:
        saving.apply(posted, access_of(request))
    except ConflictError as conflict:
        return tell_conflicts(request, posted, conflict.found, _address(evaluation))
    except ActionRefusedError as refusal:
        return tell_refusal(request, str(refusal), _address(evaluation))
    if not wants_json(request):
        for words in saving.errors.values():
            messages.error(request, words)
        return redirect(_address(evaluation))
    return saved(Saved(errors=saving.errors, rows=saving.made, revision=saving.revision))


def figures(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Figures by words, each with a button that puts its name into the text."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    try:
        _, draft = weigh(evaluation)
        found = found_figures(draft, request.GET.get("q", ""))
    except CaseError:
        found = []
    return render(request, "self_evaluations/figures.html", {"figures": found})


@require_POST
@changes_nothing
def preview(request: HttpRequest, year: int, unit_code: str, key: int, section: str) -> HttpResponse:  # noqa: ARG001  # the address tells whose words they are
    """Words as they will be printed."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    text = next((str(request.POST[name]) for name in request.POST if name.endswith((".text", ".achieved"))), "")
    try:
        _, draft = weigh(evaluation)
    except CaseError as problem:
        return render(request, "self_evaluations/preview.html", {"findings": problem.findings})
    shown = previewed(text, draft)
    context = {"paragraphs": shown.paragraphs, "findings": shown.findings, "figures": draft.figures}
    return render(request, "self_evaluations/preview.html", context)


def _with_sections(posted: Posted) -> Posted:
    """A passage that is new knows its section by its key, `new-` and the section's code."""
    told = [
        CellChange(each.row, "section", None, each.row.removeprefix("new-"))
        for each in posted.changes
        if each.is_in_new_row and each.column == "text" and each.now
    ]
    changes = [each for each in posted.changes if each.now or not each.is_in_new_row]
    emptied = [each.row for each in changes if each.column == "text" and not each.now]
    kept = (*told, *(each for each in changes if each.row not in emptied))
    return replace(posted, changes=kept, removed=(*posted.removed, *emptied))


def _table(evaluation: SelfEvaluation, name: str) -> dict[str, Any]:
    model, names = TABLES[name]
    columns = [column for column in model.stored if column.name in names]
    writing = _writing(model)
    rows = model._default_manager.filter(self_evaluation=evaluation)
    return {
        "name": name,
        "title": model.case_table.title,
        "note": model.case_table.note,
        "columns": columns,
        "rows": [
            (row.pk, getattr(row, "code"), [(column, cell_text(row, column.name, writing)) for column in columns])  # noqa: B009  # a stored column
            for row in rows
        ],
    }


def _writing(model: type[EvaluationRow]) -> Writing:
    return Writing(MoneyUnit.WAN, columns={each.name: each for each in columns_of(model.case_table.record_type)})


def _address(evaluation: SelfEvaluation) -> str:
    place = [evaluation.unit_year.year.year, evaluation.unit_year.budget_unit.code, evaluation.pk]
    return reverse("self_evaluations:narrative", args=place)
