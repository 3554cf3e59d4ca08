"""A period by supervising department: how far the sheets have come, which lights shine, money of the whole units."""

from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import access_of, year_or_404
from jiheng.web.monitoring.models import MonitoringPeriod, MonitoringSheet
from jiheng.web.monitoring.views.periods import chosen_period
from jiheng.web.records.reviewed_work import EDITABLE, State


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """The departments that one sees, each in a line."""
    fiscal_year = year_or_404(request, year)
    periods = list(MonitoringPeriod.objects.filter(year=fiscal_year).order_by("as_of"))
    period = chosen_period(periods, request.GET.get("period", ""))
    sheets = MonitoringSheet.objects.filter(access_of(request).seen_in(year), period=period)
    context = {"year": fiscal_year, "periods": periods, "period": period, "departments": departments(sheets)}
    return render(request, "monitoring/summary.html", context)


def departments(sheets: QuerySet[MonitoringSheet]) -> list[dict[str, Any]]:
    """Counts of sheets and lights by department; money once, from the whole units' sheets."""
    whole = Q(project="")
    rows = (
        sheets.order_by()
        .values(
            department=Coalesce("unit_year__former_department__name", "unit_year__budget_unit__parent__name"),
            place=Coalesce("unit_year__former_department__path", "unit_year__budget_unit__parent__path"),
        )
        .annotate(
            total=Count("pk"),
            waiting=Count("pk", filter=Q(state__in=[state.value for state in EDITABLE])),
            approved=Count("pk", filter=Q(state=State.APPROVED)),
            warnings=Count("pk", filter=Q(level="warning")),
            attentions=Count("pk", filter=Q(level="attention")),
            budget_sum=Sum("budget", filter=whole),
            spent_sum=Sum("spent", filter=whole),
            expected_sum=Sum("expected", filter=whole),
        )
        .order_by("place")
    )
    return [{"name": row.pop("department"), **row} for row in rows]
