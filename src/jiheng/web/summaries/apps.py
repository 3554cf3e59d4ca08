"""汇总."""

from django.apps import AppConfig


class SummariesConfig(AppConfig):
    """汇总."""

    name = "jiheng.web.summaries"
    label = "summaries"
    verbose_name = "汇总"
