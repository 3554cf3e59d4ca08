"""Addresses of the tree of units."""

from django.urls import path

from jiheng.web.budget_units import views

app_name = "budget_units"
urlpatterns = [
    path("administration/units/", views.tree, name="tree"),
    path("administration/units/new/", views.new_unit, name="new_unit"),
    path("administration/units/<code:code>/", views.unit, name="unit"),
    path("administration/units/<code:code>/move/", views.move, name="move"),
    path("administration/units/<code:code>/deactivate/", views.deactivate, name="deactivate"),
    path("administration/units/<code:code>/activate/", views.activate, name="activate"),
]
