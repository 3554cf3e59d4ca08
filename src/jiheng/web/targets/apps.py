"""绩效目标."""

from django.apps import AppConfig


class TargetsConfig(AppConfig):
    """绩效目标."""

    name = "jiheng.web.targets"
    label = "targets"
    verbose_name = "绩效目标"

    def ready(self) -> None:
        """Make known what others find by its name."""
        from jiheng.web.targets import answers, figures_now  # noqa: F401  # need the models
