"""贷款台账."""

from django.apps import AppConfig


class LoansConfig(AppConfig):
    """贷款台账."""

    name = "jiheng.web.loans"
    label = "loans"
    verbose_name = "贷款台账"

    def ready(self) -> None:
        from jiheng.web.loans import checking, reading_in  # noqa: F401  # register their jobs once models are there
