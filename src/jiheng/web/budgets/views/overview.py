"""The money of every unit that one sees, beside the calendar."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from jiheng.figures.execution import Amounts, calendar_progress
from jiheng.web.accounts.access import access_of
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.budgets.money import NOTHING, amounts_by_unit_year, amounts_of

PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A unit and its money."""

    unit_year: UnitYear
    amounts: Amounts


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """One row a unit, its department before it, the total below."""
    sought = request.GET.get("q", "").strip()
    units = (
        access_of(request)
        .unit_years(year)
        .select_related("budget_unit__parent", "former_department")
        .order_by("budget_unit__path")
    )
    if sought:
        units = units.filter(Q(budget_unit__name__icontains=sought) | Q(budget_unit__code__icontains=sought))
    page = Paginator(units, PAGE).get_page(request.GET.get("page"))
    found = amounts_by_unit_year(page.object_list)
    rows = [Row(unit_year, found.get(unit_year.pk, NOTHING)) for unit_year in page.object_list]
    context = {
        "year": year,
        "page": page,
        "rows": rows,
        "sought": sought,
        "total": amounts_of(BudgetLine.objects.filter(unit_year__in=units)),
        "calendar": calendar_progress(year, timezone.localdate()),
    }
    return render(request, "budgets/overview.html", context)
