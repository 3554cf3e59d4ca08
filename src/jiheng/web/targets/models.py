"""Target sets by version, with their objectives and indicators as declared, and how they were reviewed."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property

from jiheng.targets.declared import DECLARED
from jiheng.web.budgets.models import name_of_project
from jiheng.web.face.addresses import address
from jiheng.web.record_tables.table import RecordRow, stores
from jiheng.web.records.reviewed_work import ReviewedWork

DECLARED_COLUMNS = tuple(column.name for column in DECLARED)


class TargetSet(ReviewedWork):
    """绩效目标 of a whole unit or of one project, in one version. The highest approved version is in force."""

    stage = "绩效目标"
    version = models.PositiveSmallIntegerField("版本", default=1)
    adjustment_reason = models.CharField("调整原因", max_length=60, blank=True)
    adjustment_document = models.CharField("批准文号", max_length=200, blank=True)
    adjustment_words = models.TextField("调整说明", blank=True)
    own_standard = models.CharField("评分标准", max_length=100, blank=True, help_text="与年度的标准不同时才写")

    class Meta:
        ordering: ClassVar = ["unit_year", "project", "version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "project", "version"], name="target_version_once")
        ]

    @cached_property
    def told_project(self) -> str:
        return name_of_project(self.unit_year_id, self.project)

    def __str__(self) -> str:
        return f"{self.title} 第{self.version}版"

    def get_absolute_url(self) -> str:
        return self.address("edit")

    def address(self, name: str, *more: int | str) -> str:
        """One of the pages of this version."""
        place = self.unit_year
        return address(f"targets:{name}", place.year.year, place.budget_unit.code, self.pk, *more)

    @property
    def standard(self) -> str:
        """The id of the standard under which its points are given: its own, else the year's."""
        if self.own_standard:
            return self.own_standard
        year = self.unit_year.year
        return year.project_standard if self.project else year.whole_unit_standard


class TargetRow(RecordRow):
    """A record that belongs to one version of a target set."""

    target_set = models.ForeignKey(TargetSet, on_delete=models.CASCADE, related_name="%(class)ss")
    tells_of_year = False
    hangs_on_the_year = False

    class Meta(RecordRow.Meta):
        abstract = True


@stores("objectives", without=("achieved",))
class Objective(TargetRow):
    """年度总体目标; what became of it is told in `self_evaluations.ObjectiveResult`."""

    class Meta(TargetRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["target_set", "code"], name="objective_code_once")]


@stores("indicators", only=DECLARED_COLUMNS)
class Indicator(TargetRow):
    """A declared indicator; what was reached is told in `self_evaluations.IndicatorResult`."""

    class Meta(TargetRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["target_set", "code"], name="indicator_code_once")]


class GivenPoints(models.Model):
    """Points that a person gave to a target set item by item, under a rule, with what they come to. Never changed."""

    class Purpose(models.TextChoices):
        """What the points were given for."""

        REVIEW = "review", "目标审核"
        EX_ANTE = "ex_ante", "事前绩效评估"

    target_set = models.ForeignKey(TargetSet, on_delete=models.CASCADE, related_name="given_points")
    purpose = models.CharField("事项", max_length=20, choices=Purpose)
    project = models.CharField("项目编号", max_length=60, blank=True)
    points = models.JSONField("给分")
    total = models.CharField("合计", max_length=20)
    outcome = models.CharField("等次或结论", max_length=40)
    follows = models.CharField("下一步", max_length=200)
    words = models.TextField("意见", blank=True)
    rule = models.CharField("规则", max_length=100)
    rule_hash = models.CharField(max_length=64)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    post = models.CharField("以何身份", max_length=200)
    role = models.CharField(max_length=40)
    at = models.DateTimeField("时间", auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}{self.total}分，{self.outcome}"
