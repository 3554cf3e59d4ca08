"""Every write to the rows of a table stamps the table anew, whichever way the rows are written."""

import secrets
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import F

from jiheng.core.case import TABLES
from jiheng.web.record_tables.models import TableStamp

TOKEN_BYTES = 16


def stamp(model: type[Any], unit_years: Iterable[int]) -> None:
    """The rows of this table have changed in these years of units; what was submitted from them may be out of date."""
    table = model._meta.label_lower
    places = sorted(unit_years)
    stamps = [TableStamp(unit_year_id=each, table=table, token=secrets.token_hex(TOKEN_BYTES)) for each in places]
    TableStamp._default_manager.bulk_create(
        stamps, update_conflicts=True, unique_fields=["unit_year", "table"], update_fields=["token"]
    )
    if model.tells_of_year and model.case_table in TABLES:
        years = apps.get_model("budget_units", "UnitYear")
        years._default_manager.filter(pk__in=places).update(records_revision=F("records_revision") + 1)


def tokens_of(unit_year: int) -> dict[str, str]:
    """The token of every table that was ever written in the year of a unit."""
    return dict(TableStamp._default_manager.filter(unit_year=unit_year).values_list("table", "token"))


class RecordQuerySet(models.QuerySet[Any]):
    """Rows of records; writing many at once stamps like writing one."""

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        with transaction.atomic(using=self.db, savepoint=False):
            made = super().bulk_create(objs, *args, **kwargs)
            stamp(self.model, {row.unit_year_id for row in made})
        return made

    def update(self, **kwargs: Any) -> int:
        with transaction.atomic(using=self.db, savepoint=False):
            touched = self._unit_years()
            changed = super().update(**kwargs)
            stamp(self.model, touched)
        return changed

    def delete(self) -> tuple[int, dict[str, int]]:
        with transaction.atomic(using=self.db, savepoint=False):
            touched = self._unit_years()
            told = super().delete()
            stamp(self.model, touched)
        return told

    def _unit_years(self) -> set[int]:
        return set(self.order_by().values_list("unit_year_id", flat=True).distinct())


class RecordManager(models.Manager[Any]):
    """The rows of a record's table."""

    def get_queryset(self) -> RecordQuerySet:
        return RecordQuerySet(self.model, using=self._db)
