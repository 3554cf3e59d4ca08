"""Reports that people had checked, and their decisions not to be told something any more."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse


class UploadedReport(models.Model):
    """A finished report that somebody uploaded; only that person sees it. Its content lies under its SHA-256.

    `self_evaluation` is the unit's own work that it is held against; `last_year` the report of the year before.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="uploaded_reports")
    at = models.DateTimeField("时间", auto_now_add=True)
    name = models.CharField("文件名", max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField("字节数")
    self_evaluation = models.ForeignKey(
        "self_evaluations.SelfEvaluation", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    last_year_name = models.CharField("上年报告", max_length=200, blank=True)
    last_year_sha256 = models.CharField(max_length=64, blank=True)
    errors = models.PositiveIntegerField("错误", default=0)
    warnings = models.PositiveIntegerField("警告", default=0)
    notices = models.PositiveIntegerField("提示", default=0)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("checkup:report", args=[self.pk])


class Decision(models.Model):
    """忽略并说明: one finding of one report that is not told any more until a day, and why."""

    report = models.ForeignKey(UploadedReport, on_delete=models.CASCADE, related_name="decisions")
    check_id = models.CharField("检查", max_length=20)
    quote = models.TextField("引文")
    paragraph = models.PositiveIntegerField("段落", null=True, blank=True)
    reason = models.CharField("理由", max_length=400)
    until = models.DateField("有效期至")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("时间", auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return f"忽略{self.check_id}：{self.reason}"
