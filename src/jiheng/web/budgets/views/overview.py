"""The money of every unit that one sees, beside the calendar."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from jiheng.figures.execution import Amounts, calendar_progress
from jiheng.web.budget_units.listing import units_listed
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
    listed = units_listed(request, year)
    page = Paginator(listed.units, PAGE).get_page(request.GET.get("page"))
    found = amounts_by_unit_year(page.object_list)
    rows = [Row(unit_year, found.get(unit_year.pk, NOTHING)) for unit_year in page.object_list]
    context = {
        "year": year,
        "page": page,
        "rows": rows,
        "listed": listed,
        "total": amounts_of(BudgetLine.objects.filter(unit_year__in=listed.units)),
        "calendar": calendar_progress(year, timezone.localdate()),
    }
    return render(request, "budgets/overview.html", context)
