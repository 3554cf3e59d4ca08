"""What every page shows besides itself: who is here, in which year, what may be opened."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.navigation import Stage, stages_for
from jiheng.web.budget_units.models import FiscalYear


def page(request: HttpRequest) -> dict[str, Any]:
    """Nothing for those who are not logged in."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    access = access_of(request)
    year = shown_year(request)
    return {
        "access": access,
        "shown_year": year,
        "years": years_for(request, year),
        "stages": stages_for(access, year, request.path),
        "notice_count": access.person.notices.filter(read_at=None).count(),
    }


def years_for(request: HttpRequest, shown: int) -> tuple[Stage, ...]:
    """Every opened year: the same list in that year, filtered alike, or the 工作台 from pages of this year alone."""
    match = request.resolver_match
    is_list = match is not None and set(match.kwargs) == {"year"}
    kept = request.GET.copy()
    kept.pop("page", None)
    asked = f"?{kept.urlencode()}" if kept else ""
    return tuple(
        Stage(
            f"{year}年度",
            f"{reverse(match.view_name, kwargs={'year': year})}{asked}" if match and is_list else f"/?year={year}",
            year == shown,
        )
        for year in opened_years(request)
    )


def opened_years(request: HttpRequest) -> list[int]:
    """The newest first; read once per request."""
    known = getattr(request, "jiheng_years", None)
    if isinstance(known, list):
        return known
    found = list(FiscalYear.objects.order_by("-year").values_list("year", flat=True))
    request.jiheng_years = found  # type: ignore[attr-defined]  # kept on the request it belongs to
    return found


def shown_year(request: HttpRequest) -> int:
    """The opened year in the address, else the one looked at last, else the last that was opened, else this year."""
    opened = opened_years(request)
    match = request.resolver_match
    named, remembered = match.kwargs.get("year") if match else None, request.session.get("year")
    found = next((year for year in (named, remembered) if year in opened), None)
    if found is None:
        return opened[0] if opened else timezone.localdate().year
    if found != remembered:
        request.session["year"] = found
    return int(found)
