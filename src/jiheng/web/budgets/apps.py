"""预算."""

from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    """预算."""

    name = "jiheng.web.budgets"
    label = "budgets"
    verbose_name = "预算"

    def ready(self) -> None:
        """Make known what others find by its name."""
        from jiheng.web.budgets import record_places  # noqa: F401  # needs the models
        from jiheng.web.budgets.importing import work  # noqa: F401  # likewise
