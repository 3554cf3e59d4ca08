"""贷款台账."""

from django.apps import AppConfig


class LoansConfig(AppConfig):
    """贷款台账."""

    name = "jiheng.web.loans"
    label = "loans"
    verbose_name = "贷款台账"

    def ready(self) -> None:
        from jiheng.web.loans import checking, reading_in, record_places  # noqa: F401  # make themselves known
