"""项目."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """项目."""

    name = "jiheng.web.projects"
    label = "projects"
    verbose_name = "项目"
