"""留痕."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """留痕."""

    name = "jiheng.web.records"
    label = "records"
    verbose_name = "留痕"
