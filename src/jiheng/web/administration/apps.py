"""管理."""

from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    """管理."""

    name = "jiheng.web.administration"
    label = "administration"
    verbose_name = "管理"
