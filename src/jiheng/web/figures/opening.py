"""A figure that somebody opens: among the unit's records of the year, or as one piece of work tells it."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from jiheng.core.case import TABLE_TITLES, Case
from jiheng.core.figure import Figure
from jiheng.core.publication import published
from jiheng.core.record import Record
from jiheng.figures.cells import record_key
from jiheng.figures.filtered import filtered_figure
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import record_of, year_models
from jiheng.web.cases.year_case import year_case, year_figures
from jiheng.web.figures.comparing import FIGURES_NOW, KINDS
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import case_of
from jiheng.web.records.reviewed_work import ReviewedWork
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.whole_case import whole_case
from jiheng.web.targets.declaring import target_case
from jiheng.web.targets.models import TargetSet


def work_named(unit_year: UnitYear, subject: str) -> ReviewedWork | None:
    """The work of this unit's year that a subject names; None for any other."""
    kind, _, key = subject.partition(":")
    model = KINDS.get(kind)
    if model is None or not key.isdecimal():
        return None
    related = ["target_set"] if model is SelfEvaluation else []
    related += ["target_set", "period"] if model is MonitoringSheet else []
    found = model._default_manager.select_related("unit_year__budget_unit__parent", "unit_year__year", *related)
    work: ReviewedWork | None = found.filter(unit_year=unit_year, pk=int(key)).first()
    return work


def figures_known(unit_year: UnitYear, work: ReviewedWork | None, name: str) -> Mapping[str, Figure]:
    """Every figure that may be opened beside the named one, which may carry a filter."""
    if work is not None:
        return FIGURES_NOW[type(work)](work)
    known = year_figures(unit_year)
    filtered = None if name in known else filtered_figure(name, published(year_case(unit_year)))
    return known.joined({name: filtered}) if filtered else known


def record_named(unit_year: UnitYear, work: ReviewedWork | None, table: str, key: str) -> Record | None:
    """One record by its table and key."""
    model = next((each for each in year_models() if each.case_table.name == table), None)
    if model is not None:
        rows: QuerySet[Any] = model._default_manager.filter(unit_year=unit_year)
        row = rows.filter(code=key).select_related("unit_year__budget_unit")
        return next((record_of(each, unit_year.budget_unit) for each in row[:1]), None)
    if work is None or table not in TABLE_TITLES:
        return None
    records: tuple[Any, ...] = getattr(_case_of(work), table)
    return next((each for each in records if record_key(each) == key), None)


def _case_of(work: ReviewedWork) -> Case:
    match work:
        case SelfEvaluation():
            return whole_case(work)
        case MonitoringSheet():
            return case_of(work)
        case TargetSet():
            return target_case(work, whole=True)
    raise AssertionError(work)
