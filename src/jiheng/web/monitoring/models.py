"""Periods that the bureau opens, a sheet for each unit and project, and what was observed up to a day."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse

from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.face.addresses import address
from jiheng.web.record_tables.fields import FenField
from jiheng.web.record_tables.table import RecordRow, stores
from jiheng.web.records.reviewed_work import ReviewedWork
from jiheng.web.targets.models import TargetSet


class MonitoringPeriod(models.Model):
    """一期监控: up to which day, and by when the sheets are due."""

    year = models.ForeignKey(FiscalYear, on_delete=models.PROTECT, related_name="monitoring_periods")
    name = models.CharField("名称", max_length=60)
    as_of = models.DateField("监控日")
    due_on = models.DateField("报送截止")
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField("开放时间", auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["year", "as_of"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["year", "as_of"], name="period_once_a_day")]

    def __str__(self) -> str:
        return self.name


class MonitoringSheet(ReviewedWork):
    """绩效监控 of a whole unit or of one project in one period, with the outcome of its last calculation.

    `level` and the figures beside it are what the engine answered when the sheet was last saved; they spare lists of
    many sheets a calculation each. Blank: not yet calculated.
    """

    stage = "绩效监控"
    period = models.ForeignKey(MonitoringPeriod, on_delete=models.PROTECT, related_name="sheets")
    target_set = models.ForeignKey(TargetSet, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    project_name = models.CharField("项目名称", max_length=200, blank=True)
    level = models.CharField("灯", max_length=20, blank=True)
    lit = models.PositiveSmallIntegerField("关注和预警", default=0)
    budget = FenField("预算数", null=True, blank=True)
    spent = FenField("执行数", null=True, blank=True)
    expected = FenField("全年预计执行数", null=True, blank=True)
    execution_rate = models.CharField("执行率", max_length=12, blank=True)
    target_progress = models.CharField("目标进度", max_length=12, blank=True)

    class Meta:
        ordering: ClassVar = ["unit_year__budget_unit__path", "period__as_of", "project"]
        indexes: ClassVar = [models.Index(fields=["unit_year", "state", "due_on"], name="sheets_late")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["period", "unit_year", "project"], name="monitoring_sheet_once")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def told_project(self) -> str:
        return self.project_name

    @property
    def title(self) -> str:
        what = self.project_name if self.project else "部门整体"
        return f"{self.period.name}：{what}"

    @property
    def place(self) -> dict[str, object]:
        """What an address of this sheet names."""
        return {"year": self.unit_year.year.year, "unit_code": self.unit_year.budget_unit.code, "key": self.pk}

    def get_absolute_url(self) -> str:
        return address("monitoring:sheet", self.unit_year.year.year, self.unit_year.budget_unit.code, self.pk)


@stores("expenditure_readings")
class ExpenditureReading(RecordRow):
    """执行进度 of one budget line up to a day."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "code"], name="expenditure_reading_code_once"),
            models.UniqueConstraint(fields=["unit_year", "budget_line", "on"], name="expenditure_reading_once_a_day"),
        ]


@stores("observations")
class Observation(RecordRow):
    """指标进度 of an indicator of the whole unit's targets, or of one project's (`project`)."""

    project = models.CharField("目标所属项目", max_length=60, blank=True, default="")
    hangs_on_the_year = False

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "project", "code"], name="observation_code_once"),
            models.UniqueConstraint(fields=["unit_year", "project", "indicator", "on"], name="observation_once_a_day"),
        ]


class MonitoringSnapshot(models.Model):
    """What was submitted, for good: the canonical case, the editions of its rules, and the outcome of that day."""

    sheet = models.ForeignKey(MonitoringSheet, on_delete=models.PROTECT, related_name="snapshots")
    number = models.PositiveSmallIntegerField("第几次")
    at = models.DateTimeField("时间", auto_now_add=True)
    case_json = models.TextField()
    case_sha256 = models.CharField(max_length=64)
    monitoring_json = models.TextField()
    level = models.CharField("灯", max_length=20, blank=True)

    class Meta:
        ordering: ClassVar = ["sheet", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sheet", "number"], name="monitoring_snapshot_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.sheet} 第{self.number}次提交"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Written once; changing it would be a mistake of ours."""
        assert self._state.adding, "a snapshot never changes"
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Never."""
        raise AssertionError("a snapshot is never deleted")


class RectificationState(models.TextChoices):
    """Where a rectification stands, which also says who has to act."""

    ISSUED = "issued", "待回复"
    REPLIED = "replied", "待核验"
    REOPENED = "reopened", "退回继续整改"
    CLOSED = "closed", "已销号"


AWAITING_REPLY = (RectificationState.ISSUED, RectificationState.REOPENED)


class Rectification(models.Model):
    """整改通知 on a sheet: what is wrong, by when to reply, what was answered, and whether it was accepted."""

    sheet = models.ForeignKey(MonitoringSheet, on_delete=models.PROTECT, related_name="rectifications")
    number = models.PositiveSmallIntegerField("第几号")
    problem = models.TextField("问题")
    demand = models.TextField("整改要求")
    state = models.CharField("状态", max_length=20, choices=RectificationState, default=RectificationState.ISSUED)
    issued_on = models.DateField("发出日期")
    reply_workdays = models.PositiveSmallIntegerField("回复工作日")
    due_on = models.DateField("回复期限")
    basis = models.CharField("时限依据", max_length=300)
    on_timeout = models.CharField("超时处置", max_length=120, blank=True)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    choice = models.CharField("处置方式", max_length=120, blank=True)
    reply = models.TextField("整改情况", blank=True)
    replied_on = models.DateField("回复日期", null=True, blank=True)
    replied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    verdict = models.TextField("核验意见", blank=True)
    closed_on = models.DateField("销号日期", null=True, blank=True)
    revision = models.PositiveIntegerField("修订次数", default=0)

    class Meta:
        ordering: ClassVar = ["due_on", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["sheet", "number"], name="rectification_number_once")]
        indexes: ClassVar = [models.Index(fields=["state", "due_on"], name="rectifications_late")]

    def __str__(self) -> str:
        return f"{self.sheet} 整改通知{self.number}"

    @property
    def subject(self) -> str:
        """How the trail and the evidence name it."""
        return f"monitoring.rectification:{self.pk}"

    @property
    def awaits_reply(self) -> bool:
        return self.state in AWAITING_REPLY

    def get_absolute_url(self) -> str:
        return reverse("monitoring:rectification", kwargs={**self.sheet.place, "key": self.pk})
