"""The tree of units, the years, and one unit in one year."""

from typing import Any, ClassVar

from django.db import models

from jiheng.core.budget_unit import UnitKind


class Level(models.TextChoices):
    """A node's place in the tree."""

    FINANCE_DEPARTMENT = "finance_department", "财政部门"
    SUPERVISING_DEPARTMENT = "supervising_department", "主管部门"
    BUDGET_UNIT = "budget_unit", "预算单位"


UNIT_KINDS = [(each.value, each.label) for each in UnitKind]
"""The kinds of budget units as forms offer them."""


class BudgetUnit(models.Model):
    """A node of the tree: finance bureau, supervising department or budget unit.

    `path` is the keys of its ancestors and its own, `/000001/000005/`: a branch of the tree is one comparison of
    beginnings, and units in the order of their paths stand as they were entered, branch by branch.
    """

    code = models.CharField("单位编码", max_length=40, unique=True)
    name = models.CharField("单位名称", max_length=120)
    level = models.CharField("层级", max_length=40, choices=Level, default=Level.BUDGET_UNIT)
    kind = models.CharField("单位层次", max_length=20, choices=UNIT_KINDS, default=UnitKind.HEAD.value)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="children", null=True, blank=True, verbose_name="上级"
    )
    path = models.CharField(max_length=200, editable=False, db_index=True)
    note = models.CharField("备注", max_length=400, blank=True)
    is_active = models.BooleanField("在用", default=True)

    class Meta:
        ordering: ClassVar = ["path"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=False) | models.Q(level=Level.FINANCE_DEPARTMENT),
                name="only_the_bureau_has_no_parent",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        path = f"{self.parent.path if self.parent else '/'}{self.pk:06}/"
        if self.path != path:
            self.path = path
            super().save(update_fields=["path"])

    @property
    def depth(self) -> int:
        """How many nodes stand above it."""
        return self.path.strip("/").count("/")

    @property
    def department(self) -> "BudgetUnit":
        """The supervising department it belongs to; itself when it is one."""
        if self.level == Level.BUDGET_UNIT and self.parent:
            return self.parent.department
        return self


class FiscalYear(models.Model):
    """A year that the finance bureau has opened, and under which rules it runs."""

    year = models.PositiveSmallIntegerField("年度", unique=True)
    region = models.CharField("行政区划代码", max_length=6)
    whole_unit_standard = models.CharField("整体自评标准", max_length=100)
    project_standard = models.CharField("项目自评标准", max_length=100)
    requires_target = models.BooleanField("无目标不入库", default=False)
    targets_due_on = models.DateField("目标申报截止", null=True, blank=True)
    self_evaluations_due_on = models.DateField("自评截止", null=True, blank=True)
    opened_at = models.DateTimeField("开放时间", auto_now_add=True)
    is_closed = models.BooleanField("已关闭", default=False)

    class Meta:
        ordering: ClassVar = ["-year"]

    def __str__(self) -> str:
        return f"{self.year}年度"


class UnitYear(models.Model):
    """One unit in one year: what every record of the year hangs on; `records_revision` grows when one changes.

    `former_department`: to which supervising department it belonged in that year, when it has moved since.
    """

    budget_unit = models.ForeignKey(BudgetUnit, on_delete=models.PROTECT, related_name="years")
    year = models.ForeignKey(FiscalYear, on_delete=models.PROTECT, related_name="units")
    records_revision = models.PositiveBigIntegerField(default=0, editable=False)
    former_department = models.ForeignKey(
        BudgetUnit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="当年的主管部门"
    )

    class Meta:
        ordering: ClassVar = ["budget_unit__path"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["budget_unit", "year"], name="unit_once_a_year")]

    def __str__(self) -> str:
        return f"{self.budget_unit.name} {self.year.year}年度"

    @classmethod
    def at_hand(cls, key: int) -> "UnitYear":
        """With its unit and its year, for work that is done beside the pages."""
        return cls.objects.select_related("budget_unit", "year").get(pk=key)

    @property
    def department(self) -> BudgetUnit:
        """The supervising department in that year."""
        return self.former_department or self.budget_unit.department

    def subordinates(self) -> models.QuerySet[BudgetUnit]:
        """The other units of its department in that year, for a 本级 unit; none for others."""
        own = self.budget_unit
        if own.kind != UnitKind.HEAD.value or own.level != Level.BUDGET_UNIT or own.parent_id is None:
            return BudgetUnit.objects.none()
        department = self.former_department_id or own.parent_id
        belonged = models.Q(years__former_department=department)
        belongs = models.Q(years__former_department=None, parent=department)
        return BudgetUnit.objects.filter(belonged | belongs, years__year=self.year_id, kind=UnitKind.SUBORDINATE.value)


def in_department(code: str, way: str = "") -> models.Q:
    """The years of units that belonged to a department then; `way` leads to the unit's year, as `unit_year__`."""
    now = models.Q(**{f"{way}former_department": None, f"{way}budget_unit__parent__code": code})
    return now | models.Q(**{f"{way}former_department__code": code})
