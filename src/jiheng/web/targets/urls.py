"""Addresses of the targets."""

from django.urls import path

from jiheng.web.targets import views

app_name = "targets"
urlpatterns = [
    path("<int:year>/targets/", views.overview, name="list"),
    path("<int:year>/<str:unit_code>/targets/<int:key>/", views.edit, name="edit"),
    path("<int:year>/<str:unit_code>/targets/<int:key>/step/", views.step, name="step"),
]
