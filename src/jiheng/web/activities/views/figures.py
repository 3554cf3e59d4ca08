"""The figures of a unit's ledgers by name: each says its formula, and opens beside the list."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import unit_year_or_404
from jiheng.web.activities.views.overview import ledger_context
from jiheng.web.cases.year_case import year_figures

PAGE = 50
OWN = ("活动", "满意度", "投诉", "工程", "幼儿园", "规划", "维权", "救助名单", "贷款")


def figures(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The list, narrowed down by a part of the name."""
    unit_year = unit_year_or_404(request, year, unit_code)
    sought = request.GET.get("q", "").strip()
    known = year_figures(unit_year)
    own = [each for each in known.values() if each.name.startswith(OWN) and sought in each.name]
    context = {
        **ledger_context(request, unit_year),
        "sought": sought,
        "page": Paginator(own, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "activities/figures.html", context)
