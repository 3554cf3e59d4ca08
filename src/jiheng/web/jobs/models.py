"""One piece of long work: what it is, how far it has come, what came of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse


class JobState(models.TextChoices):
    """How far a job has come."""

    QUEUED = "queued", "排队中"
    RUNNING = "running", "进行中"
    DONE = "done", "已完成"
    REFUSED = "refused", "没有完成"


OPEN = (JobState.QUEUED, JobState.RUNNING)


class Job(models.Model):
    """`work` names the registered function, `parameters` are its keyword arguments.

    `problem` is told where it was not completed. The result, where there is one, lies under its SHA-256.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="jobs")
    work = models.CharField(max_length=60)
    title = models.CharField("任务", max_length=200)
    parameters = models.JSONField(default=dict)
    came_from = models.CharField("交办的页面", max_length=300, blank=True)
    state = models.CharField("状态", max_length=20, choices=JobState, default=JobState.QUEUED, db_index=True)
    done = models.PositiveIntegerField("已完成数", default=0)
    total = models.PositiveIntegerField("总数", default=0)
    outcome = models.TextField("结果", blank=True)
    problem = models.TextField("原因", blank=True)
    result_name = models.CharField("结果文件", max_length=200, blank=True)
    result_sha256 = models.CharField(max_length=64, blank=True)
    result_type = models.CharField(max_length=100, blank=True)
    leads_to = models.CharField("接着办理", max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField("开始次数", default=0)
    queued_at = models.DateTimeField("交办时间", auto_now_add=True)
    started_at = models.DateTimeField("开始时间", null=True, blank=True)
    finished_at = models.DateTimeField("结束时间", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-queued_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("jobs:job", args=[self.pk])

    @property
    def in_one_sentence(self) -> str:
        """What came of it, or why nothing did; the job's page tells every place."""
        return self.outcome or self.problem.partition("\n")[0]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN
