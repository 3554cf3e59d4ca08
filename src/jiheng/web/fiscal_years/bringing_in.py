"""One unit brought into a new year: duties, tasks, continuing projects, carried money, targets as drafts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget import ProjectContinuity
from jiheng.core.budget_unit import Task as TaskRecord
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.budgets.actions.carrying_over import carry_into, continue_project
from jiheng.web.budgets.models import BudgetLine, Duty, Project, Task
from jiheng.web.cases.records import record_of, year_records
from jiheng.web.loans.case_rows import follow_in, project_of
from jiheng.web.loans.register import register_of
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import Actor, record
from jiheng.web.self_evaluations.reached import reached
from jiheng.web.targets.actions.baselines import with_baseline
from jiheng.web.targets.in_force import target_set_in_force
from jiheng.web.targets.models import Indicator, Objective, TargetSet

WHOLE_UNIT = ""


def bring_in(actor: Actor, unit: BudgetUnit, year: FiscalYear) -> UnitYear:
    """Inside of somebody's transaction. A unit that is new starts with nothing."""
    unit_year, is_new = UnitYear.objects.get_or_create(budget_unit=unit, year=year)
    before = UnitYear.objects.filter(budget_unit=unit, year__year=year.year - 1).select_related("year").first()
    if not is_new or before is None:
        return unit_year
    before.budget_unit = unit
    _copy(Duty, before, unit_year)
    _copy(Task, before, unit_year)
    projects = _continue_projects(before, unit_year)
    for old, new in {WHOLE_UNIT: WHOLE_UNIT, **projects}.items():
        _copy_targets(before, old, unit_year, new, projects)
    carry_into(actor, before, unit_year)
    follow_in(unit_year, register_of(unit), actor.person, projects.get(project_of(before), ""))
    words = f"{actor}开放{year}：带入{unit.name}的职责、任务、{len(projects)}个延续项目和绩效目标草稿"
    record(actor, f"budget_units.unityear:{unit_year.pk}", "bring_in", words, unit_year=unit_year)
    return unit_year


def _copy(model: type[RecordRow], before: UnitYear, unit_year: UnitYear) -> None:
    rows = []
    for position, told in enumerate(year_records(model, before)):
        fresh = replace(told, result="") if isinstance(told, TaskRecord) else told
        rows.append(model(unit_year=unit_year, position=position).fill(fresh))
    model._default_manager.bulk_create(rows)


def _continue_projects(before: UnitYear, unit_year: UnitYear) -> dict[str, str]:
    """The codes of last year's projects that go on, and their codes now."""
    lines: tuple[BudgetLineRecord, ...] = year_records(BudgetLine, before)
    with_money = {line.project for line in lines if line.carry_over}
    codes = {}
    for row in Project.objects.filter(unit_year=before).select_related("unit_year__budget_unit"):
        project: ProjectRecord = record_of(row, before.budget_unit)
        if goes_on(project, unit_year.year.year) or project.code in with_money:
            continued: ProjectRecord = record_of(continue_project(row, unit_year), unit_year.budget_unit)
            codes[project.code] = continued.code
    return codes


def goes_on(project: ProjectRecord, year: int) -> bool:
    """Until its last year where that is told; else a continuing project goes on and a new one ends with its year."""
    if project.last_year is not None:
        return project.last_year >= year
    return project.continuity is not ProjectContinuity.NEW


def _copy_targets(
    before: UnitYear, old_project: str, unit_year: UnitYear, project: str, projects: Mapping[str, str]
) -> None:
    """The set in force last year as a first draft; what was reached then becomes the baseline."""
    in_force = target_set_in_force(before, old_project)
    if in_force is None:
        return
    draft = TargetSet.objects.create(unit_year=unit_year, project=project, due_on=unit_year.year.targets_due_on)
    place: dict[str, Any] = {"unit_year": unit_year, "target_set": draft}
    objectives: list[Objective] = []
    for row in Objective.objects.filter(target_set=in_force):
        objective = replace(ObjectiveRecord(**row.record_values()), achieved="", project=project)
        objectives.append(Objective(position=row.position, **place).fill(objective))
    Objective.objects.bulk_create(objectives)
    actuals = reached(before, old_project)
    indicators: list[Indicator] = []
    for declared in Indicator.objects.filter(target_set=in_force):
        indicator = IndicatorRecord(**declared.record_values())
        if indicator.project and indicator.project not in projects:
            continue
        fresh = with_baseline(indicator, actuals.get(indicator.code), before.year.year)
        fresh = replace(fresh, project=projects.get(indicator.project, ""), assumed=())
        indicators.append(Indicator(position=declared.position, **place).fill(fresh))
    Indicator.objects.bulk_create(indicators)
