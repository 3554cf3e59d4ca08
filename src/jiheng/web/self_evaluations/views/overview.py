"""All the self-evaluations that one sees in a year, and the place to begin one."""

from django.contrib import messages
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import rule_day
from jiheng.web.accounts.access import access_of, unit_year_or_404, year_or_404
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import in_department
from jiheng.web.face.paging import LongList
from jiheng.web.figures.marks import with_marks
from jiheng.web.jobs.registry import hand_over
from jiheng.web.library import library
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.closed_years import changes_nothing
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.batch import WORK
from jiheng.web.self_evaluations.listing import COLUMNS, ListedEvaluation, rows_html
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.self_evaluations.starting import start, startable

PER_PAGE = 50


def overview(request: HttpRequest, year: int) -> HttpResponse:
    """List, filtered by department, state, grade and words."""
    year_or_404(request, year)
    access = access_of(request)
    chosen, words = request.GET.get("state", ""), request.GET.get("q", "").strip()
    seen = SelfEvaluation.objects.filter(access.reached_years("unit_year__"), unit_year__year__year=year)
    evaluations = _with_outcome(with_marks(seen))
    if chosen in State.values:
        evaluations = evaluations.filter(state=chosen)
    grades = _grades(seen, year)
    grade, department = request.GET.get("grade", ""), request.GET.get("department", "")
    if grade in grades:
        evaluations = evaluations.filter(Q(last_grade=grade))
    if department:
        evaluations = evaluations.filter(in_department(department, "unit_year__"))
    if words:
        evaluations = evaluations.filter(case_title__icontains=words)
    page = LongList(evaluations, PER_PAGE, COLUMNS, ListedEvaluation).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": rows_html(page, year),
        "year": year,
        "startables": startable(list(access.unit_years_as(Role.PREPARER, year))),
        "grades": grades,
        "grade": grade,
        "departments": access.departments(year),
        "department": department,
        "states": State.choices,
        "chosen": chosen,
        "words": words,
    }
    return render(request, "self_evaluations/overview.html", context)


@require_POST
def start_one(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Begin, or go on with the one that was begun."""
    unit_year = unit_year_or_404(request, year, unit_code)
    try:
        return redirect(start(unit_year, request.POST.get("project", ""), access_of(request)))
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(reverse("self_evaluations:list", args=[year]))


@require_POST
@changes_nothing
def export_all(request: HttpRequest, year: int) -> HttpResponse:
    """Forms and reports of everything that one sees in the year, made beside the work."""
    year_or_404(request, year)
    access = access_of(request)
    if not access.unit_years(year).exists():
        raise Http404
    return redirect(hand_over(access.person, WORK, f"{year}年绩效自评批量导出", year=year))


def _grades(evaluations: QuerySet[SelfEvaluation], year: int) -> tuple[str, ...]:
    """What the standards of these self-evaluations call their grades, best first."""
    labels: dict[str, None] = {}
    for id in evaluations.order_by("standard").values_list("standard", flat=True).distinct():
        try:
            standard = library().standard(id, rule_day(year), allow_unread=True)
        except UnknownRuleError:
            continue  # told on the page of each self-evaluation
        labels |= dict.fromkeys(band.label for band in standard.grades)
    return tuple(labels)


def _with_outcome(evaluations: QuerySet[SelfEvaluation]) -> QuerySet[SelfEvaluation]:
    last = Submission.objects.filter(self_evaluation=OuterRef("pk")).order_by("-number")
    return evaluations.annotate(
        last_total=Subquery(last.values("total")[:1]),
        last_grade=Subquery(last.values("grade")[:1]),
        last_number=Subquery(last.values("number")[:1]),
    )
