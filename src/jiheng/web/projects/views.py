"""One page a project: its money and its results together."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.figures.execution import calendar_progress, execution_by_month
from jiheng.web.accounts.access import unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Payment
from jiheng.web.budgets.money import amounts_of, newest_first, paid_by_month
from jiheng.web.budgets.naming import call_by_project
from jiheng.web.budgets.views.duties import task_choices
from jiheng.web.budgets.views.payments import purses
from jiheng.web.budgets.views.projects import row_or_404
from jiheng.web.budgets.views.unit import month_chart
from jiheng.web.cases.records import record_of
from jiheng.web.face.parts import Entry
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.projects.results import achievements, lights_of, years_of
from jiheng.web.records.entries import entry_of
from jiheng.web.records.models import Event
from jiheng.web.records.preparing import unit_context
from jiheng.web.records.reviewed_work import ReviewedWork
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.targets.in_force import target_set_in_force
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet

LATEST = 30
_WORKS: tuple[type[ReviewedWork], ...] = (TargetSet, MonitoringSheet, SelfEvaluation)


def project(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Money, targets in force, self-evaluation and what happened, on one page."""
    unit_year = unit_year_or_404(request, year, unit_code)
    row = row_or_404(unit_year, code)
    lines = BudgetLine.objects.filter(unit_year=unit_year, project=code)
    amounts = amounts_of(lines)
    own = [purse for purse in purses(unit_year) if purse.line.project == code]
    paid = Payment.objects.filter(unit_year=unit_year, budget_line__in=[purse.line.code for purse in own])
    today = timezone.localdate()
    months = execution_by_month(paid_by_month(paid, year), amounts.revised, year, today)
    target_set, indicators = _targets(unit_year, code)
    told: ProjectRecord = record_of(row, unit_year.budget_unit)
    context = {
        **unit_context(request, unit_year),
        "project": told,
        "task": dict(task_choices(unit_year)).get(told.task, told.task),
        "row": row,
        "amounts": amounts,
        "calendar": calendar_progress(year, today),
        "purses": own,
        "paid": [record_of(each, unit_year.budget_unit) for each in newest_first(paid)[:LATEST]],
        "paid_count": paid.count(),
        "months": months,
        "chart": month_chart(months),
        "target_set": target_set,
        "drafts": TargetSet.objects.filter(unit_year=unit_year, project=code).order_by("-version")[:1],
        "objectives": _declared(Objective, target_set) if target_set and target_set.project else (),
        "achievements": achievements(unit_year, target_set, indicators) if target_set else (),
        "sheets": lights_of(unit_year, code),
        "years": years_of(row, unit_year),
        "submission": Submission.objects.filter(self_evaluation__unit_year=unit_year, self_evaluation__project=code)
        .order_by("number")
        .last(),
        "evaluation": SelfEvaluation.objects.filter(unit_year=unit_year, project=code)
        .select_related("unit_year__budget_unit", "unit_year__year")
        .first(),
        "entries": _entries(unit_year, code),
    }
    return render(request, "projects/project.html", context)


def _targets(unit_year: UnitYear, code: str) -> tuple[TargetSet | None, tuple[IndicatorRecord, ...]]:
    """The project's own targets in force; without them, those of the whole unit that name the project."""
    own = target_set_in_force(unit_year, code)
    if own is not None:
        return own, _declared(Indicator, own)
    whole = target_set_in_force(unit_year)
    named = tuple(each for each in _declared(Indicator, whole) if each.project == code) if whole else ()
    return (whole, named) if named else (None, ())


def _declared(model: type[TargetRow], target_set: TargetSet) -> tuple[Any, ...]:
    rows = model._default_manager.filter(target_set=target_set)
    return tuple(model.case_table.record_type(**row.record_values()) for row in rows)


def _entries(unit_year: UnitYear, code: str) -> list[Entry]:
    """What was done to the project and to its works, the latest first."""
    events = list(Event.objects.filter(unit_year=unit_year, project=code).order_by("-at", "-pk")[:LATEST])
    works = {work.subject: work for model in _WORKS for work in _done_to(model, events)}
    call_by_project(works.values())
    return [entry_of(event, works.get(event.subject)) for event in events]


def _done_to(model: type[ReviewedWork], events: Iterable[Event]) -> Iterable[ReviewedWork]:
    kind = model._meta.label_lower
    told = (event.subject.partition(":") for event in events)
    keys = {key for name, _, key in told if name == kind}
    read_with = ("unit_year__budget_unit", "unit_year__year", *(("period",) if model is MonitoringSheet else ()))
    return model._default_manager.select_related(*read_with).filter(pk__in=keys) if keys else ()
