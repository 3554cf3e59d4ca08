"""Addresses of the self_evaluations."""

from django.urls import path

from jiheng.web.self_evaluations import views

app_name = "self_evaluations"
urlpatterns = [
    path("<int:year>/self-evaluations/", views.overview, name="list"),
    path("<int:year>/<str:unit_code>/self-evaluations/<int:key>/", views.edit, name="edit"),
    path("<int:year>/<str:unit_code>/self-evaluations/<int:key>/step/", views.step, name="step"),
]
