"""The form: filled in as a grid, scored as one types."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.html import escape
from django.views.decorators.http import require_POST

from jiheng.core.finding import CaseError
from jiheng.web.accounts.access import access_of
from jiheng.web.face.grid import (
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
from jiheng.web.records.comments import by_field, may_settle
from jiheng.web.records.stepping import work_page
from jiheng.web.self_evaluations.evidence import evidence_of
from jiheng.web.self_evaluations.form_head import money_of, objectives_printed
from jiheng.web.self_evaluations.form_rows import rows_html
from jiheng.web.self_evaluations.forms import ProfileForm
from jiheng.web.self_evaluations.mending import mends_of, result_keys
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.self_evaluations.new_targets import newer_targets
from jiheng.web.self_evaluations.prefilling import confirm, results_of, unconfirmed
from jiheng.web.self_evaluations.saving import Saving, require_editable
from jiheng.web.self_evaluations.sheet import (
    TOLD_COLUMNS,
    WRITING,
    Beside,
    Sheet,
    SheetRow,
    score_html,
    sheet_of,
)
from jiheng.web.self_evaluations.unexplained import unexplained_money
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404, may_edit
from jiheng.web.self_evaluations.views.files import offers
from jiheng.web.self_evaluations.views.submissions import submitted
from jiheng.web.self_evaluations.weighing import layout_of, standard_of, weigh

MARKED = ("actual", "reason")
"""Columns of the form below which is said what is wrong with them."""


def edit(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The form as it is being filled in; once submitted, as it was submitted."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    last = None if evaluation.is_editable else evaluation.submissions.last()
    return submitted(request, evaluation, last) if last is not None else _page(request, evaluation)


def _page(request: HttpRequest, evaluation: SelfEvaluation, profile: ProfileForm | None = None) -> HttpResponse:
    context: dict[str, Any] = {**work_page(request, evaluation), "evaluation": evaluation, "tab": "sheet"}
    layout, standard = layout_of(evaluation), standard_of(evaluation)
    context |= {
        "may_edit": may_edit(request, evaluation),
        "may_settle": may_settle(evaluation, access_of(request)),
        "profile": profile or ProfileForm.of(evaluation),
        "layout": layout,
        "standard": standard,
        "newer": newer_targets(evaluation),
        **offers(evaluation, None),
    }
    try:
        case, draft = weigh(evaluation)
        context["project_name"] = next((each.name for each in case.projects if each.code == evaluation.project), "")
        context["unexplained"] = unexplained_money(case, draft)
        context["objectives"] = objectives_printed(case, draft)
        context["money"] = money_of(draft, layout, standard)
        context["comments"] = comments = list(context["comments"])
        results = results_of(evaluation)
        keys = {code: row for code, row, _ in results}
        prefilled = {code: source for code, _, source in results if source}
        beside = Beside(keys, by_field(comments), evidence_of(evaluation), prefilled)
        sheet = sheet_of(draft, standard, layout, beside)
        context["prefilled"] = prefilled
        context["rows"] = rows_html(sheet, evaluation, may_edit=context["may_edit"])
        context |= {"sheet": sheet, "mends": mends_of(evaluation, sheet.open_findings, keys)}
    except CaseError as problem:
        context["problem"] = problem
    return render(request, "self_evaluations/edit.html", context, status=422 if profile else 200)


@require_POST
def save(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Take typed cells, and answer with the scores as they are now."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    posted = read_posted(request.POST, TOLD_COLUMNS)
    saving = Saving(evaluation, IndicatorResult, WRITING)
    try:
        saving.apply(Posted(tuple(each for each in posted.changes if not each.is_in_new_row)), access_of(request))
    except ConflictError as conflict:
        return tell_conflicts(request, posted, conflict.found, evaluation.get_absolute_url())
    except ActionRefusedError as refusal:
        return tell_refusal(request, str(refusal), evaluation.get_absolute_url())
    if not wants_json(request):
        for words in saving.errors.values():
            messages.error(request, words)
        return redirect(evaluation)
    try:
        return saved(_answer(evaluation, saving))
    except CaseError as problem:
        told = {"outcome": f'<p class="field-error">现在不能算分：{escape(problem)}</p>'}
        return saved(Saved(errors=saving.errors, html=told, revision=saving.revision))


@require_POST
def confirm_values(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Values taken over from monitoring hold for the year: that of one indicator, or all."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    try:
        count = confirm(evaluation, access_of(request), request.POST.get("code", ""))
        messages.success(request, f"已确认{count}个实际完成值。" if count else "没有要确认的。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(evaluation)


@require_POST
def profile(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Who signs, the decision's record, the dates."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    form = ProfileForm.of(evaluation, request.POST)
    try:
        require_editable(evaluation, access_of(request))
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(evaluation)
    if not form.is_valid():
        return _page(request, evaluation, form)
    form.put_into(evaluation)
    messages.success(request, "已保存。")
    return redirect(evaluation)


def _answer(evaluation: SelfEvaluation, saving: Saving) -> Saved:
    """The outcome, and of each row its score, what is said of it, what is wrong with its cells."""
    _, draft = weigh(evaluation)
    sheet = sheet_of(draft, standard_of(evaluation), layout_of(evaluation), Beside())
    told = {"sheet": sheet, "mends": mends_of(evaluation, sheet.open_findings, result_keys(evaluation))}
    html = {"outcome": render_to_string("self_evaluations/outcome.html", told)} | _totals(sheet)
    waiting = unconfirmed(evaluation)
    html["prefilled-count"] = str(len(waiting))
    for row in sheet.rows:
        html |= _told(row)
        if row.code not in waiting:
            html[f"from-{row.code}"] = ""
    return Saved(html=html, errors=saving.errors, revision=saving.revision)


def _totals(sheet: Sheet) -> dict[str, str]:
    return {"total-points": escape(sheet.total or sheet.so_far), "total-steps": escape("；".join(sheet.steps))}


def _told(row: SheetRow) -> dict[str, str]:
    told: dict[str, str] = {
        f"score-{row.code}": score_html(row),
        f"why-{row.code}": escape(row.why),
    }
    return told | {f"need-{row.code}-{name}": escape(row.notes.get(name, "")) for name in MARKED}
