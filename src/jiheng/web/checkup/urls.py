"""Addresses of the checkup."""

from django.urls import path

from jiheng.web.checkup import views

app_name = "checkup"
urlpatterns = [
    path("checkup/", views.overview, name="list"),
    path("checkup/<int:key>/", views.report, name="report"),
    path("checkup/<int:key>/decisions/", views.decide, name="decide"),
    path("checkup/<int:key>/decisions/<int:decision>/withdraw/", views.withdraw, name="withdraw"),
    path("checkup/<int:key>/files/<str:kind>/", views.file, name="file"),
    path("checkup/<int:key>/remove/", views.remove, name="remove"),
]
