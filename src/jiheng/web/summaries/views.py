"""Pages of the summary tables, for those who see a branch of the tree."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from jiheng.web.accounts.access import access_of, require_role, year_or_404
from jiheng.web.accounts.roles import WHOLE_BRANCH_ROLES
from jiheng.web.budget_units.models import UnitYear, in_department
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.budgets.money import amounts_of
from jiheng.web.media_types import EXCEL
from jiheng.web.records.evidence import as_attachment
from jiheng.web.summaries.rows import project_rows, unit_rows
from jiheng.web.summaries.workbook import summary_workbook

PAGE = 50


def summary(request: HttpRequest, year: int) -> HttpResponse:
    """Units one below the other, or their projects."""
    chosen = _unit_years(request, year)
    is_of_projects = request.GET.get("by") == "project"
    page = Paginator(chosen, PAGE).get_page(request.GET.get("page"))
    listed = list(page.object_list)
    context = {
        "year": year,
        "page": page,
        "is_of_projects": is_of_projects,
        "rows": project_rows(listed) if is_of_projects else unit_rows(listed),
        "total": amounts_of(BudgetLine.objects.filter(unit_year__in=chosen.order_by())),
        "without_original": _without_original(chosen),
        "departments": access_of(request).departments(year),
        "department": request.GET.get("department", ""),
    }
    return render(request, "summaries/summary.html", context)


def _without_original(chosen: QuerySet[UnitYear]) -> int:
    """How many units have purses and told no original budget for any of them."""
    lines = BudgetLine.objects.filter(unit_year=OuterRef("pk"))
    return chosen.filter(Exists(lines)).exclude(Exists(lines.filter(original_budget__isnull=False))).count()


def download(request: HttpRequest, year: int) -> HttpResponseBase:
    """Everything on the page and behind it, as a workbook."""
    listed = list(_unit_years(request, year))
    content = summary_workbook(year, unit_rows(listed), project_rows(listed))
    return as_attachment(content, f"{year}年汇总表.xlsx", EXCEL)


def _unit_years(request: HttpRequest, year: int) -> QuerySet[UnitYear]:
    year_or_404(request, year)
    require_role(request, *WHOLE_BRANCH_ROLES)
    found = access_of(request).overseen_years(year)
    department = request.GET.get("department", "")
    if department:
        found = found.filter(in_department(department))
    then = Coalesce("former_department__path", "budget_unit__parent__path")
    return found.select_related("budget_unit__parent", "former_department", "year").order_by(then, "budget_unit__path")
