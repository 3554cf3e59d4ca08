"""Every step of a unit's year, or of one project's: who did what, when."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import unit_year_or_404
from jiheng.web.budgets.models import Project
from jiheng.web.desk.works import by_subject
from jiheng.web.records.entries import entry_of
from jiheng.web.records.models import Event

PAGE = 100


def timeline(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Oldest first, as the year went; `?project=` leaves the others out."""
    unit_year = unit_year_or_404(request, year, unit_code)
    project = request.GET.get("project", "")
    events = Event.objects.filter(unit_year=unit_year).order_by("at", "pk")
    if project:
        events = events.filter(project=project)
    projects = Project.objects.filter(unit_year=unit_year).order_by("position", "pk").values_list("code", "name")
    page = Paginator(events, PAGE).get_page(request.GET.get("page"))
    works = by_subject(unit_year)
    context = {
        "year": year,
        "unit": unit_year.budget_unit,
        "page": page,
        "entries": [entry_of(event, works.get(event.subject)) for event in page.object_list],
        "projects": list(projects),
        "project": project,
    }
    return render(request, "desk/timeline.html", context)
