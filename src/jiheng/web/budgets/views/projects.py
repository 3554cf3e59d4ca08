"""The form that describes a project."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.record import columns_of
from jiheng.web.accounts.access import access_of
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.projects import add_project, change_project
from jiheng.web.budgets.models import Project
from jiheng.web.budgets.views.duties import task_choices
from jiheng.web.cases.records import record_of
from jiheng.web.record_tables.form import RecordForm
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import editable_or_404, unit_context

TOLD = tuple(
    column.name for column in columns_of(ProjectRecord) if column.name not in ("code", "budget_unit", "assumed")
)


def new(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Set up a project."""
    unit_year = editable_or_404(request, year, unit_code)
    offered = {"task": task_choices(unit_year)}
    form = RecordForm(ProjectRecord, ("code", *TOLD), request.POST or None, choices=offered, optional=("code",))
    form.fields["code"].help_text = "留空由系统编"
    if request.method == "POST" and form.is_valid():
        try:
            row = add_project(access_of(request), unit_year, form.told())
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            record = record_of(row, unit_year.budget_unit)
            messages.success(request, f"已设立项目“{record.name}”。")
            return redirect("projects:project", year=year, unit_code=unit_code, code=record.code)
    context = {**unit_context(request, unit_year), "form": form}
    return render(request, "budgets/project_form.html", context, status=422 if form.errors else 200)


def edit(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Change what is told about a project."""
    unit_year = editable_or_404(request, year, unit_code)
    row = row_or_404(unit_year, code)
    record: ProjectRecord = record_of(row, unit_year.budget_unit)
    form = RecordForm(
        ProjectRecord, TOLD, request.POST or None, record=record, choices={"task": task_choices(unit_year)}
    )
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("revision", "")
        try:
            change_project(
                access_of(request), unit_year, code, form.told(), revision=int(seen) if seen.isdecimal() else -1
            )
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "已保存。")
            return redirect("projects:project", year=year, unit_code=unit_code, code=code)
    context = {**unit_context(request, unit_year), "form": form, "project": record, "row": row}
    return render(request, "budgets/project_form.html", context, status=422 if form.errors else 200)


def row_or_404(unit_year: UnitYear, code: str) -> Project:
    """The project, with the one that it continues."""
    row = (
        Project.objects.filter(unit_year=unit_year, code=code)
        .select_related("continues__unit_year__year", "continues__unit_year__budget_unit", "unit_year__budget_unit")
        .first()
    )
    if row is None:
        raise Http404
    return row
