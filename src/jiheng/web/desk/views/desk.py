"""The first page after coming in."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.context import opened_years, shown_year
from jiheng.web.accounts.pages_before import page_before
from jiheng.web.accounts.roles import Role
from jiheng.web.desk.out_of_date import out_of_date
from jiheng.web.desk.overview import lights, money
from jiheng.web.desk.projects import projects
from jiheng.web.desk.reminding import count_late, may_remind, remind
from jiheng.web.desk.scores import scores
from jiheng.web.desk.standing import standing
from jiheng.web.desk.todo import todo
from jiheng.web.desk.works import stage_counts
from jiheng.web.desk.year_line import year_line
from jiheng.web.jobs.models import OPEN, Job
from jiheng.web.records.acting import ActionRefusedError

DAYS_OF_RESULTS = 2
MOST_JOBS = 5
MOST_UNITS = 12


def desk(request: HttpRequest) -> HttpResponse:
    """What this person has to do and how the year stands; the administrator goes on to 管理."""
    access = access_of(request)
    if access.roles == {Role.ADMINISTRATOR}:
        return redirect("administration:people")
    chosen = request.GET.get("year", "")
    if chosen in map(str, opened_years(request)) and int(chosen) != request.session.get("year"):
        request.session["year"] = int(chosen)
    year, today = shown_year(request), timezone.localdate()
    unit_years = access.unit_years(year).order_by("budget_unit__path")
    found = list(unit_years[: MOST_UNITS + 1])
    units, stages = found[:MOST_UNITS], stage_counts(access, year, today)
    context = {
        "year": year,
        "units": units,
        "rows": standing(units),
        "has_more_units": len(found) > MOST_UNITS,
        "todo": todo(access, year, today),
        "out_of_date": out_of_date(access, year),
        "steps": year_line(access, year, stages) if units else (),
        "money": money(unit_years.order_by(), year, today) if units else None,
        "scores": scores(unit_years.order_by(), year) if units else None,
        "lights": lights(access, year),
        "projects": projects(units[0]) if len(units) == 1 else (),
        "has_post": bool(access.posts),
        "opens_years": Role.FINANCE_DEPARTMENT in access.roles,
        "jobs": recent_jobs(request),
        "late_count": count_late(access, year, today, stages) if may_remind(access) else 0,
    }
    return render(request, "desk/desk.html", context)


@require_POST
def remind_all(request: HttpRequest, year: int) -> HttpResponse:
    """催办 everybody who is late."""
    try:
        told = remind(access_of(request), year, timezone.localdate())
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        words = f"已催办，通知{told}人。" if told else "逾期事项的办理人今天都已催办过，没有重复通知。"
        messages.success(request, words)
    return redirect(page_before(request))


def recent_jobs(request: HttpRequest) -> list[Job]:
    """Long work that is under way, or whose result is new."""
    jobs = Job.objects.filter(person=access_of(request).person)
    new = jobs.filter(finished_at__gte=timezone.now() - timedelta(days=DAYS_OF_RESULTS))
    return list((jobs.filter(state__in=OPEN) | new).order_by("-queued_at", "-pk")[:MOST_JOBS])
