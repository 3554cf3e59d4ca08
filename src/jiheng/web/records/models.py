"""The trail of what people did, evidence kept under its digest, comments at fields, and notices."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One step: who did what to what, when and why. Never changed, never deleted.

    `subject` names the thing (`targets.targetset:12`); `words` is the sentence that people read.
    """

    at = models.DateTimeField("时间", auto_now_add=True, db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="events")
    post = models.CharField("以何身份", max_length=200)
    unit_year = models.ForeignKey(
        "budget_units.UnitYear", on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    project = models.CharField("项目编号", max_length=60, blank=True)
    subject = models.CharField(max_length=100, db_index=True)
    verb = models.CharField(max_length=60)
    words = models.TextField("经过")

    class Meta:
        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return self.words


class Comment(models.Model):
    """What a reviewer said at one field (`field` is `行编号.栏名`, blank for the whole), until it is answered."""

    subject = models.CharField(max_length=100, db_index=True)
    field = models.CharField("所在栏", max_length=120, blank=True)
    words = models.TextField("意见")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("时间", auto_now_add=True)
    settled_at = models.DateTimeField("已处理", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return self.words


class Evidence(models.Model):
    """A file that supports a record, stored once under its SHA-256 in the home folder."""

    unit_year = models.ForeignKey("budget_units.UnitYear", on_delete=models.PROTECT, related_name="evidence")
    subject = models.CharField(max_length=100, db_index=True)
    field = models.CharField("所在栏", max_length=120, blank=True)
    name = models.CharField("文件名", max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField("字节数")
    content_type = models.CharField("类型", max_length=100)
    note = models.CharField("说明", max_length=400, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField("上传时间", auto_now_add=True)
    withdrawn_at = models.DateTimeField("撤下时间", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["added_at", "pk"]

    def __str__(self) -> str:
        return self.name


class Notice(models.Model):
    """A line in somebody's 工作台, and in the e-mailed digest where mail is set up."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    at = models.DateTimeField("时间", auto_now_add=True)
    words = models.CharField("内容", max_length=400)
    address = models.CharField(max_length=300)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["person", "read_at"], name="notice_unread")]

    def __str__(self) -> str:
        return self.words


class SentForm(models.Model):
    """A form that was sent from one page with one content, and where it led; blank while it is being dealt with."""

    digest = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    led_to = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "at"], name="sent_form_age")]

    def __str__(self) -> str:
        return self.led_to


class MadeRow(models.Model):
    """A row that a grid made, by the page's own word for it: sent again after a lost answer, it is that row."""

    token = models.CharField(max_length=64)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    key = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "token"], name="row_made_once")]
        indexes: ClassVar = [models.Index(fields=["person", "at"], name="made_row_age")]

    def __str__(self) -> str:
        return self.key
