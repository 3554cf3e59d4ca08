"""A model that stores records of one table of the case: its columns come from the record's own description."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models, transaction

from jiheng.core.case import TABLES, CaseTable, MoneyUnit
from jiheng.core.record import Column, Kind, Record, columns_of
from jiheng.schema.values import Writing, read_value, write_value
from jiheng.subsidy.ledger import LEDGER_TABLES
from jiheng.web.record_tables.fields import field_for
from jiheng.web.record_tables.stamping import RecordManager, stamp

_AS_THEY_ARE = frozenset(
    {Kind.MONEY, Kind.SIGNED_MONEY, Kind.COUNT, Kind.YEAR, Kind.DATE, Kind.FLAG, Kind.CODE, Kind.REFERENCE}
)
"""Kinds whose database column gives back the value itself; all others are kept as their one text."""

_READ_AS_THEY_ARE = _AS_THEY_ARE | {Kind.TEXT, Kind.PARAGRAPHS}
"""The one text of a text is that text: it was read when it came in."""

WRITING = Writing(MoneyUnit.YUAN)
_TABLES = {table.name: table for table in (*TABLES, *LEDGER_TABLES)}


class RecordRow(models.Model):
    """One record of one unit in one year. `revision` grows with every change, so that two editors notice each other."""

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField("次序", default=0)
    revision = models.PositiveIntegerField("修订次数", default=0)
    changed_at = models.DateTimeField("修改时间", auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="修改人"
    )

    objects: ClassVar[models.Manager[Self]] = RecordManager()

    case_table: ClassVar[CaseTable]
    stored: ClassVar[tuple[Column, ...]]
    tells_of_year: ClassVar[bool] = True
    """Whether submitted work may have drawn figures from it; rows of a piece of work itself are that work."""
    hangs_on_the_year: ClassVar[bool] = True
    """Whether a case of the year has all rows of the unit; others belong to one version, target or piece of work."""

    class Meta:
        abstract = True
        ordering: ClassVar = ["position", "pk"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
            stamp(type(self), {self.unit_year_id})

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic(savepoint=False):
            told = super().delete(*args, **kwargs)
            stamp(type(self), {self.unit_year_id})
        return told

    def held_in(self, column: Column) -> Any:
        """What a column holds, as the record has it."""
        held = getattr(self, column.name)
        if held == "":
            return None
        if column.kind in _READ_AS_THEY_ARE:
            return held
        return read_value(column, held, self._writing(column))

    def put_in(self, column: Column, value: Any) -> None:
        """Store a value in a column."""
        if column.kind not in _AS_THEY_ARE:
            value = write_value(column, value, self._writing(column))
        setattr(self, column.name, value)

    def record_values(self) -> dict[str, Any]:
        """The stored values by column; blank ones are left to the record's defaults."""
        told = {column.name: self.held_in(column) for column in self.stored}
        return {name: value for name, value in told.items() if value is not None}

    def fill(self, record: Record) -> Self:
        """Take over the stored columns of a record, unit of measure first."""
        for column in sorted(self.stored, key=lambda column: bool(column.measured_by)):
            self.put_in(column, getattr(record, column.name))
        return self

    def _writing(self, column: Column) -> Writing:
        writing = _writing_of(self.case_table)
        return replace(writing, unit_of_measure=getattr(self, column.measured_by)) if column.measured_by else writing


def put_in_order(rows: Iterable[RecordRow | None]) -> None:
    """Store the order in which rows come; those that are gone (None, or deleted) leave no gap."""
    for position, row in enumerate(row for row in rows if row is not None and row.pk):
        if row.position != position:
            type(row)._default_manager.filter(pk=row.pk).update(position=position)


@cache
def _writing_of(table: CaseTable) -> Writing:
    return replace(WRITING, columns={each.name: each for each in columns_of(table.record_type)})


Row = TypeVar("Row", bound=type[RecordRow])


def stores(table_name: str, *, without: Iterable[str] = (), only: Iterable[str] = ()) -> Callable[[Row], Row]:
    """Give a model the columns of a table of the case, or of the loan ledger.

    `without` leaves columns out that the model's place tells (the unit, the project); `only` takes just those named.
    """
    table = _TABLES[table_name]
    left_out, named = set(without), set(only)

    def give(model: Row) -> Row:
        chosen = [
            column
            for column in columns_of(table.record_type)
            if column.name not in left_out and (not named or column.name in named)
        ]
        model.case_table = table
        model.stored = tuple(chosen)
        for column in chosen:
            model.add_to_class(column.name, field_for(column))
        return model

    return give
