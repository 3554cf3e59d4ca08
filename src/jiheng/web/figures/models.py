"""What submitted work told, and whether the records still tell it so."""

from typing import ClassVar

from django.db import models


class FiguresTold(models.Model):
    """The figures that a piece of work printed when it was submitted last, and how the records tell them since.

    `kind` and `work` name the work. `figures` are those printed and all that they are made of. `compared` is the
    `records_revision` of the unit's year up to which they were held against the records; `changes` is what differed
    then (see `telling.told_changes`), and `out_since` the moment from which anything did.
    """

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.PROTECT, related_name="figures_told")
    kind = models.CharField(max_length=60)
    work = models.PositiveBigIntegerField()
    told_at = models.DateTimeField("提交时间")
    figures = models.JSONField(default=list)
    compared = models.PositiveBigIntegerField(default=0)
    changes = models.JSONField("不同", default=list)
    out_since = models.DateTimeField("过时自", null=True, blank=True, db_index=True)

    class Meta:
        ordering: ClassVar = ["unit_year", "kind", "work"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "work"], name="figures_told_once")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.work}"
