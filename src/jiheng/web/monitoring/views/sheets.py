"""The sheet of one unit or project: a grid to fill in, money beside targets, lights with their reasons."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.core.dates import written_date
from jiheng.core.finding import CaseError, Finding
from jiheng.evaluation.monitoring.result import Monitoring
from jiheng.evaluation.monitoring.words import percent
from jiheng.web.accounts.access import Access, access_of
from jiheng.web.accounts.roles import OVERSEEING_ROLES
from jiheng.web.face.badges import light_badge
from jiheng.web.face.grid import Saved, read_posted, saved, tell_conflicts, tell_refusal, wants_json
from jiheng.web.figures.comparing import mark_of
from jiheng.web.monitoring.cells import COLUMNS, TARGET_GRID
from jiheng.web.monitoring.editing import Edited, may_edit, save_cells
from jiheng.web.monitoring.lacking import lacks_of, notes_of
from jiheng.web.monitoring.lateness import is_late
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import calculate, case_of, refresh_outcome, watched_of
from jiheng.web.monitoring.new_targets import newer_targets
from jiheng.web.monitoring.rectifying import terms_of
from jiheng.web.monitoring.rows import NOTHING_SAID, Said, money_rows, target_rows, watched_rows
from jiheng.web.monitoring.submitting import move_on
from jiheng.web.monitoring.views.addressed import sheet_or_404
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.comments import by_field, may_comment, may_settle
from jiheng.web.records.stepping import take_step, work_page


def page(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The sheet; with `?as_of=` as it would have been answered on another day, to read only."""
    sheet = sheet_or_404(request, year, unit_code, key)
    access = access_of(request)
    context = work_page(request, sheet)
    context["comments"] = comments = list(context["comments"])
    day = _asked_day(request, sheet)
    context |= outcome(sheet, day.on, by_field(comments))
    context |= {
        "sheet": sheet,
        "day": day,
        "step_address": reverse("monitoring:step", kwargs=sheet.place),
        "save_address": reverse("monitoring:save", kwargs=sheet.place),
        "may_edit": may_edit(sheet, access) and context["is_own_day"],
        "may_comment": may_comment(sheet, access) and context["is_own_day"],
        "may_settle": may_settle(sheet, access),
        "may_rectify": _may_rectify(sheet, access),
        "terms": terms_of(sheet, timezone.localdate()),
        "rectifications": sheet.rectifications.all(),
        "snapshots": sheet.snapshots.order_by("number").defer("case_json", "monitoring_json"),
        "target_columns": TARGET_GRID,
        "mark": mark_of(sheet),
        "newer": newer_targets(sheet) if sheet.is_editable else None,
        "is_late": is_late(sheet.state, sheet.due_on, timezone.localdate()),
    }
    return render(request, "monitoring/sheet.html", context)


def outcome(sheet: MonitoringSheet, as_of: date, said: Said = NOTHING_SAID) -> dict[str, Any]:
    """What the engine answers, and the rows to fill in; what is wrong with the records instead where it cannot."""
    answer = _answer(sheet, as_of)
    monitoring = answer if isinstance(answer, Monitoring) else None
    case = monitoring.case if monitoring else case_of(sheet)
    watched = watched_of(sheet, monitoring) if monitoring else None
    lacks = lacks_of(sheet.unit_year, case, answer.findings if isinstance(answer, Monitoring) else answer)
    noted = notes_of(lacks) if as_of == sheet.period.as_of else {}
    return {
        "as_of": as_of,
        "is_own_day": as_of == sheet.period.as_of,
        "monitoring": monitoring,
        "elapsed": percent(monitoring.elapsed) if monitoring else "",
        "watched": list(watched_rows(monitoring, sheet.project)) if monitoring else [],
        "money": list(money_rows(case, as_of, said)),
        "targets": list(target_rows(case, as_of, watched, said, noted)),
        "problems": () if monitoring else lacks,
        "lacking": lacks if monitoring else (),
        "rules": monitoring.rules.provenance if monitoring else (),
    }


def _answer(sheet: MonitoringSheet, as_of: date) -> Monitoring | tuple[Finding, ...]:
    try:
        return calculate(sheet, as_of)
    except CaseError as problem:
        return problem.findings


@require_POST
def save(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Cells of the grid, from the script one by one or from the plain form all at once."""
    sheet = sheet_or_404(request, year, unit_code, key)
    posted = read_posted(request.POST, COLUMNS)
    try:
        edited = save_cells(sheet, access_of(request), posted)
    except ActionRefusedError as refusal:
        return tell_refusal(request, str(refusal), sheet.get_absolute_url())
    if edited.conflicts:
        return tell_conflicts(request, posted, edited.conflicts, sheet.get_absolute_url())
    sheet = sheet_or_404(request, year, unit_code, key)
    refresh_outcome(sheet)
    if not wants_json(request):
        for words in edited.errors.values():
            messages.error(request, words)
        messages.success(request, "已保存。" if not edited.errors else "其余内容已保存。")
        return redirect(sheet.get_absolute_url())
    return saved(_answered(sheet, edited))


def _answered(sheet: MonitoringSheet, edited: Edited) -> Saved:
    """What has to be shown anew after a save."""
    context = outcome(sheet, sheet.period.as_of) | {"sheet": sheet, "may_edit": True}
    pieces: dict[str, str] = {"outcome": render_to_string("monitoring/outcome.html", context)}
    notes = {f"{row.key}.spent": row.source for row in context["money"]}
    for row in context["targets"]:
        pieces[f"light-{row.key}"] = light_badge(row.light)
        notes |= {f"{row.key}.{column}": words for column, words in row.notes.items()}
    return Saved(html=pieces, errors=edited.errors, notes=notes, revision=edited.revision)


@require_POST
def step(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Submit keeps a snapshot; every other step is that of all work."""
    return take_step(request, sheet_or_404(request, year, unit_code, key), move_on)


@dataclass(frozen=True, slots=True)
class _Day:
    """The day that is answered for, the days that may be asked for, and why the one asked for is not answered."""

    on: date
    first: date
    last: date
    refusal: str = ""


def _asked_day(request: HttpRequest, sheet: MonitoringSheet) -> _Day:
    """The day in the address where it is one of the sheet's year that has come; else the sheet's own."""
    year, text = sheet.unit_year.year.year, request.GET.get("as_of", "")
    own, first, last = sheet.period.as_of, date(year, 1, 1), date(year, 12, 31)
    last = max(own, min(last, timezone.localdate()))
    span = f"{written_date(first)}至{written_date(last)}"
    try:
        asked = date.fromisoformat(text) if text else own
    except ValueError:
        return _Day(own, first, last, f"“{text}”不是日期；请在日期框里选{span}的一天。")
    if first <= asked <= last:
        return _Day(asked, first, last)
    return _Day(own, first, last, f"只能重算{span}的，{written_date(asked)}不在其中；下面是监控日的结果。")


def _may_rectify(sheet: MonitoringSheet, access: Access) -> bool:
    return any(access.has_role(role, sheet.unit_year.budget_unit) for role in OVERSEEING_ROLES)
