"""数字和出处."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """数字和出处."""

    name = "jiheng.web.figures"
    label = "figures"
    verbose_name = "数字和出处"
