"""Addresses of what every kind of work shares."""

from django.urls import path

from jiheng.web.records import commenting

app_name = "records"

urlpatterns = [
    path("comments/", commenting.add, name="add_comment"),
    path("comments/<int:key>/settle/", commenting.settle, name="settle_comment"),
]
