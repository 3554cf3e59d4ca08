"""Why the lights of a sheet shine, what would clear them, and from what its progress comes; beside any page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.monitoring.views.addressed import sheet_or_404
from jiheng.web.monitoring.views.sheets import outcome


def why(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Every light of the sheet with its reason, also those that are green."""
    sheet = sheet_or_404(request, year, unit_code, key)
    frame = "figures/side.html" if request.headers.get("HX-Request") else "face/base.html"
    context = {"sheet": sheet, "frame": frame, **outcome(sheet, sheet.period.as_of)}
    return render(request, "monitoring/why.html", context)
