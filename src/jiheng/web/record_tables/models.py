"""Which state of its rows each table of a unit's year is in."""

from typing import ClassVar

from django.db import models


class TableStamp(models.Model):
    """A new random token with every write to the rows of one table in one unit's year; no token, never written.

    The same token means the same rows: it is written in the transaction of the rows, and no token comes twice.
    """

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.CASCADE, related_name="stamps")
    table = models.CharField(max_length=60)
    token = models.CharField(max_length=32)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "table"], name="stamp_of_table_once")]

    def __str__(self) -> str:
        return f"{self.table} {self.token}"
