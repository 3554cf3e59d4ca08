"""Addresses of the jobs."""

from django.urls import path

from jiheng.web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("jobs/", views.overview, name="list"),
    path("jobs/<int:key>/", views.show, name="job"),
    path("jobs/<int:key>/progress/", views.progress, name="progress"),
    path("jobs/<int:key>/result/", views.result, name="result"),
]
