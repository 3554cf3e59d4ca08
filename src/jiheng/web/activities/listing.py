"""The rows of a ledger that a filter leaves, as cells of text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from jiheng.core.activity import Activity
from jiheng.core.case import MoneyUnit
from jiheng.core.record import Column, Kind, Record
from jiheng.schema.values import Writing, write_value
from jiheng.web.activities.ledgers import LedgerPage
from jiheng.web.activities.rules import lacking
from jiheng.web.budget_units.models import Task, UnitYear
from jiheng.web.cases import record_of, year_records
from jiheng.web.record_tables.form import Choices
from jiheng.web.record_tables.table import RecordRow

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SEARCHED = frozenset({Kind.CODE, Kind.TEXT})
_NUMBERS = frozenset(
    {Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.MONEY_QUANTITY, Kind.YEAR, Kind.SIGNED_MONEY}
)
DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a list."""

    text: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row with its texts and, of an activity, what its kind still asks for."""

    key: int
    code: str
    cells: tuple[Cell, ...]
    lacking: tuple[str, ...]


def narrowed(ledger: LedgerPage, unit_year: UnitYear, told: Mapping[str, Any]) -> QuerySet[Any]:
    """The rows that the filter leaves, the latest first."""
    rows: QuerySet[Any] = ledger.model._default_manager.filter(unit_year=unit_year)
    if told.get("q"):
        sought = Q()
        for name, column in ledger.columns.items():
            if column.kind in _SEARCHED and not column.restricted:
                sought |= Q(**{f"{name}__icontains": told["q"]})
        rows = rows.filter(sought)
    for name in ("kind", "task"):
        if told.get(name):
            rows = rows.filter(**{name: told[name]})
    if told.get("place"):
        rows = rows.filter(place__icontains=told["place"])
    month = _MONTH.fullmatch(told.get("month") or "")
    if month and 1 <= int(month[2]) <= DECEMBER:
        rows = rows.filter(
            **{f"{ledger.day_column}__year": int(month[1]), f"{ledger.day_column}__month": int(month[2])}
        )
    order = [f"-{ledger.day_column}"] if ledger.day_column else []
    return rows.order_by(*order, "-position", "-pk")


def listed(ledger: LedgerPage, rows: Sequence[RecordRow], unit_year: UnitYear) -> list[ListedRow]:
    """Rows as texts."""
    found = []
    for row in rows:
        made = record_of(row, unit_year.budget_unit)
        missing = lacking(made, unit_year.year.year) if isinstance(made, Activity) else ()
        cells = tuple(_cell(made, column) for column in ledger.shown_columns)
        found.append(ListedRow(row.pk, made.code, cells, missing))
    return found


def details(ledger: LedgerPage, made: Record, *, with_names: bool) -> list[tuple[str, str]]:
    """Every filled column of one row by its title; restricted ones for case workers alone."""
    shown = [
        (column.title, _cell(made, column).text)
        for column in ledger.columns.values()
        if column.kind is not Kind.FIELDS and (with_names or not column.restricted)
    ]
    return [(title, text) for title, text in shown if text]


def _cell(made: Record, column: Column) -> Cell:
    value = getattr(made, column.name)
    writing = Writing(MoneyUnit.WAN, for_people=True, unit_of_measure=_unit(made, column))
    text = write_value(column, value, writing)
    if column.kind is Kind.MONEY and isinstance(value, Decimal):
        text += "万元"
    if column.kind is Kind.DATE and isinstance(value, date):
        text = value.isoformat()
    return Cell(text, column.kind in _NUMBERS)


def _unit(made: Record, column: Column) -> str:
    return str(getattr(made, column.measured_by)) if column.measured_by else ""


def task_choices(unit_year: UnitYear) -> Choices:
    """The year's tasks, to narrow a list by."""
    return [(each.code, f"{each.code} {each.name}") for each in year_records(Task, unit_year)]
