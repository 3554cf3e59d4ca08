"""Addresses of the summary tables."""

from django.urls import path

from jiheng.web.summaries import views

app_name = "summaries"
urlpatterns = [
    path("<int:year>/summary/", views.summary, name="summary"),
    path("<int:year>/summary/download/", views.download, name="download"),
]
