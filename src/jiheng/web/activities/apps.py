"""活动台账."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    """活动台账."""

    name = "jiheng.web.activities"
    label = "activities"
    verbose_name = "活动台账"
