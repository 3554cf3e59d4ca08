"""One unit's money in one year: where it stands, by project, by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.numbers import HUNDRED, fixed
from jiheng.figures.execution import Amounts, MonthOfExecution, calendar_progress, execution_by_month
from jiheng.web.accounts.access import unit_year_or_404
from jiheng.web.budgets.models import BudgetLine, Payment, Project
from jiheng.web.budgets.money import (
    NOTHING,
    amounts_by_kind,
    amounts_by_project,
    amounts_of,
    amounts_of_line,
    paid_by_month,
)
from jiheng.web.cases.records import kept_table
from jiheng.web.face.parts import Bar, BarChart
from jiheng.web.record_tables.kept_records import YearTables
from jiheng.web.records.preparing import unit_context


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project and its money."""

    project: ProjectRecord
    amounts: Amounts


def unit(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The unit's page."""
    unit_year = unit_year_or_404(request, year, unit_code)
    today = timezone.localdate()
    whole = amounts_of(BudgetLine.objects.filter(unit_year=unit_year))
    by_project = amounts_by_project(unit_year)
    payments = Payment.objects.filter(unit_year=unit_year)
    months = execution_by_month(paid_by_month(payments, year), whole.revised, year, today)
    kinds = amounts_by_kind(unit_year)
    kept = YearTables(unit_year.pk)
    context = {
        **unit_context(request, unit_year),
        "tab": "unit",
        "whole": whole,
        "kinds": [(kind.label, kinds[kind.value]) for kind in ExpenditureKind],
        "calendar": calendar_progress(year, today),
        "projects": [
            ProjectRow(project, by_project.get(project.code, NOTHING))
            for project in kept_table(kept, Project, unit_year)
        ],
        "months": months,
        "chart": month_chart(months),
        "undated": payments.filter(on=None).count(),
        "warnings": nearly_used_up(kept_table(kept, BudgetLine, unit_year)),
    }
    return render(request, "budgets/unit.html", context)


def month_chart(months: tuple[MonthOfExecution, ...]) -> BarChart:
    """What was paid up to the end of each month, in percent of the budget."""
    bars = []
    has_any = any(month.paid for month in months)
    for month in months if has_any else ():
        if not month.is_ahead and isinstance(month.execution_rate, Decimal):
            told = f"{fixed(month.execution_rate, 2)}%（序时{fixed(month.calendar, 2)}%）"
            bars.append(Bar(f"{month.month}月", month.execution_rate, told))
    return BarChart("各月末累计支出进度", tuple(bars), HUNDRED, "累计支出进度")


def nearly_used_up(lines: Iterable[BudgetLineRecord]) -> list[BudgetLineRecord]:
    """Lines that need an eye on every further payment."""
    return [line for line in lines if amounts_of_line(line).is_nearly_used_up]
