"""Duties, tasks, projects and purses, what changed purses and what was paid from them. Money is whole fen here."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from jiheng.web.record_tables.fields import FenField
from jiheng.web.record_tables.table import RecordRow, stores


@stores("duties")
class Duty(RecordRow):
    """一项主要职责."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="duty_code_once")]


@stores("tasks")
class Task(RecordRow):
    """一项年度重点工作任务."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="task_code_once")]


@stores("projects", without=("budget_unit",))
class Project(RecordRow):
    """一个项目 of one unit in one year; `continues` is the same project a year earlier."""

    continues = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="continued_by", verbose_name="上年项目"
    )

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="project_code_once")]


@stores("budget_lines", without=("budget_unit",))
class BudgetLine(RecordRow):
    """One purse. The database itself refuses to let it fall below zero.

    `carried_from` is the purse of the year before whose unspent money this one holds, `carried_amount` how much it was.
    """

    carried_from = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="carried_to", verbose_name="结转自"
    )
    carried_amount = FenField("转入的结转", null=True, blank=True, editable=False)

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "code"], name="budget_line_code_once"),
            models.CheckConstraint(
                condition=Q(actual_expenditure__lte=F("revised_budget")), name="budget_line_not_below_zero"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["unit_year", "project"], name="budget_line_of_project"),
            models.Index(
                fields=["unit_year", "original_budget", "revised_budget", "actual_expenditure"],
                name="budget_line_amounts",
            ),
        ]


@stores("adjustments")
class Adjustment(RecordRow):
    """预算调整或调剂."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="adjustment_code_once")]


@stores("payments")
class Payment(RecordRow):
    """一笔支付, booked against one budget line."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="payment_code_once")]


def name_of_project(unit_year: int, code: str) -> str:
    """Blank for the whole unit and for a project that is not there any more."""
    named = Project.objects.filter(unit_year=unit_year, code=code) if code else Project.objects.none()
    return named.values_list("name", flat=True).first() or ""
