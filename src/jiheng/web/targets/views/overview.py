"""All target sets that one sees in a year, and the place to begin one."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, unit_year_or_404, year_or_404
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import FiscalYear, in_department
from jiheng.web.face.paging import LongList
from jiheng.web.figures.marks import with_marks
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.actions.starting import start, startable
from jiheng.web.targets.listing import COLUMNS, PROJECT_NAME, ListedSet, rows_html
from jiheng.web.targets.models import TargetSet

PER_PAGE = 50


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """List, filtered by department, state and unit."""
    year_or_404(request, year)
    access = access_of(request)
    chosen, words = request.GET.get("state", ""), request.GET.get("q", "").strip()
    sets = with_marks(TargetSet.objects.filter(access.reached_years("unit_year__"), unit_year__year__year=year))
    if chosen in State.values:
        sets = sets.filter(state=chosen)
    department = request.GET.get("department", "")
    if department:
        sets = sets.filter(in_department(department, "unit_year__"))
    sets = sets.annotate(project_name=PROJECT_NAME)
    if words:
        sets = sets.filter(Q(unit_year__budget_unit__name__icontains=words) | Q(project_name__icontains=words))
    in_order = sets.order_by("unit_year__budget_unit__path", "project", "version")
    page = LongList(in_order, PER_PAGE, COLUMNS, ListedSet).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": rows_html(page, year),
        "year": year,
        "startables": startable(list(access.unit_years_as(Role.PREPARER, year))),
        "has_last_year": FiscalYear.objects.filter(year=year - 1).exists(),
        "states": State.choices,
        "departments": access.departments(year),
        "department": department,
        "chosen": chosen,
        "words": words,
    }
    return render(request, "targets/overview.html", context)


@require_POST
def start_one(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Begin, or go on with the one that was begun."""
    unit_year = unit_year_or_404(request, year, unit_code)
    try:
        return redirect(
            start(
                unit_year,
                request.POST.get("project", ""),
                access_of(request),
                from_last_year=bool(request.POST.get("from_last_year")),
            )
        )
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect("targets:list", year=year)
