"""单位与年度."""

from django.apps import AppConfig


class BudgetUnitsConfig(AppConfig):
    """单位与年度."""

    name = "jiheng.web.budget_units"
    label = "budget_units"
    verbose_name = "单位与年度"
