"""The one place where rows of the database become records, as a `Case` has them."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from jiheng.core.budget_unit import BudgetUnit as BudgetUnitRecord
from jiheng.core.budget_unit import UnitKind
from jiheng.core.case import TABLES
from jiheng.core.publication import published_records
from jiheng.core.record import Column, Record, RecordType, columns_of
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.record_tables.kept_records import YearTables
from jiheng.web.record_tables.table import RecordRow


@cache
def models_of(kind: type[Any]) -> tuple[type[Any], ...]:
    """The tables of one kind, in a fixed order."""
    return tuple(model for model in apps.get_models() if issubclass(model, kind))


@cache
def year_models() -> tuple[type[RecordRow], ...]:
    """The tables of a case that hang on a unit's year alone, in a fixed order."""
    return tuple(each for each in models_of(RecordRow) if each.hangs_on_the_year and each.case_table in TABLES)


def year_records(model: type[RecordRow], unit_year: UnitYear) -> tuple[Record, ...]:
    """The records of one table, of this unit in this year."""
    rows = model._default_manager.filter(unit_year=unit_year)
    return records_of(rows.select_related("unit_year__budget_unit"), own=unit_year.budget_unit)


def kept_table(kept: YearTables, model: type[RecordRow], unit_year: UnitYear) -> tuple[Any, ...]:
    """The records of one table as they may be published, read anew only after a write."""

    def read() -> tuple[Record, ...]:
        return published_records(model.case_table.name, year_records(model, unit_year))

    return kept.records(model, (model,), read)


def unit_records(unit_year: UnitYear, units: Iterable[BudgetUnit]) -> tuple[BudgetUnitRecord, ...]:
    """The unit itself and its subordinates as the case tells them."""
    own = unit_year.budget_unit
    department = unit_year.department.name if own.parent_id else ""
    return tuple(
        BudgetUnitRecord(
            code=unit.code,
            name=unit.name,
            kind=UnitKind(unit.kind),
            parent="" if unit.pk == own.pk else own.code,
            supervising_department=department,
            note=unit.note,
        )
        for unit in units
    )


def records_of(rows: QuerySet[Any], own: BudgetUnit) -> tuple[Record, ...]:
    """The records that rows hold."""
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
