"""绩效目标."""

from django.apps import AppConfig


class TargetsConfig(AppConfig):
    """绩效目标."""

    name = "jiheng.web.targets"
    label = "targets"
    verbose_name = "绩效目标"
