"""预算."""

from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    """预算."""

    name = "jiheng.web.budgets"
    label = "budgets"
    verbose_name = "预算"

    def ready(self) -> None:
        """Make the long work known by its names."""
        from jiheng.web.budgets.importing import work  # noqa: F401  # needs the models
