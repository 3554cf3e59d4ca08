"""报告体检."""

from django.apps import AppConfig


class CheckupConfig(AppConfig):
    """报告体检."""

    name = "jiheng.web.checkup"
    label = "checkup"
    verbose_name = "报告体检"
