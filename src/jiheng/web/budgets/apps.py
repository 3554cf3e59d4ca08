"""预算."""

from django.apps import AppConfig


class BudgetsConfig(AppConfig):
    """预算."""

    name = "jiheng.web.budgets"
    label = "budgets"
    verbose_name = "预算"
