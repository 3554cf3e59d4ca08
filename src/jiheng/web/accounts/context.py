"""What every page shows besides itself: who is here, in which year, what may be opened."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.navigation import stages_for
from jiheng.web.budget_units.models import FiscalYear


def page(request: HttpRequest) -> dict[str, Any]:
    """Nothing for those who are not logged in."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    access = access_of(request)
    year = shown_year(request)
    return {"access": access, "shown_year": year, "stages": stages_for(access, year, request.path)}


def shown_year(request: HttpRequest) -> int:
    """The year in the address, else the one looked at last, else the last that was opened, else this year."""
    match = request.resolver_match
    named = match.kwargs.get("year") if match else None
    remembered = request.session.get("year")
    if not isinstance(named, int):
        if isinstance(remembered, int):
            return remembered
        named = FiscalYear.objects.order_by("-year").values_list("year", flat=True).first()
    if named is None:
        return timezone.localdate().year
    if remembered != named:
        request.session["year"] = named
    return named
