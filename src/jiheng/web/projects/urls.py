"""The address of a project."""

from django.urls import path

from jiheng.web.projects import views

app_name = "projects"
urlpatterns = [
    path("<int:year>/<code:unit_code>/budgets/projects/<code:code>/", views.project, name="project"),
]
