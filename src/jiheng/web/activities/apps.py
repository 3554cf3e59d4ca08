"""活动台账."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    """活动台账."""

    name = "jiheng.web.activities"
    label = "activities"
    verbose_name = "活动台账"

    def ready(self) -> None:
        from jiheng.web.activities import reading_in  # noqa: F401  # registers the job once models are there
