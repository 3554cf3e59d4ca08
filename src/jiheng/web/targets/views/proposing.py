"""Proposing one of the unit's indicators to the indicator library."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.standards.actions import propose
from jiheng.web.standards.local_library import LEVELS2
from jiheng.web.targets.models import Indicator, TargetSet


def proposing(request: HttpRequest, year: int, unit_code: str, row_key: int) -> HttpResponse:
    """What the targets lack may be completed here: they may be locked by then."""
    unit_year = unit_year_or_404(request, year, unit_code)
    row = get_object_or_404(Indicator, pk=row_key, unit_year=unit_year)
    indicator = IndicatorRecord(**row.record_values())
    problem = ""
    if request.method == "POST":
        level2, reason = request.POST.get("level2", ""), request.POST.get("reason", "")
        definition, data_source = request.POST.get("definition", ""), request.POST.get("data_source", "")
        indicator = replace(indicator, definition=definition.strip(), data_source=data_source.strip())
        try:
            propose(unit_year, indicator, level2, reason, access_of(request))
            messages.success(request, f"已提议“{indicator.name}”入库，等财政部门审定。")
            return redirect("standards:proposals")
        except ActionRefusedError as refusal:
            problem = str(refusal)
    context = {
        "indicator": indicator,
        "target_set": TargetSet.objects.select_related("unit_year__year", "unit_year__budget_unit").get(
            pk=row.target_set_id
        ),
        "unit_year": unit_year,
        "levels2": LEVELS2,
        "problem": problem,
        "typed": request.POST,
        "chosen": request.POST.get("level2", indicator.level2),
    }
    return render(request, "targets/propose.html", context, status=422 if problem else 200)
