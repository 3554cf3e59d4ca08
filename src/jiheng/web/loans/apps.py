"""贷款台账."""

from django.apps import AppConfig


class LoansConfig(AppConfig):
    """贷款台账."""

    name = "jiheng.web.loans"
    label = "loans"
    verbose_name = "贷款台账"

    def ready(self) -> None:
        from jiheng.web.loans import reading_in  # noqa: F401  # registers the jobs once models are there
