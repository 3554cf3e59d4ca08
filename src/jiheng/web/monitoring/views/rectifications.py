"""Pages of rectification: the list with what is overdue, one notice with its reply, evidence and verdict."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.rules.errors import UnknownRuleError
from jiheng.web.accounts.access import Access, access_of, year_or_404
from jiheng.web.accounts.roles import OVERSEEING_ROLES, Role
from jiheng.web.budget_units.models import in_department
from jiheng.web.face.shown import moment
from jiheng.web.library import library
from jiheng.web.monitoring.models import AWAITING_REPLY, Rectification, RectificationState
from jiheng.web.monitoring.rectifying import evidence_of, issue, reply, terms_of, verify
from jiheng.web.monitoring.views.addressed import rectification_or_404, sheet_or_404
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.evidence import UploadRefusedError, download, keep
from jiheng.web.records.models import Event, Evidence

PAGE = 50


class NoticeForm(forms.Form):
    """What a notice says."""

    problem = forms.CharField(label="问题", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    demand = forms.CharField(label="整改要求", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    due_on = forms.DateField(
        label="回复期限",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="留空按规定的工作日计算",
    )


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """Every notice that one sees, the most pressing first."""
    year_or_404(request, year)
    access = access_of(request)
    found = Rectification.objects.filter(access.seen_in(year, "sheet__unit_year__"))
    today = timezone.localdate()
    if department := request.GET.get("department"):
        found = found.filter(in_department(department, "sheet__unit_year__"))
    if request.GET.get("late"):
        found = found.filter(due_on__lt=today, state__in=AWAITING_REPLY)
    if state := request.GET.get("state"):
        found = found.filter(state=state)
    listed = found.select_related("sheet__unit_year__budget_unit", "sheet__unit_year__year", "sheet__period").order_by(
        "due_on", "pk"
    )
    page = Paginator(listed, PAGE).get_page(request.GET.get("page"))
    for notice in page.object_list:
        notice.left = time_left(notice, today)
    context = {
        "page": page,
        "states": RectificationState.choices,
        "departments": access.departments(year),
        "department": department,
        "chosen": request.GET,
    }
    return render(request, "monitoring/rectifications.html", context)


def time_left(notice: Rectification, today: date) -> str:
    """「还有3个工作日」, 「已逾期2个工作日」; in days where the calendar of a year is not known."""
    if not notice.awaits_reply:
        return ""
    is_late = today > notice.due_on
    try:
        days, unit = library().working_days().between(today, notice.due_on), "个工作日"
    except UnknownRuleError:
        days, unit = (notice.due_on - today).days, "天"
    if is_late:
        return f"已逾期{max(abs(days), 1)}{unit}"
    return f"还有{days}{unit}" if days else "今天到期"


def page(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """One notice from its issue to its end."""
    notice = rectification_or_404(request, year, unit_code, key)
    access = access_of(request)
    unit = notice.sheet.unit_year.budget_unit
    terms = terms_of(notice.sheet, notice.issued_on)
    today = timezone.localdate()
    context: dict[str, Any] = {
        "notice": notice,
        "sheet": notice.sheet,
        "left": time_left(notice, today),
        "is_late": notice.awaits_reply and today > notice.due_on,
        "history": Event.objects.filter(subject=notice.subject).select_related("person"),
        "evidence": evidence_of(notice),
        "options": terms.value.options if terms else (),
        "may_reply": notice.awaits_reply and access.has_role(Role.PREPARER, unit),
        "may_verify": _may_verify(notice, access),
    }
    return render(request, "monitoring/rectification.html", context)


def _may_verify(notice: Rectification, access: Access) -> bool:
    if notice.state != RectificationState.REPLIED or notice.replied_by_id == access.person.pk:
        return False
    return any(access.has_role(role, notice.sheet.unit_year.budget_unit) for role in OVERSEEING_ROLES)


@require_POST
def issue_one(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Send a notice from a sheet."""
    sheet = sheet_or_404(request, year, unit_code, key)
    form = NoticeForm(request.POST)
    if not form.is_valid():
        messages.error(request, "整改通知要写明问题和整改要求；回复期限写成日期，或留空。")
        return redirect(sheet.get_absolute_url())
    try:
        notice = issue(sheet, access_of(request), today=timezone.localdate(), **form.cleaned_data)
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(sheet.get_absolute_url())
    messages.success(request, f"整改通知已发出，回复期限{notice.due_on.month}月{notice.due_on.day}日。")
    return redirect(notice.get_absolute_url())


@require_POST
def reply_to(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The unit's reply, with its evidence if one is chosen."""
    notice = rectification_or_404(request, year, unit_code, key)
    try:
        _keep_upload(request, notice)
        reply(
            notice,
            access_of(request),
            choice=request.POST.get("choice", ""),
            words=request.POST.get("words", "")[:5000],
            today=timezone.localdate(),
            revision=_revision(request),
        )
        messages.success(request, "已回复，等待核验。")
    except (ActionRefusedError, UploadRefusedError) as refusal:
        messages.error(request, str(refusal))
    return redirect(notice.get_absolute_url())


@require_POST
def verify_reply(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Close or reopen."""
    notice = rectification_or_404(request, year, unit_code, key)
    try:
        verified = verify(
            notice,
            access_of(request),
            is_accepted=request.POST.get("verdict") == "close",
            words=request.POST.get("words", "")[:5000],
            today=timezone.localdate(),
            revision=_revision(request),
        )
        words = "已核验通过，销号。" if verified.closed_on else f"已退回继续整改，{moment(verified.due_on)}前再回复。"
        messages.success(request, words)
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(notice.get_absolute_url())


@require_POST
def add_evidence(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Another file beside the reply, while it may still be changed."""
    notice = rectification_or_404(request, year, unit_code, key)
    try:
        if not _keep_upload(request, notice):
            messages.error(request, "没有选择文件；请选择后再上传。")
    except (ActionRefusedError, UploadRefusedError) as refusal:
        messages.error(request, str(refusal))
    return redirect(notice.get_absolute_url())


def _keep_upload(request: HttpRequest, notice: Rectification) -> bool:
    upload = request.FILES.get("evidence")
    if upload is None:
        return False
    access = access_of(request)
    unit_year = notice.sheet.unit_year
    if not notice.awaits_reply or not access.has_role(Role.PREPARER, unit_year.budget_unit):
        raise ActionRefusedError("只有填报人能上传佐证，而且要在回复整改通知以前；请由填报人办理，已经回复的请等核验。")
    keep(upload, unit_year=unit_year, subject=notice.subject, person=access.person)
    return True


def evidence(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> HttpResponseBase:
    """One file that came with a reply."""
    notice = rectification_or_404(request, year, unit_code, key)
    found = get_object_or_404(Evidence, pk=number, subject=notice.subject, withdrawn_at=None)
    return download(found)


def _revision(request: HttpRequest) -> int | None:
    seen = request.POST.get("revision", "")
    return int(seen) if seen.isdecimal() else None
