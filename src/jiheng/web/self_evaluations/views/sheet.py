"""The form: filled in as a grid, scored as one types, explained row by row."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.core.finding import CaseError
from jiheng.figures.registry import trace
from jiheng.rules.errors import UnknownRuleError
from jiheng.web.accounts.access import access_of
from jiheng.web.face.grid import Posted, Saved, conflicted, read_posted, refused, saved, wants_json
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.stepping import work_page
from jiheng.web.self_evaluations.forms import ProfileForm
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.self_evaluations.saving import ConflictError, Saving, require_editable
from jiheng.web.self_evaluations.sheet import (
    COLUMNS,
    DETAIL_COLUMNS,
    GRID_COLUMNS,
    TIERS,
    WRITING,
    Sheet,
    sheet_of,
    text_in,
)
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404, may_edit
from jiheng.web.self_evaluations.weighing import standard_of, weigh


def edit(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The form as it is being filled in; once submitted, as it was submitted."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    address = reverse("self_evaluations:step", args=[year, unit_code, key])
    context: dict[str, Any] = {
        **work_page(request, evaluation),
        "evaluation": evaluation,
        "tab": "sheet",
        "step_address": address,
    }
    last = evaluation.submissions.last()
    if not evaluation.is_editable and last is not None:
        context |= {"submission": last, "record": json.loads(last.evaluation_json)}
        return render(request, "self_evaluations/submitted.html", context)
    try:
        context["sheet"] = _sheet(evaluation)
    except (CaseError, UnknownRuleError) as problem:
        context["problem"] = problem
    may = may_edit(request, evaluation)
    context |= {"may_edit": may, "tiers": TIERS, "profile": ProfileForm.of(evaluation)}
    return render(request, "self_evaluations/edit.html", context)


@require_POST
def save(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Take typed cells, and answer with the scores as they are now."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    posted = read_posted(request.POST, (*GRID_COLUMNS, *DETAIL_COLUMNS))
    saving = Saving(evaluation, IndicatorResult, WRITING)
    try:
        saving.apply(Posted(posted.changes), access_of(request))
    except ConflictError as conflict:
        return conflicted(conflict.found)
    except ActionRefusedError as refusal:
        if wants_json(request):
            return refused(str(refusal))
        messages.error(request, str(refusal))
        return redirect(evaluation)
    if not wants_json(request):
        for words in saving.errors.values():
            messages.error(request, words)
        return redirect(evaluation)
    return saved(_answer(_sheet(evaluation), saving))


@require_POST
def profile(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Who signs, the decision's record, the dates."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    form = ProfileForm(request.POST)
    try:
        require_editable(evaluation, access_of(request))
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(evaluation)
    if form.is_valid():
        form.put_into(evaluation)
        messages.success(request, "已保存。")
    else:
        messages.error(request, "；".join(str(each) for told in form.errors.values() for each in told))
    return redirect(evaluation)


def row(request: HttpRequest, year: int, unit_code: str, key: int, code: str) -> HttpResponse:
    """One indicator beside the form: what it means, and the values that the form has no room for."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    result = _result(evaluation, code)
    case, _ = weigh(evaluation)
    indicator = next(each for each in case.indicators if each.code == code)
    context = {
        "evaluation": evaluation,
        "indicator": indicator,
        "key": result.pk,
        "details": [(name, COLUMNS[name].title, text_in(indicator, name)) for name in DETAIL_COLUMNS],
        "may_edit": may_edit(request, evaluation),
        "frame": _frame(request),
    }
    return render(request, "self_evaluations/row.html", context)


def explain(request: HttpRequest, year: int, unit_code: str, key: int, code: str) -> HttpResponse:
    """How an indicator's points came about, down to the records and the article."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    _, draft = weigh(evaluation)
    weighed = next((each for each in draft.rows if each.placed.indicator.code == code), None)
    if weighed is None:
        raise Http404
    name = weighed.placed.indicator.actual_measure or weighed.placed.node.measure or f"指标.{code}.实际完成值"
    context = {
        "frame": _frame(request),
        "weighed": weighed,
        "indicator": weighed.placed.indicator,
        "path": "—".join(node.name for node in weighed.placed.path),
        "basis": standard_of(evaluation).provenance[0],
        "trace": trace(name, draft.figures) if name in draft.figures else None,
    }
    return render(request, "self_evaluations/explain.html", context)


def _frame(request: HttpRequest) -> str:
    """Beside the page where a script asks, else a page of its own."""
    return "self_evaluations/side.html" if request.headers.get("HX-Request") else "face/base.html"


def _sheet(evaluation: SelfEvaluation) -> Sheet:
    results = IndicatorResult.objects.filter(self_evaluation=evaluation).select_related("indicator")
    by_code = {getattr(each.indicator, "code"): each for each in results}  # noqa: B009  # a stored column
    _, draft = weigh(evaluation)
    return sheet_of(draft, standard_of(evaluation), by_code)


def _result(evaluation: SelfEvaluation, code: str) -> IndicatorResult:
    found = IndicatorResult.objects.filter(self_evaluation=evaluation, indicator__code=code).first()
    if found is None:
        raise Http404
    return found


def _answer(sheet: Sheet, saving: Saving) -> Saved:
    cells: dict[str, str] = {}
    notes: dict[str, str] = {}
    for each in sheet.rows:
        cells[f"{each.code}.score"] = each.score
        cells[f"{each.code}.explanation"] = each.explanation
        notes |= each.notes
    html = {"outcome": render_to_string("self_evaluations/outcome.html", {"sheet": sheet})}
    errors = saving.errors
    return Saved(
        cells=cells,
        html=html,
        errors=errors,
        notes={name: told for name, told in notes.items() if name not in errors},
        revision=saving.revision,
    )
