"""Addresses of 管理."""

from django.urls import path

from jiheng.web.administration import views

urlpatterns = [path("", views.overview, name="administration")]
