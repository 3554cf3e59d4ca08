"""A closed year can only be looked at: said in the same words wherever somebody wants to change something of it."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.pages_before import page_before
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.face.grid import refused, wants_json
from jiheng.web.records.acting import closed_words

READING = frozenset({"GET", "HEAD", "OPTIONS"})
View = TypeVar("View", bound=Callable[..., Any])


def changes_nothing(view: View) -> View:
    """Marks a view that is sent as a form and yet changes nothing of the year: an export, a preview."""
    view.changes_nothing = True  # type: ignore[attr-defined]  # an attribute of the function, as Django's own marks
    return view


class ClosedYearMiddleware:
    """Answers every form sent to an address of a closed year, whatever the view behind it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _: tuple[Any, ...], place: dict[str, Any]
    ) -> HttpResponse | None:
        """None lets the view answer: it tells strangers that there is nothing here."""
        if request.method in READING or "year" not in place or getattr(view, "changes_nothing", False):
            return None
        year = FiscalYear.objects.filter(year=place["year"], is_closed=True).first()
        if year is None or not _is_seen(request, place):
            return None
        words = closed_words(year)
        if wants_json(request):
            return refused(words)
        if request.headers.get("HX-Request"):
            return HttpResponse(format_html('<p class="field-error" role="alert">{}</p>', words))
        messages.error(request, words)
        return redirect(page_before(request, f"/?year={year.year}"))


def _is_seen(request: HttpRequest, place: dict[str, Any]) -> bool:
    """Whether the person has anything to do with the address at all."""
    visible = access_of(request).unit_years(place["year"])
    if "unit_code" in place:
        visible = visible.filter(budget_unit__code=place["unit_code"])
    return visible.exists()
