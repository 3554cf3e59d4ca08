"""The money of every unit that one sees, beside the calendar."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from jiheng.figures.execution import calendar_progress
from jiheng.web.accounts.unit_list import units_listed
from jiheng.web.budgets.listing import COLUMNS, ListedUnit, rows_html
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.budgets.money import amounts_by_unit_year, amounts_of
from jiheng.web.face.paging import LongList

PAGE = 50
AMOUNTS = "original revised actual unspent rate"


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """One row a unit, its department before it, the total below."""
    listed = units_listed(request, year)
    page = LongList(listed.units, PAGE, COLUMNS, ListedUnit).get_page(request.GET.get("page"))
    found = amounts_by_unit_year([each.key for each in page])
    context = {
        "year": year,
        "page": page,
        "amounts": AMOUNTS,
        "rows": rows_html(page, found, AMOUNTS, year),
        "listed": listed,
        "total": amounts_of(BudgetLine.objects.filter(unit_year__in=listed.units)),
        "calendar": calendar_progress(year, timezone.localdate()),
    }
    return render(request, "budgets/overview.html", context)
