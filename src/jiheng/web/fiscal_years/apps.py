"""Registers the fiscal years with Django."""

from django.apps import AppConfig


class FiscalYearsConfig(AppConfig):
    """Opening and closing of years; the rows themselves are in `budget_units`."""

    name = "jiheng.web.fiscal_years"
    label = "fiscal_years"

    def ready(self) -> None:
        """Long work is known by name before the first page is asked for."""
        from jiheng.web.fiscal_years import opening  # noqa: F401  # registers itself
