"""标准和指标库."""

from django.apps import AppConfig


class StandardsConfig(AppConfig):
    """标准和指标库."""

    name = "jiheng.web.standards"
    label = "standards"
    verbose_name = "标准和指标库"
