"""All monitoring of a year: the periods, the sheets money beside targets, what is late."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, require_role, year_or_404
from jiheng.web.accounts.roles import BUSINESS_ROLES, OVERSEEING_ROLES, Role
from jiheng.web.budget_units.models import FiscalYear, in_department
from jiheng.web.face.paging import LongList
from jiheng.web.figures.marks import with_marks
from jiheng.web.jobs.registry import hand_over
from jiheng.web.monitoring.batch import EXPORT, RECALCULATE
from jiheng.web.monitoring.lateness import late_rectifications, late_sheets
from jiheng.web.monitoring.listing import COLUMNS, ListedSheet, rows_html
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.monitoring.opening import open_period, proposals
from jiheng.web.records.acting import ActionRefusedError, closed_words
from jiheng.web.records.closed_years import changes_nothing
from jiheng.web.records.reviewed_work import EDITABLE, State

PAGE = 50
LEVELS = (("warning", "预警"), ("attention", "关注"), ("normal", "正常"))


class PeriodForm(forms.Form):
    """A new period."""

    name = forms.CharField(label="名称", max_length=60, help_text="如“1—7月监控”")
    as_of = forms.DateField(label="监控日", widget=forms.DateInput(attrs={"type": "date"}))
    due_on = forms.DateField(label="报送截止", widget=forms.DateInput(attrs={"type": "date"}))


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """The sheets of one period, filtered and paged; what is late above them."""
    fiscal_year = year_or_404(request, year)
    access = access_of(request)
    periods = list(MonitoringPeriod.objects.filter(year=fiscal_year).order_by("as_of"))
    period = chosen_period(periods, request.GET.get("period", ""))
    today = timezone.localdate()
    sheets = with_marks(MonitoringSheet.objects.filter(access.reached_years("unit_year__"), period=period))
    page = LongList(_filtered(sheets, request, today), PAGE, COLUMNS, ListedSheet).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "year": fiscal_year,
        "periods": periods,
        "period": period,
        "page": page,
        "rows": rows_html(page, year),
        "levels": LEVELS,
        "states": State.choices,
        "departments": access.departments(year),
        "department": request.GET.get("department", ""),
        "chosen": request.GET,
        "late_sheets": late_sheets(access, year, today).count(),
        "late_rectifications": late_rectifications(access, year, today).count(),
        "may_open": Role.FINANCE_DEPARTMENT in access.roles,
        "may_urge": any(role in access.roles for role in OVERSEEING_ROLES),
    }
    if context["may_open"]:
        found = proposals(fiscal_year, [each.as_of for each in periods])
        first = {"name": found[0].name, "as_of": found[0].as_of, "due_on": found[0].due_on} if found else {}
        context["form"] = PeriodForm(initial=first)
    return render(request, "monitoring/overview.html", context)


def chosen_period(periods: list[MonitoringPeriod], key: str) -> MonitoringPeriod | None:
    named = next((period for period in periods if str(period.pk) == key), None)
    return named or (periods[-1] if periods else None)


def _filtered(sheets: QuerySet[MonitoringSheet], request: HttpRequest, today: date) -> QuerySet[MonitoringSheet]:
    if level := request.GET.get("level"):
        sheets = sheets.filter(level=level)
    if state := request.GET.get("state"):
        sheets = sheets.filter(state=state)
    if department := request.GET.get("department"):
        sheets = sheets.filter(in_department(department, "unit_year__"))
    if words := request.GET.get("words", "").strip():
        sheets = sheets.filter(Q(unit_year__budget_unit__name__contains=words) | Q(project_name__contains=words))
    if request.GET.get("late"):
        sheets = sheets.filter(due_on__lt=today, state__in=[state.value for state in EDITABLE])
    return sheets.order_by("unit_year__budget_unit__path", "project", "pk")


@require_POST
def open_one(request: HttpRequest, year: int) -> HttpResponse:
    """Open a period."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    fiscal_year = get_object_or_404(FiscalYear, year=year)
    form = PeriodForm(request.POST)
    if not form.is_valid():
        for field, errors in form.errors.items():
            for words in errors:
                messages.error(request, f"{form.fields[field].label if field in form.fields else ''}：{words}")
        return redirect(reverse("monitoring:list", args=[year]))
    try:
        period = open_period(fiscal_year, access_of(request), **form.cleaned_data)
        messages.success(request, f"已开放{period.name}，填报人已收到通知。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(reverse("monitoring:list", args=[year]))


@require_POST
@changes_nothing
def hand_over_batch(request: HttpRequest, year: int, period: int) -> HttpResponse:
    """Calculate all sheets of a period anew, or export their forms; it goes on by itself."""
    require_role(request, *BUSINESS_ROLES)
    chosen = get_object_or_404(MonitoringPeriod.objects.select_related("year"), pk=period, year__year=year)
    person = access_of(request).person
    kind = request.POST.get("kind", "")
    if kind in ("xlsx", "docx"):
        job = hand_over(person, EXPORT, f"导出{chosen.name}的监控表", period=chosen.pk, kind=kind)
    elif chosen.year.is_closed:
        messages.error(request, closed_words(chosen.year))
        return redirect(reverse("monitoring:list", args=[year]))
    else:
        job = hand_over(person, RECALCULATE, f"重算{chosen.name}", period=chosen.pk)
    return redirect(job.get_absolute_url())
