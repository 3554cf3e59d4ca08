"""绩效运行监控."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    """绩效运行监控."""

    name = "jiheng.web.monitoring"
    label = "monitoring"
    verbose_name = "绩效运行监控"

    def ready(self) -> None:
        """Make known what others find by its name."""
        from jiheng.web.monitoring import batch, figures_now, following  # noqa: F401  # need the models
