"""A `Case` put into the database, part by part: its records, its targets, its self-evaluation."""

from typing import Any

from jiheng.core.case import Case
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import year_models
from jiheng.web.monitoring.models import Observation
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import (
    Assumption,
    BonusItem,
    EvaluationRow,
    Improvement,
    IndicatorResult,
    ObjectiveResult,
    Passage,
    Problem,
    SelfEvaluation,
    StatedFigure,
)
from jiheng.web.targets.models import Indicator, Objective, TargetSet

_EVALUATION_TABLES: tuple[type[EvaluationRow], ...] = (
    BonusItem,
    Passage,
    Problem,
    Improvement,
    Assumption,
    StatedFigure,
)


def put_records(case: Case, unit_year: UnitYear) -> None:
    """Everything that hangs on the unit's year alone: money, duties, tasks, ledgers; it must have none of it yet."""
    for model in year_models():
        _put_rows(model, getattr(case, model.case_table.name), {"unit_year": unit_year})


def put_targets(case: Case, unit_year: UnitYear, *, state: State = State.APPROVED, version: int = 1) -> TargetSet:
    """The declared targets of a case as one version."""
    project = case.profile.project
    target_set = TargetSet(unit_year=unit_year, project=project, state=state, version=version)
    if target_set.standard != case.profile.standard:
        target_set.own_standard = case.profile.standard
    target_set.save()
    place = {"unit_year": unit_year, "target_set": target_set}
    _put_rows(Objective, case.objectives, place)
    _put_rows(Indicator, case.indicators, place)
    if version == 1:
        _put_rows(Observation, case.observations, {"unit_year": unit_year, "project": project})
    return target_set


def put_evaluation(case: Case, target_set: TargetSet) -> SelfEvaluation:
    """What was reached and told, against a target set made from the same case."""
    profile = case.profile
    evaluation = SelfEvaluation.objects.create(
        unit_year=target_set.unit_year,
        project=profile.project,
        target_set=target_set,
        case_title=profile.title,
        standard=profile.standard,
        as_of=profile.as_of,
        regulation=profile.regulation,
        decision_record=profile.decision_record,
        prepared_on=profile.prepared_on,
        project_leader=profile.project_leader,
        finance_leader=profile.finance_leader,
        unit_leader=profile.unit_leader,
        is_example=profile.is_example,
    )
    place = {"unit_year": target_set.unit_year, "self_evaluation": evaluation}
    for model in _EVALUATION_TABLES:
        _put_rows(model, getattr(case, model.case_table.name), place)
    declared = {row.code: row for row in Indicator.objects.filter(target_set=target_set)}  # type: ignore[attr-defined]  # a stored column
    results = []
    for position, record in enumerate(case.indicators):
        result = IndicatorResult(position=position, indicator=declared[record.code], **place)
        results.append(result.fill(record))
    IndicatorResult.objects.bulk_create(results)
    expected = {row.code: row for row in Objective.objects.filter(target_set=target_set)}  # type: ignore[attr-defined]  # a stored column
    ObjectiveResult.objects.bulk_create(
        ObjectiveResult(position=position, objective=expected[record.code], **place).fill(record)
        for position, record in enumerate(case.objectives)
    )
    return evaluation


def _put_rows(model: type[RecordRow], records: tuple[Any, ...], place: dict[str, Any]) -> None:
    rows = [model(position=position, **place).fill(record) for position, record in enumerate(records)]
    model._default_manager.bulk_create(rows)
