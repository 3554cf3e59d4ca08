"""The records of one unit's year as a case of their own: what figures, summaries, imports and exports are made from."""

from datetime import date
from typing import Any

from jiheng.core.case import Case, CaseProfile, MoneyUnit
from jiheng.core.figure import FigureSet
from jiheng.core.publication import published, restricted_columns
from jiheng.figures.registry import figures_of
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import kept_table, unit_records, year_models, year_records
from jiheng.web.record_tables.kept_records import MOST_RECORDS, Shelf, YearTables
from jiheng.web.record_tables.table import RecordRow

_FIGURES: Shelf[FigureSet] = Shelf(MOST_RECORDS)


def year_case(unit_year: UnitYear) -> Case:
    """Everything registered for the unit in the year, restricted names included: never hand it out as it is.

    Tables that were not written since they were last read are not read again.
    """
    return _case(unit_year, YearTables(unit_year.pk))


def year_figures(unit_year: UnitYear) -> FigureSet:
    """Every figure of the year's records, naming nobody; computed anew only after a write to them."""
    tables = YearTables(unit_year.pk)
    edition = tables.edition()
    found = _FIGURES.take(unit_year.pk, edition)
    if found is None:
        case = published(_case(unit_year, tables))
        found = figures_of(case)
        size = sum(len(getattr(case, model.case_table.name)) for model in year_models())
        _FIGURES.put(unit_year.pk, edition, found, size + 1)
    return found


def _case(unit_year: UnitYear, kept: YearTables) -> Case:
    year = unit_year.year
    unit = unit_year.budget_unit
    tables: dict[str, Any] = {model.case_table.name: _table(kept, model, unit_year) for model in year_models()}
    profile = CaseProfile(
        title=f"{unit.name}{year.year}年台账",
        year=year.year,
        budget_unit=unit.code,
        region=year.region,
        standard=year.whole_unit_standard or "cn.project_self_evaluation",
        money_unit=MoneyUnit.WAN,
        as_of=date(year.year, 12, 31),
    )
    return Case(profile=profile, budget_units=unit_records(unit_year, (unit, *unit_year.subordinates())), **tables)


def _table(kept: YearTables, model: type[RecordRow], unit_year: UnitYear) -> tuple[Any, ...]:
    """What names nobody is read once for all; names are not kept between pages."""
    if restricted_columns(model.case_table):
        return year_records(model, unit_year)
    return kept_table(kept, model, unit_year)
