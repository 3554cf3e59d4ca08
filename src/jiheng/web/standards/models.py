"""Indicators that units propose to the library: taken in, merged into an entry, declined, retired."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class ProposalState(models.TextChoices):
    """What became of a proposal."""

    PROPOSED = "proposed", "待审定"
    ACCEPTED = "accepted", "已入库"
    MERGED = "merged", "已并入"
    DECLINED = "declined", "未采纳"
    RETIRED = "retired", "已停用"


class ProposedIndicator(models.Model):
    """An indicator as its unit proposed it. Taken in, it is found and picked like any entry of the library.

    `merged_into`: the code of the entry whose other name it became.
    """

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.PROTECT, related_name="+")
    name = models.CharField("指标", max_length=200)
    level2 = models.CharField("二级指标", max_length=40)
    nature = models.CharField("指标性质", max_length=20)
    direction = models.CharField("指标方向", max_length=20)
    operator = models.CharField("符号", max_length=20)
    unit_of_measure = models.CharField("计量单位", max_length=40, blank=True)
    calculation = models.TextField("算法")
    data_source = models.TextField("数据来源")
    proof = models.TextField("佐证材料", blank=True)
    reason = models.TextField("为什么要入库")
    state = models.CharField("状态", max_length=20, choices=ProposalState, default=ProposalState.PROPOSED)
    merged_into = models.CharField("并入", max_length=100, blank=True)
    words = models.TextField("审定意见", blank=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("提议时间", auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    decided_at = models.DateTimeField("审定时间", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-proposed_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit_year", "name"],
                condition=models.Q(state="proposed"),
                name="indicator_proposed_once",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def code(self) -> str:
        """How the library calls it once it is taken in."""
        return f"local.{self.pk}"

    @property
    def subject(self) -> str:
        """How the trail names it."""
        return f"standards.proposedindicator:{self.pk}"
