"""管理."""

from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    """管理."""

    name = "jiheng.web.administration"
    label = "administration"
    verbose_name = "管理"

    def ready(self) -> None:
        """Make the long work known by its name."""
        from jiheng.web.administration import importing  # noqa: F401  # needs the models
