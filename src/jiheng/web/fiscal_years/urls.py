"""Addresses of the years."""

from django.urls import path

from jiheng.web.fiscal_years import views

app_name = "fiscal_years"
urlpatterns = [
    path("years/", views.years, name="list"),
    path("years/open/", views.open_page, name="open"),
    path("years/<int:number>/", views.year_page, name="year"),
    path("years/<int:number>/complete/", views.complete, name="complete"),
    path("years/<int:number>/close/", views.close, name="close"),
    path("years/<int:number>/reopen/", views.reopen, name="reopen"),
]
