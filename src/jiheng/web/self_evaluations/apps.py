"""绩效自评."""

from django.apps import AppConfig


class SelfEvaluationsConfig(AppConfig):
    """绩效自评."""

    name = "jiheng.web.self_evaluations"
    label = "self_evaluations"
    verbose_name = "绩效自评"

    def ready(self) -> None:
        """Make known what others find by its name."""
        from jiheng.web.self_evaluations import batch, figures_now, following, reached  # noqa: F401  # need the models
