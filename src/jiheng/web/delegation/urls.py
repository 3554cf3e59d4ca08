"""Addresses of 代办."""

from django.urls import path

from jiheng.web.delegation import views

urlpatterns = [
    path("delegation/", views.delegation, name="delegation"),
    path("delegation/<int:key>/end/", views.end, name="end_delegation"),
]
