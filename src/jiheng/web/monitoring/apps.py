"""绩效运行监控."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    """绩效运行监控."""

    name = "jiheng.web.monitoring"
    label = "monitoring"
    verbose_name = "绩效运行监控"

    def ready(self) -> None:
        """Make the long work known by its names."""
        from jiheng.web.monitoring import batch  # noqa: F401  # needs the models
