"""A self-evaluation as the `Case` that it weighs."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from jiheng.core.case import Case, CaseProfile
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.core.record import Record
from jiheng.web.cases.records import kept_table, models_of, records_of, unit_records, year_models
from jiheng.web.monitoring.models import Observation
from jiheng.web.monitoring.observed import observation_records
from jiheng.web.record_tables.kept_records import YearTables
from jiheng.web.self_evaluations.models import EvaluationRow, IndicatorResult, ObjectiveResult, SelfEvaluation
from jiheng.web.targets.models import Indicator, Objective


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
    for model in models_of(EvaluationRow):
        if model not in (IndicatorResult, ObjectiveResult):
            rows = model._default_manager.filter(self_evaluation=self_evaluation)
            read = partial(records_of, rows, own=unit_year.budget_unit)
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
