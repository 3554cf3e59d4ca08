"""Pages of the self-evaluations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.records.stepping import take_step, work_page
from jiheng.web.self_evaluations.models import SelfEvaluation


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """The self-evaluations of every unit that one sees."""
    sets = SelfEvaluation.objects.filter(unit_year__in=access_of(request).unit_years(year))
    listed = sets.select_related("unit_year__budget_unit", "unit_year__year")
    return render(request, "self_evaluations/overview.html", {"evaluations": listed})


def edit(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """One self-evaluation."""
    evaluation = _evaluation(request, year, unit_code, key)
    address = reverse("self_evaluations:step", args=[year, unit_code, key])
    context = {**work_page(request, evaluation), "step_address": address}
    return render(request, "self_evaluations/edit.html", context)


@require_POST
def step(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Submit, return, approve …"""
    return take_step(request, _evaluation(request, year, unit_code, key))


def _evaluation(request: HttpRequest, year: int, unit_code: str, key: int) -> SelfEvaluation:
    unit_year = unit_year_or_404(request, year, unit_code)
    return get_object_or_404(
        SelfEvaluation.objects.select_related("unit_year__budget_unit"), pk=key, unit_year=unit_year
    )
