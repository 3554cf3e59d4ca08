"""A figure that somebody opens: among the unit's records of the year, or as one piece of work tells it."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from jiheng.core.case import TABLE_TITLES
from jiheng.core.figure import Figure
from jiheng.core.publication import published
from jiheng.core.record import Record
from jiheng.figures.cells import record_key
from jiheng.figures.filtered import filtered_figure
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import record_of, year_models
from jiheng.web.cases.year_case import year_case, year_figures
from jiheng.web.figures.works import known, known_of
from jiheng.web.records.reviewed_work import ReviewedWork


def work_named(unit_year: UnitYear, subject: str) -> ReviewedWork | None:
    """The work of this unit's year that a subject names; None for any other."""
    label, _, key = subject.partition(":")
    kind = known(label)
    if kind is None or not key.isdecimal():
        return None
    work: ReviewedWork | None = kind.rows().filter(unit_year=unit_year, pk=int(key)).first()
    return work


def figures_known(unit_year: UnitYear, work: ReviewedWork | None, name: str) -> Mapping[str, Figure]:
    """Every figure that may be opened beside the named one, which may carry a filter."""
    if work is not None:
        return known_of(work).figures(work)
    figures = year_figures(unit_year)
    filtered = None if name in figures else filtered_figure(name, published(year_case(unit_year)))
    return figures.joined({name: filtered}) if filtered else figures


def record_named(unit_year: UnitYear, work: ReviewedWork | None, table: str, key: str) -> Record | None:
    """One record by its table and key."""
    model = next((each for each in year_models() if each.case_table.name == table), None)
    if model is not None:
        rows: QuerySet[Any] = model._default_manager.filter(unit_year=unit_year)
        row = rows.filter(code=key).select_related("unit_year__budget_unit")
        return next((record_of(each, unit_year.budget_unit) for each in row[:1]), None)
    if work is None or table not in TABLE_TITLES:
        return None
    records: tuple[Any, ...] = getattr(known_of(work).case(work), table)
    return next((each for each in records if record_key(each) == key), None)
