"""Self-evaluations with what was reached, the narrative, and what was submitted."""

from typing import ClassVar

from django.db import models
from django.utils.functional import cached_property

from jiheng.targets.declared import REPORTED
from jiheng.web.budgets.models import name_of_project
from jiheng.web.face.addresses import address
from jiheng.web.record_tables.table import RecordRow, stores
from jiheng.web.records.reviewed_work import ReviewedWork
from jiheng.web.targets.models import Indicator, Objective, TargetSet


class SelfEvaluation(ReviewedWork):
    """绩效自评 of a whole unit or of one project, against the target set that was in force."""

    stage = "绩效自评"
    target_set = models.ForeignKey(TargetSet, on_delete=models.PROTECT, related_name="self_evaluations")
    case_title = models.CharField("案卷名称", max_length=200)
    standard = models.CharField("评分标准", max_length=100)
    as_of = models.DateField("统计截止日")
    regulation = models.CharField("依据文件", max_length=400, blank=True)
    decision_record = models.CharField("集体决策记录号", max_length=200, blank=True)
    prepared_on = models.DateField("填报日期", null=True, blank=True)
    project_leader = models.CharField("项目负责人", max_length=60, blank=True)
    finance_leader = models.CharField("财务负责人", max_length=60, blank=True)
    unit_leader = models.CharField("单位负责人", max_length=60, blank=True)
    is_example = models.BooleanField("示例数据", default=False)
    is_stamped = models.BooleanField("已盖章", default=False)

    class Meta:
        ordering: ClassVar = ["unit_year", "project"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit_year", "project"], name="self_evaluation_once")]

    @cached_property
    def told_project(self) -> str:
        return name_of_project(self.unit_year_id, self.project)

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        place = self.unit_year
        return address("self_evaluations:edit", place.year.year, place.budget_unit.code, self.pk)


class Submission(models.Model):
    """What was submitted, for good: the canonical case, the editions of its rules, and the outcome of that day.

    `editions`: the rules under which it was weighed and printed, each with the digest of its text. `checkup`: what the
    report check said that day. `files`: the name of each file made that day → the SHA-256 of its content.
    """

    self_evaluation = models.ForeignKey(SelfEvaluation, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField("第几次")
    at = models.DateTimeField("时间", auto_now_add=True)
    case_json = models.TextField()
    case_sha256 = models.CharField(max_length=64)
    evaluation_json = models.TextField()
    editions = models.JSONField("规则版本", default=list)
    checkup = models.JSONField("体检结果", default=list)
    total = models.CharField("得分", max_length=20)
    grade = models.CharField("等级", max_length=20)
    files = models.JSONField("文件", default=dict)

    class Meta:
        ordering: ClassVar = ["self_evaluation", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["self_evaluation", "number"], name="submission_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.self_evaluation} 第{self.number}次提交"

    @property
    def told(self) -> str:
        """Points and grade: 「99.11 优」."""
        return f"{self.total} {self.grade}"

    @property
    def place(self) -> tuple[int, int]:
        """Where its points are explained: the self-evaluation and the number of the submission."""
        return self.self_evaluation_id, self.number


class EvaluationRow(RecordRow):
    """A record that belongs to one self-evaluation."""

    self_evaluation = models.ForeignKey(SelfEvaluation, on_delete=models.CASCADE, related_name="%(class)ss")
    tells_of_year = False
    hangs_on_the_year = False

    class Meta(RecordRow.Meta):
        abstract = True

    def changed_in(self, name: str) -> None:
        """Somebody has typed something else into a column; not saved yet."""


@stores("indicators", only=REPORTED)
class IndicatorResult(EvaluationRow):
    """What was reached on one declared indicator, and why.

    `prefilled_from` says where the actual value was taken from, until somebody has confirmed or changed it.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="results")
    prefilled_from = models.CharField("带入自", max_length=120, blank=True, default="")

    class Meta(EvaluationRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["self_evaluation", "indicator"], name="indicator_result_once")
        ]

    def changed_in(self, name: str) -> None:
        """Whoever types the actual value has looked at it."""
        if name == "actual":
            self.prefilled_from = ""

    def stored_text(self, name: str) -> str:
        """A column as it is stored: the one text of its value."""
        return str(getattr(self, name))

    @property
    def unit_of_measure(self) -> str:
        """The declared indicator's, in which the actual value is told."""
        return str(getattr(self.indicator, "unit_of_measure"))  # noqa: B009  # a stored column


@stores("objectives", only=("achieved",))
class ObjectiveResult(EvaluationRow):
    """What became of one declared objective."""

    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="results")

    class Meta(EvaluationRow.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["self_evaluation", "objective"], name="objective_result_once")
        ]


@stores("bonus_items")
class BonusItem(EvaluationRow):
    """加分或减分事项."""


@stores("passages")
class Passage(EvaluationRow):
    """The unit's own words for one section of the report."""


@stores("problems")
class Problem(EvaluationRow):
    """存在的问题."""


@stores("improvements")
class Improvement(EvaluationRow):
    """下一步改进措施."""


@stores("assumptions")
class Assumption(EvaluationRow):
    """Something that an example supposes."""


@stores("stated_figures")
class StatedFigure(EvaluationRow):
    """A total that was told elsewhere and must agree."""
