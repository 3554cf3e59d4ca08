"""The one place where the database becomes a `Case`, and where a `Case` is put into the database."""

from collections.abc import Iterable
from functools import cache, partial
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from jiheng.core.budget_unit import BudgetUnit as BudgetUnitRecord
from jiheng.core.budget_unit import UnitKind
from jiheng.core.case import TABLES, Case, CaseProfile
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.core.publication import published_records
from jiheng.core.record import Column, Record, RecordType, columns_of
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.monitoring.models import Observation
from jiheng.web.record_tables.kept_records import YearTables
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import EvaluationRow, IndicatorResult, ObjectiveResult, SelfEvaluation
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet


def whole_case(self_evaluation: SelfEvaluation) -> Case:
    """Everything that a self-evaluation weighs: the unit's records of the year, its targets, its own words.

    It is told as it may be published: what is drawn up, kept and exported from it can name nobody on a restricted list.
    Tables that were not written since they were last read are not read again.
    """
    unit_year = self_evaluation.unit_year
    kept = YearTables(unit_year.pk)
    units = (unit_year.budget_unit, *unit_year.subordinates())
    place = (self_evaluation.pk, self_evaluation.target_set_id)
    project = self_evaluation.project
    tables: dict[str, tuple[Record, ...]] = {
        "objectives": kept.records(
            (Objective, *place), (Objective, ObjectiveResult), lambda: _objectives(self_evaluation)
        ),
        "indicators": kept.records(
            (Indicator, *place), (Indicator, IndicatorResult), lambda: _indicators(self_evaluation)
        ),
        "observations": kept.records(
            (Observation, project), (Observation,), lambda: observation_records(unit_year, project)
        ),
    }
    for model in _models(EvaluationRow):
        if model not in (IndicatorResult, ObjectiveResult):
            rows = model._default_manager.filter(self_evaluation=self_evaluation)
            read = partial(_records, rows, own=unit_year.budget_unit)
            tables[model.case_table.name] = kept.records((model, self_evaluation.pk), (model,), read)
    for model in year_models():
        tables[model.case_table.name] = kept_table(kept, model, unit_year)
    tables["observations"] = _of_these(tables["observations"], tables["indicators"])
    budget_units = unit_records(unit_year, units)
    return Case(profile=_profile(self_evaluation), budget_units=budget_units, **tables)


def _of_these(observations: Iterable[Any], indicators: Iterable[Any]) -> tuple[Record, ...]:
    """Without what was observed of indicators that these targets do not have: an adjustment may have dropped them."""
    known = {each.code for each in indicators}
    return tuple(each for each in observations if each.indicator in known)


@cache
def year_models() -> tuple[type[RecordRow], ...]:
    """The tables of a case that hang on a unit's year alone, in a fixed order."""
    others = (EvaluationRow, TargetRow, Observation)
    return tuple(m for m in _models(RecordRow) if not issubclass(m, others) and m.case_table in TABLES)


def year_records(model: type[RecordRow], unit_year: UnitYear) -> tuple[Record, ...]:
    """The records of one table, of this unit in this year."""
    rows = model._default_manager.filter(unit_year=unit_year)
    return _records(rows.select_related("unit_year__budget_unit"), own=unit_year.budget_unit)


def kept_table(kept: YearTables, model: type[RecordRow], unit_year: UnitYear) -> tuple[Any, ...]:
    """The records of one table as they may be published, read anew only after a write."""

    def read() -> tuple[Record, ...]:
        return published_records(model.case_table.name, year_records(model, unit_year))

    return kept.records(model, (model,), read)


def observation_records(unit_year: UnitYear, project: str) -> tuple[Record, ...]:
    """What was observed within the year of the indicators of one target: the whole unit's, or a project's."""
    return _records(Observation.objects.filter(unit_year=unit_year, project=project), own=unit_year.budget_unit)


def unit_records(unit_year: UnitYear, units: Iterable[BudgetUnit]) -> tuple[BudgetUnitRecord, ...]:
    """The unit itself and its subordinates as the case tells them."""
    own = unit_year.budget_unit
    department = unit_year.department.name if own.parent_id else ""
    return tuple(
        BudgetUnitRecord(
            code=unit.code,
            name=unit.name,
            kind=UnitKind(unit.place),
            parent="" if unit.pk == own.pk else own.code,
            supervising_department=department,
            note=unit.note,
        )
        for unit in units
    )


def target_set_in_force(unit_year: UnitYear, project: str = "") -> TargetSet | None:
    """The highest approved version."""
    sets = TargetSet.objects.filter(unit_year=unit_year, project=project, state=State.APPROVED)
    return sets.order_by("-version").first()


def _profile(evaluation: SelfEvaluation) -> CaseProfile:
    return CaseProfile(
        title=evaluation.case_title,
        year=evaluation.unit_year.year.year,
        budget_unit=evaluation.unit_year.budget_unit.code,
        project=evaluation.project,
        region=evaluation.unit_year.year.region,
        standard=evaluation.standard,
        as_of=evaluation.as_of,
        regulation=evaluation.regulation,
        decision_record=evaluation.decision_record,
        prepared_on=evaluation.prepared_on,
        project_leader=evaluation.project_leader,
        finance_leader=evaluation.finance_leader,
        unit_leader=evaluation.unit_leader,
        is_example=evaluation.is_example,
    )


def _objectives(evaluation: SelfEvaluation) -> tuple[ObjectiveRecord, ...]:
    results = {row.objective_id: row for row in ObjectiveResult.objects.filter(self_evaluation=evaluation)}
    found = []
    for row in Objective.objects.filter(target_set=evaluation.target_set):
        result = results.get(row.pk)
        found.append(ObjectiveRecord(**row.record_values(), **(result.record_values() if result else {})))
    return tuple(found)


def _indicators(evaluation: SelfEvaluation) -> tuple[IndicatorRecord, ...]:
    results = {row.indicator_id: row for row in IndicatorResult.objects.filter(self_evaluation=evaluation)}
    found = []
    for row in Indicator.objects.filter(target_set=evaluation.target_set):
        values: dict[str, Any] = row.record_values()
        result = results.get(row.pk)
        if result is not None:
            result.indicator = row
            values |= result.record_values()
        found.append(IndicatorRecord(**values))
    return tuple(found)


def _records(rows: QuerySet[Any], own: BudgetUnit) -> tuple[Record, ...]:
    return tuple(record_of(row, own) for row in rows)


def record_of(row: RecordRow, own: BudgetUnit) -> Record:
    """The record that a row holds; where the record names its unit, the row's place tells it."""
    values = row.record_values()
    record_type = row.case_table.record_type
    unit_column = _unit_column(record_type)
    if unit_column is not None and "budget_unit" not in values:
        unit = row.unit_year.budget_unit
        if unit_column.required or unit.pk != own.pk:
            values["budget_unit"] = unit.code
    return record_type(**values)


def _unit_column(record_type: RecordType) -> Column | None:
    return next((column for column in columns_of(record_type) if column.name == "budget_unit"), None)


@cache
def _models(kind: type[Any]) -> tuple[type[Any], ...]:
    return tuple(model for model in apps.get_models() if issubclass(model, kind))
