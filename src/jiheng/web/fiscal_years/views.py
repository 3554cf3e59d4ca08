"""Pages of the years, for the finance bureau."""

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, require_role
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, Level
from jiheng.web.fiscal_years.closing import change_terms, close_year, reopen_year, terms_of
from jiheng.web.fiscal_years.forms import YearForm, ended, next_year
from jiheng.web.fiscal_years.opening import open_year, subject_of
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.rules_in_force import told_standard
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet


def years(request: HttpRequest) -> HttpResponse:
    """Every year that was opened, and the way to open the next."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    listed = FiscalYear.objects.annotate(unit_count=Count("units")).order_by("-year")
    rows = [
        (
            each,
            told_standard(each.year, each.whole_unit_standard),
            told_standard(each.year, each.project_standard),
        )
        for each in listed
    ]
    return render(request, "fiscal_years/years.html", {"rows": rows})


def open_page(request: HttpRequest) -> HttpResponse:
    """Choose year, region, standards and days; the units are brought in beside the page."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    form = YearForm(request.POST or None, initial=next_year())
    if request.method == "POST" and form.is_valid():
        try:
            job = open_year(access_of(request), form.cleaned_data["year"], form.terms())
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(job.get_absolute_url())
    context = {"form": form, "ended": ended()}
    return render(request, "fiscal_years/open.html", context, status=422 if form.errors else 200)


def year_page(request: HttpRequest, number: int) -> HttpResponse:
    """One year: its rules, what is not finished, and what can be done with it."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    found = get_object_or_404(FiscalYear, year=number)
    form = YearForm(request.POST or None, known=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_terms(access_of(request), found, form.terms())
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "已保存。")
            return redirect("fiscal_years:year", number=number)
    inside = found.units.values("budget_unit")
    context = {
        "found": found,
        "form": form,
        "unit_count": found.units.count(),
        "lacking": BudgetUnit.objects.filter(level=Level.BUDGET_UNIT, is_active=True).exclude(pk__in=inside),
        "unfinished": [
            (model.stage, model._default_manager.filter(unit_year__year=found).exclude(state=State.APPROVED).count())
            for model in (TargetSet, SelfEvaluation)
        ],
        "events": Event.objects.filter(subject=subject_of(found)).order_by("-at", "-pk"),
    }
    return render(request, "fiscal_years/year.html", context, status=422 if form.errors else 200)


@require_POST
def complete(request: HttpRequest, number: int) -> HttpResponse:
    """Bring in units that were added after the year was opened."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    found = get_object_or_404(FiscalYear, year=number)
    try:
        return redirect(open_year(access_of(request), number, terms_of(found)).get_absolute_url())
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect("fiscal_years:year", number=number)


@require_POST
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Close the year."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    close_year(access_of(request), get_object_or_404(FiscalYear, year=number), request.POST.get("words", ""))
    messages.success(request, f"{number}年度已关闭，内容只能查看。")
    return redirect("fiscal_years:year", number=number)


@require_POST
def reopen(request: HttpRequest, number: int) -> HttpResponse:
    """Open a closed year again."""
    require_role(request, Role.FINANCE_DEPARTMENT)
    try:
        reopen_year(access_of(request), get_object_or_404(FiscalYear, year=number), request.POST.get("words", ""))
        messages.success(request, f"{number}年度已重新打开。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("fiscal_years:year", number=number)
