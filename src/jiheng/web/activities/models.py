"""活动台账 and the ledgers beside it, one model for each table of the case."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from jiheng.web.record_tables.table import RecordRow, stores


@stores("activities")
class Activity(RecordRow):
    """一项活动."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="activity_code_once")]
        indexes: ClassVar = [
            models.Index(fields=["unit_year", "kind"], name="activity_of_kind"),
            models.Index(fields=["unit_year", "on", "position"], name="activity_on_day"),
        ]


@stores("surveys")
class Survey(RecordRow):
    """一次满意度调查."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="survey_code_once")]


@stores("survey_questions")
class SurveyQuestion(RecordRow):
    """一道调查题目."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "code"], name="survey_question_code_once")
        ]


@stores("complaints")
class Complaint(RecordRow):
    """一件投诉; who complained is shown to case workers alone."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="complaint_code_once")]


@stores("works")
class Works(RecordRow):
    """一项维护（维修）工程."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="works_code_once")]


@stores("kindergartens")
class Kindergarten(RecordRow):
    """一所幼儿园."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="kindergarten_code_once")]


@stores("pay_days")
class PayDay(RecordRow):
    """一次工资发放."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="pay_day_code_once")]


@stores("development_programmes")
class DevelopmentProgramme(RecordRow):
    """一部发展规划."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="programme_code_once")]


@stores("programme_indicators")
class ProgrammeIndicator(RecordRow):
    """一项规划指标."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "code"], name="programme_indicator_code_once")
        ]


@stores("programme_values")
class ProgrammeValue(RecordRow):
    """一项规划指标的一年."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit_year", "code"], name="programme_value_code_once")
        ]


@stores("rights_cases")
class RightsCase(RecordRow):
    """一件维权个案; who asked is shown to case workers alone."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="rights_case_code_once")]


@stores("relief_recipients")
class ReliefRecipient(RecordRow):
    """救助名单的一行; the name is shown to case workers alone."""

    class Meta(RecordRow.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "code"], name="relief_code_once")]


class CaseWorker(models.Model):
    """Who may read the names on a unit's restricted lists, given by the unit's reviewer and taken back when it ends."""

    budget_unit = models.ForeignKey("budget_units.BudgetUnit", on_delete=models.PROTECT, related_name="case_workers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField("授权时间", auto_now_add=True)
    ended_at = models.DateTimeField("收回时间", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["given_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["budget_unit", "person"], condition=models.Q(ended_at=None), name="case_worker_once"
            )
        ]

    def __str__(self) -> str:
        return self.person.name
