"""Pages of the targets."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.records.stepping import take_step, work_page
from jiheng.web.targets.models import TargetSet


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """The target sets of every unit that one sees."""
    sets = TargetSet.objects.filter(unit_year__in=access_of(request).unit_years(year))
    listed = sets.select_related("unit_year__budget_unit", "unit_year__year")
    return render(request, "targets/overview.html", {"target_sets": listed})


def edit(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """One target set."""
    target_set = _target_set(request, year, unit_code, key)
    address = reverse("targets:step", args=[year, unit_code, key])
    context = {**work_page(request, target_set), "step_address": address}
    return render(request, "targets/edit.html", context)


@require_POST
def step(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Submit, return, approve …"""
    return take_step(request, _target_set(request, year, unit_code, key))


def _target_set(request: HttpRequest, year: int, unit_code: str, key: int) -> TargetSet:
    unit_year = unit_year_or_404(request, year, unit_code)
    return get_object_or_404(TargetSet.objects.select_related("unit_year__budget_unit"), pk=key, unit_year=unit_year)
