"""The rows of a ledger that a filter leaves, and how they are listed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString

from jiheng.core.activity import Activity
from jiheng.core.case import MoneyUnit
from jiheng.core.record import Column, Kind, Record
from jiheng.schema.values import Writing, write_value
from jiheng.web.activities.ledgers import LedgerPage
from jiheng.web.activities.rules import lacking
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Task
from jiheng.web.cases.records import record_of, year_records
from jiheng.web.face.addresses import address
from jiheng.web.face.tables import body, cell, head_cell, link, number_cell, row
from jiheng.web.record_tables.form import Choices
from jiheng.web.record_tables.table import RecordRow

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SEARCHED = frozenset({Kind.CODE, Kind.TEXT})
_NUMBERS = frozenset(
    {Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.MONEY_QUANTITY, Kind.YEAR, Kind.SIGNED_MONEY}
)
DECEMBER = 12
_WRITING = Writing(MoneyUnit.WAN, for_people=True)


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


def rows_html(ledger: LedgerPage, rows: Sequence[RecordRow], unit_year: UnitYear) -> SafeString:
    """Code and shown columns of each row; of an activity also what its kind still asks for."""
    place = (unit_year.year.year, unit_year.budget_unit.code, ledger.slug)
    cells = [(number_cell if column.kind in _NUMBERS else cell, column) for column in ledger.shown_columns]
    found = []
    for each in rows:
        made = record_of(each, unit_year.budget_unit)
        told = [shown(_text(made, column)) for shown, column in cells]
        if isinstance(made, Activity):
            told.append(cell("、".join(lacking(made, unit_year.year.year))))
        found.append(row(head_cell(link(address("activities:row", *place, each.pk), made.code)), *told))
    return body(found)


def details(ledger: LedgerPage, made: Record, *, with_names: bool) -> list[tuple[str, str]]:
    """Every filled column of one row by its title; restricted ones for case workers alone."""
    shown = [
        (column.title, _text(made, column))
        for column in ledger.columns.values()
        if column.kind is not Kind.FIELDS and (with_names or not column.restricted)
    ]
    return [(title, text) for title, text in shown if text]


def _text(made: Record, column: Column) -> str:
    value = getattr(made, column.name)
    if column.kind is Kind.DATE and isinstance(value, date):
        return value.isoformat()
    writing = _WRITING
    if column.measured_by:
        writing = replace(writing, unit_of_measure=str(getattr(made, column.measured_by)))
    text = write_value(column, value, writing)
    return f"{text}万元" if column.kind is Kind.MONEY and isinstance(value, Decimal) else text


def task_choices(unit_year: UnitYear) -> Choices:
    """The year's tasks, to narrow a list by."""
    return [(each.code, f"{each.code} {each.name}") for each in year_records(Task, unit_year)]
