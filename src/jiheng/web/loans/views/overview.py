"""How many loans each unit that one sees has registered."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import access_of
from jiheng.web.loans.models import RegisteredLoan

PAGE = 50


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """One row a unit."""
    sought = request.GET.get("q", "").strip()
    units = access_of(request).unit_years(year).select_related("budget_unit__parent").order_by("budget_unit__path")
    if sought:
        units = units.filter(Q(budget_unit__name__icontains=sought) | Q(budget_unit__code__icontains=sought))
    page = Paginator(units, PAGE).get_page(request.GET.get("page"))
    keys = [each.budget_unit_id for each in page.object_list]
    counted = (
        RegisteredLoan.objects.filter(unit_year__budget_unit__in=keys)
        .order_by()
        .values("unit_year__budget_unit")
        .annotate(loans=Count("pk"))
    )
    counts = {each["unit_year__budget_unit"]: each["loans"] for each in counted}
    rows = [(each, counts.get(each.budget_unit_id, 0)) for each in page.object_list]
    return render(request, "loans/overview.html", {"year": year, "page": page, "rows": rows, "sought": sought})
