"""Addresses of figures and of the records they come from."""

from django.urls import path

from jiheng.web.figures import views

app_name = "figures"
urlpatterns = [
    path("<int:year>/<code:unit_code>/figures/", views.figure, name="figure"),
    path("<int:year>/<code:unit_code>/figures/records/<slug:table>/<code:key>/", views.record, name="record"),
]
