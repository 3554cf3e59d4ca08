"""How pages find what a person may see: everything else does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from jiheng.web.accounts.access import unit_year_or_404
from jiheng.web.monitoring.models import MonitoringSheet, Rectification


def sheet_or_404(request: HttpRequest, year: int, unit_code: str, key: int) -> MonitoringSheet:
    """One sheet of a unit that one sees."""
    unit_year = unit_year_or_404(request, year, unit_code)
    found = get_object_or_404(
        MonitoringSheet.objects.select_related("period", "target_set"), pk=key, unit_year=unit_year
    )
    found.unit_year = unit_year
    return found


def rectification_or_404(request: HttpRequest, year: int, unit_code: str, key: int) -> Rectification:
    """One notice to a unit that one sees."""
    unit_year = unit_year_or_404(request, year, unit_code)
    found = Rectification.objects.select_related(
        "sheet__unit_year__budget_unit",
        "sheet__unit_year__year",
        "sheet__period",
        "sheet__target_set",
        "issued_by",
        "replied_by",
    )
    notice = found.filter(pk=key, sheet__unit_year=unit_year).first()
    if notice is None:
        raise Http404
    return notice
