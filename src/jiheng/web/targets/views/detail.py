"""One indicator beside the form: what the form has no room for, earlier and similar values, evidence, comments."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.targets.picking import known_as
from jiheng.targets.submission import check_submission
from jiheng.web.accounts.access import access_of
from jiheng.web.face.grid import ConflictError, Posted, read_posted
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.comments import comments_at, open_comments
from jiheng.web.records.evidence import UploadRefusedError, download, keep
from jiheng.web.records.models import Evidence
from jiheng.web.targets.actions.saving import Saving, locked
from jiheng.web.targets.cells import CHOICES, COLUMNS, DETAIL_COLUMNS, text_in
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.models import Indicator, TargetSet
from jiheng.web.targets.remembered import parts_of, remembered
from jiheng.web.targets.sheet import comment_fields, notes_by_code
from jiheng.web.targets.views.addressed import page_of, target_set_or_404


def row(request: HttpRequest, year: int, unit_code: str, key: int, row_key: int) -> HttpResponse:
    """The indicator with everything about it."""
    return _page(request, target_set_or_404(request, year, unit_code, key), row_key)


def _page(
    request: HttpRequest, target_set: TargetSet, row_key: int, problems: Sequence[str] = (), done: str = ""
) -> HttpResponse:
    stored = _row(target_set, row_key)
    case = target_case(target_set)
    record = next(each for each in case.indicators if each.code == stored.record_values()["code"])
    notes = notes_by_code(check_submission(case, law_of(target_set, case)).findings, Indicator, (record,))
    context = {
        **page_of(request, target_set, "form"),
        "frame": "targets/side.html" if request.headers.get("HX-Request") else "face/base.html",
        "row_key": row_key,
        "problems": problems,
        "done": done,
        "in_library": known_as(parts_of(target_set), record.name) is not None,
        "indicator": record,
        "details": [_detail(record, name, notes.get(record.code, {})) for name in DETAIL_COLUMNS],
        "known": remembered(target_set, record),
        "evidence": Evidence.objects.filter(subject=target_set.subject, field=f"{row_key}.target", withdrawn_at=None),
        "fields": comment_fields(Indicator, record.code),
        "said": comments_at(f"指标{record.code}", open_comments(target_set)),
        "came_from": target_set.get_absolute_url(),
        "codes": {
            "duties": [(each.code, each.text) for each in case.duties],
            "tasks": [(each.code, each.name) for each in case.tasks],
        },
    }
    return render(request, "targets/row.html", context)


def _detail(record: IndicatorRecord, name: str, notes: dict[str, str]) -> dict[str, Any]:
    column = COLUMNS[IndicatorRecord][name]
    return {
        "name": name,
        "title": column.title,
        "hint": column.note,
        "value": text_in(record, name),
        "choices": CHOICES.get(name, ()),
        "note": notes.get(name, ""),
    }


@require_POST
def save_row(request: HttpRequest, year: int, unit_code: str, key: int, row_key: int) -> HttpResponse:
    """Take what was typed beside the form."""
    target_set = target_set_or_404(request, year, unit_code, key)
    _row(target_set, row_key)
    posted = read_posted(request.POST, DETAIL_COLUMNS)
    saving = Saving(target_set, Indicator)
    problems: list[str] = []
    try:
        saving.apply(Posted(tuple(each for each in posted.changes if each.row == str(row_key))), access_of(request))
    except ConflictError:
        problems.append("别人刚刚也改了这一项；请看过最新内容再填。")
    except ActionRefusedError as refusal:
        problems.append(str(refusal))
    problems += saving.errors.values()
    if problems or request.headers.get("HX-Request"):
        return _answer(request, target_set, row_key, problems, "" if problems else "已保存。")
    messages.success(request, "已保存。")
    return redirect(target_set)


@require_POST
def upload(request: HttpRequest, year: int, unit_code: str, key: int, row_key: int) -> HttpResponse:
    """Hand in a file that shows how the value was worked out."""
    target_set = target_set_or_404(request, year, unit_code, key)
    _row(target_set, row_key)
    given = request.FILES.get("file")
    if given is None:
        return _answer(request, target_set, row_key, ["没有选文件；请选测算表、文件或照片。"])
    try:
        locked(target_set, access_of(request))
        keep(
            given,
            unit_year=target_set.unit_year,
            subject=target_set.subject,
            person=access_of(request).person,
            field=f"{row_key}.target",
            note=request.POST.get("note", "")[:400],
        )
    except (ActionRefusedError, UploadRefusedError) as refusal:
        return _answer(request, target_set, row_key, [str(refusal)])
    return _answer(request, target_set, row_key, [], f"已收到“{given.name}”。")


def _answer(
    request: HttpRequest, target_set: TargetSet, row_key: int, problems: list[str], done: str = ""
) -> HttpResponse:
    """Beside the form when it was sent from there, otherwise on a page of its own."""
    if request.headers.get("HX-Request"):
        return _page(request, target_set, row_key, problems, done)
    for words in problems:
        messages.error(request, words)
    if done:
        messages.success(request, done)
    return redirect(target_set.address("row", row_key))


def evidence(request: HttpRequest, year: int, unit_code: str, key: int, evidence_key: int) -> HttpResponseBase:
    """A file that was handed in."""
    target_set = target_set_or_404(request, year, unit_code, key)
    found = get_object_or_404(Evidence, pk=evidence_key, subject=target_set.subject, withdrawn_at=None)
    return download(found)


def _row(target_set: TargetSet, row_key: int) -> Indicator:
    found = Indicator.objects.filter(target_set=target_set, pk=row_key).first()
    if found is None:
        raise Http404
    return found
