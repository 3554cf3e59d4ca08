"""Addresses of the standards and the indicator library."""

from django.urls import path

from jiheng.web.standards import library_views, views

app_name = "standards"
urlpatterns = [
    path("standards/", views.browse, name="browse"),
    path("standards/rules/<str:id>/", views.rule, name="rule"),
    path("standards/rules/<str:id>/compare/", views.compare, name="compare"),
    path("standards/indicators/", library_views.indicators, name="indicators"),
    path("standards/proposals/", library_views.proposals, name="proposals"),
    path("standards/proposals/<int:key>/", library_views.decide_one, name="decide"),
    path("<int:year>/<code:unit_code>/standards/propose/<int:row_key>/", library_views.propose_one, name="propose"),
]
