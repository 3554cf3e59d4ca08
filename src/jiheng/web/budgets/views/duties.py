"""The unit's duties and tasks: one page shows them with the projects that serve them, one form changes a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget_unit import Duty as DutyRecord
from jiheng.core.budget_unit import Task as TaskRecord
from jiheng.figures.execution import Amounts
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.duties import TABLES, DutyTable, put_row, remove_row
from jiheng.web.budgets.models import Duty, Project, Task
from jiheng.web.budgets.money import NOTHING, amounts_by_project
from jiheng.web.cases.records import record_of, year_records
from jiheng.web.record_tables.form import Choices, RecordForm
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import editable_or_404, unit_context


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with the projects that serve it and their money."""

    task: TaskRecord
    projects: tuple[tuple[ProjectRecord, Amounts], ...]


def duties(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Both tables."""
    unit_year = unit_year_or_404(request, year, unit_code)
    amounts = amounts_by_project(unit_year)
    projects: tuple[ProjectRecord, ...] = year_records(Project, unit_year)
    tasks: tuple[TaskRecord, ...] = year_records(Task, unit_year)
    known = {task.code for task in tasks}
    context = {
        **unit_context(request, unit_year),
        "tab": "duties",
        "duties": year_records(Duty, unit_year),
        "tasks": [TaskLine(task, _serving(projects, task.code, amounts)) for task in tasks],
        "astray": [each for each in projects if each.task not in known],
    }
    return render(request, "budgets/duties.html", context)


def new(request: HttpRequest, year: int, unit_code: str, table: str) -> HttpResponse:
    """Another duty or task."""
    unit_year, kind = editable_or_404(request, year, unit_code), _table(table)
    form = _form(request, unit_year, kind, ("code", *kind.told))
    form.fields["code"].help_text = "留空由系统编"
    return _answered(request, unit_year, kind, form)


def edit(request: HttpRequest, year: int, unit_code: str, table: str, code: str) -> HttpResponse:
    """Change one, or take it out."""
    unit_year, kind = editable_or_404(request, year, unit_code), _table(table)
    row = kind.model._default_manager.filter(unit_year=unit_year, code=code).first()
    if row is None:
        raise Http404
    form = _form(request, unit_year, kind, kind.told, record_of(row, unit_year.budget_unit))
    return _answered(request, unit_year, kind, form, {"code": code, "row": row})


@require_POST
def remove(request: HttpRequest, year: int, unit_code: str, table: str, code: str) -> HttpResponse:
    """Take one out."""
    unit_year, kind = editable_or_404(request, year, unit_code), _table(table)
    try:
        remove_row(access_of(request), unit_year, kind, code)
        messages.success(request, f"已删除{kind.word}{code}。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("budgets:duties", year=year, unit_code=unit_code)


def task_choices(unit_year: UnitYear) -> Choices:
    """What a project may name as its task."""
    tasks: tuple[TaskRecord, ...] = year_records(Task, unit_year)
    return [(each.code, f"{each.code} {each.name}") for each in tasks]


def _table(name: str) -> DutyTable:
    if name not in TABLES:
        raise Http404
    return TABLES[name]


def _form(
    request: HttpRequest,
    unit_year: UnitYear,
    kind: DutyTable,
    names: tuple[str, ...],
    record: DutyRecord | TaskRecord | None = None,
) -> RecordForm:
    known: tuple[DutyRecord, ...] = year_records(Duty, unit_year)
    offered = {"duties": [(each.code, f"{each.code} {each.text}") for each in known]}
    record_type = kind.model.case_table.record_type
    return RecordForm(record_type, names, request.POST or None, record=record, choices=offered, optional=("code",))


def _answered(
    request: HttpRequest,
    unit_year: UnitYear,
    kind: DutyTable,
    form: RecordForm,
    place: Mapping[str, Any] | None = None,
) -> HttpResponse:
    code = place["code"] if place else ""
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("revision", "")
        revision = int(seen) if seen.isdecimal() else -1
        try:
            put_row(access_of(request), unit_year, kind, form.told(), code=code, revision=revision)
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "已保存。")
            return redirect("budgets:duties", year=unit_year.year.year, unit_code=unit_year.budget_unit.code)
    context = {
        **unit_context(request, unit_year),
        "form": form,
        "word": kind.word,
        "table": kind.model.case_table.name,
        **(place or {}),
    }
    return render(request, "budgets/duty_form.html", context, status=422 if form.errors else 200)


def _serving(
    projects: tuple[ProjectRecord, ...], task: str, amounts: Mapping[str, Amounts]
) -> tuple[tuple[ProjectRecord, Amounts], ...]:
    return tuple((each, amounts.get(each.code, NOTHING)) for each in projects if each.task == task)
