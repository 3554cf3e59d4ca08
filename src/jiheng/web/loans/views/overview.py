"""How many loans each unit that one sees has registered."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.unit_list import units_listed
from jiheng.web.loans.models import RegisteredLoan

PAGE = 50


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """One row a unit."""
    listed = units_listed(request, year)
    page = Paginator(listed.units, PAGE).get_page(request.GET.get("page"))
    keys = [each.budget_unit_id for each in page.object_list]
    counted = (
        RegisteredLoan.objects.filter(unit_year__budget_unit__in=keys)
        .order_by()
        .values("unit_year__budget_unit")
        .annotate(loans=Count("pk"))
    )
    counts = {each["unit_year__budget_unit"]: each["loans"] for each in counted}
    rows = [(each, counts.get(each.budget_unit_id, 0)) for each in page.object_list]
    return render(request, "loans/overview.html", {"year": year, "page": page, "rows": rows, "listed": listed})
