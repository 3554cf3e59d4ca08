"""The 工作台's address."""

from django.urls import path

from jiheng.web.desk import views

urlpatterns = [path("", views.desk, name="desk")]
