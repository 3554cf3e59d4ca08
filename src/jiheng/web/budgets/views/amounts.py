"""An amount of many units together."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import access_of, year_or_404
from jiheng.web.budgets.money import NOTHING, amounts_by_unit_year
from jiheng.web.figures.views import frame_of
from jiheng.web.figures.words import AMOUNTS_OF_UNITS, RATE, formula_words

UNITS = 50


def amounts(request: HttpRequest, year: int) -> HttpResponse:
    """`?name=`: one line a unit, each of which opens the unit's own figure."""
    year_or_404(request, year)
    name = request.GET.get("name", "")
    which = AMOUNTS_OF_UNITS.get(name)
    if which is None:
        raise Http404
    visible = access_of(request).unit_years(year).order_by("budget_unit__path")
    page = Paginator(visible, UNITS).get_page(request.GET.get("page"))
    found = amounts_by_unit_year(page.object_list)
    context = {
        "frame": frame_of(request),
        "year": year,
        "name": name,
        "formula": formula_words(name),
        "page": page,
        "which": which,
        "is_rate": which == RATE,
        "rows": [(each, found.get(each.pk, NOTHING)) for each in page.object_list],
    }
    return render(request, "budgets/amounts.html", context)
