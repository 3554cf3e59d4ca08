"""代办."""

from django.apps import AppConfig


class DelegationConfig(AppConfig):
    """代办."""

    name = "jiheng.web.delegation"
    label = "delegation"
    verbose_name = "代办"
