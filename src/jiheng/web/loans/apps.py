"""贷款台账."""

from django.apps import AppConfig


class LoansConfig(AppConfig):
    """贷款台账."""

    name = "jiheng.web.loans"
    label = "loans"
    verbose_name = "贷款台账"
