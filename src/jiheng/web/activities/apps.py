"""活动台账."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    """活动台账."""

    name = "jiheng.web.activities"
    label = "activities"
    verbose_name = "活动台账"

    def ready(self) -> None:
        from jiheng.web.activities import reading_in, record_places  # noqa: F401  # make themselves known
