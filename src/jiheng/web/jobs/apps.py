"""后台任务."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """后台任务."""

    name = "jiheng.web.jobs"
    label = "jobs"
    verbose_name = "后台任务"
