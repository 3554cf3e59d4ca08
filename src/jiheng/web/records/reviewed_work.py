"""Work that goes from the preparer through review to approval: one abstract table for every stage."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class State(models.TextChoices):
    """Where a piece of work stands, which also says who holds it."""

    DRAFT = "draft", "填报中"
    SUBMITTED = "submitted", "待单位审核"
    CONFIRMED = "confirmed", "待主管部门审核"
    REVIEWED = "reviewed", "待财政部门批复"
    APPROVED = "approved", "已批复"
    RETURNED = "returned", "退回修改"


EDITABLE = frozenset({State.DRAFT, State.RETURNED})
"""States in which the preparer may change the content."""


class ReviewedWork(models.Model):
    """One target set, monitoring sheet or self-evaluation, of a whole unit (`project` blank) or of one project."""

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.PROTECT, related_name="+")
    project = models.CharField("项目编号", max_length=60, blank=True, default="")
    state = models.CharField("状态", max_length=20, choices=State, default=State.DRAFT, db_index=True)
    state_since = models.DateTimeField("状态自", auto_now_add=True)
    due_on = models.DateField("截止", null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    opened_by_reviewer_at = models.DateTimeField("审核人打开时间", null=True, blank=True)
    revision = models.PositiveIntegerField("修订次数", default=0)

    stage: ClassVar[str]
    """What people call it: 绩效目标, 绩效监控, 绩效自评."""

    class Meta:
        abstract = True

    @property
    def is_editable(self) -> bool:
        return State(self.state) in EDITABLE and not self.unit_year.year.is_closed

    @property
    def subject(self) -> str:
        """How the trail names it."""
        return self.subject_of(self.pk)

    @classmethod
    def subject_of(cls, key: int) -> str:
        """How the trail names the work with this key."""
        return f"{cls._meta.label_lower}:{key}"

    @property
    def title(self) -> str:
        return self.title_of(self.unit_year.year.year, self.project, self.told_project)

    @property
    def told_project(self) -> str:
        """The project's name; told by each stage, blank where there is none."""
        raise NotImplementedError

    @classmethod
    def title_of(cls, year: int, project: str, name: str) -> str:
        """What the work of a year is called, of a project or of the whole unit."""
        return f"{year}年{cls.stage}（{(name or f'项目{project}') if project else '整体'}）"

    def get_absolute_url(self) -> str:
        """Where the work is done; told by each stage."""
        raise NotImplementedError
