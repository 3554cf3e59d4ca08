"""Target sets by version, with their objectives and indicators as declared."""

from typing import ClassVar

from django.db import models
from django.urls import reverse

from jiheng.targets.declared import DECLARED
from jiheng.web.record_tables.table import RecordRow, stores
from jiheng.web.records.reviewed_work import ReviewedWork

DECLARED_COLUMNS = tuple(column.name for column in DECLARED)


class TargetSet(ReviewedWork):
    """绩效目标 of a whole unit or of one project, in one version. The highest approved version is in force."""

    stage = "绩效目标"
    version = models.PositiveSmallIntegerField("版本", default=1)
    adjustment_reason = models.CharField("调整原因", max_length=60, blank=True)
    adjustment_words = models.TextField("调整说明", blank=True)

    class Meta:
        ordering: ClassVar = ["unit_year", "project", "version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "project", "version"], name="target_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.title} 第{self.version}版"

    def get_absolute_url(self) -> str:
        place = {"year": self.unit_year.year.year, "unit_code": self.unit_year.budget_unit.code, "key": self.pk}
        return reverse("targets:edit", kwargs=place)


class TargetRow(RecordRow):
    """A record that belongs to one version of a target set."""

    target_set = models.ForeignKey(TargetSet, on_delete=models.CASCADE, related_name="%(class)ss")

    class Meta(RecordRow.Meta):
        abstract = True


@stores("objectives")
class Objective(TargetRow):
    """年度总体目标."""

    class Meta(TargetRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["target_set", "code"], name="objective_code_once")]


@stores("indicators", only=DECLARED_COLUMNS)
class Indicator(TargetRow):
    """A declared indicator; what was reached is told in `self_evaluations.IndicatorResult`."""

    class Meta(TargetRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["target_set", "code"], name="indicator_code_once")]
