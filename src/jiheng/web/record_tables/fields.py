"""Database columns for what a record may hold: exact money, and every other value as its one text."""

from decimal import Decimal
from typing import Any

from django.db import models

from jiheng.core.numbers import round_half_up
from jiheng.core.record import Column, Kind
from jiheng.schema.values import LONGEST_CODE
from jiheng.web.sealing import sealed, unsealed

FEN_PER_YUAN = 100
_INTEGERS = frozenset({Kind.COUNT, Kind.YEAR})
_MONEY = frozenset({Kind.MONEY, Kind.SIGNED_MONEY})
_SHORT = frozenset({Kind.CODE, Kind.REFERENCE})


class FenField(models.BigIntegerField):  # type: ignore[type-arg]  # not subscriptable at run time
    """Yuan in Python (`Decimal`), whole fen in the database, so that sums there are exact."""

    def from_db_value(self, value: int | None, *_: object) -> Decimal | None:
        return None if value is None else Decimal(value) / FEN_PER_YUAN

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)

    def get_prep_value(self, value: Any) -> int | None:
        return None if value is None else int(round_half_up(Decimal(value) * FEN_PER_YUAN, 0))


class SealedTextField(models.TextField):  # type: ignore[type-arg]  # not subscriptable at run time
    """Text in Python, a sealed text in the database: names on restricted lists are not read from a copy of it.

    Nothing can be looked for in it.
    """

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return unsealed(value) if value else value

    def get_prep_value(self, value: Any) -> str | None:
        text = super().get_prep_value(value)
        return sealed(text) if text else text


def field_for(column: Column) -> "models.Field[Any, Any]":
    """The database column for a column of a record."""
    if column.restricted:
        return SealedTextField(column.title, blank=True, default="")
    if column.kind in _MONEY:
        return FenField(column.title, null=not column.required, blank=True)
    if column.kind in _INTEGERS:
        return models.BigIntegerField(column.title, null=True, blank=True)
    if column.kind is Kind.DATE:
        return models.DateField(column.title, null=True, blank=True)
    if column.kind is Kind.FLAG:
        return models.BooleanField(column.title, default=False)
    if column.kind is Kind.CHOICE:
        assert column.choices is not None
        choices = [(each.value, each.label) for each in column.choices]
        return models.CharField(column.title, max_length=40, choices=choices, blank=True, default="")
    if column.kind in _SHORT:
        return models.CharField(column.title, max_length=LONGEST_CODE, blank=True, default="")
    return models.TextField(column.title, blank=True, default="")
