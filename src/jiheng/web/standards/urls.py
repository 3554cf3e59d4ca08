"""Addresses of the standards and the indicator library."""

from django.urls import path

from jiheng.web.standards.views import indicators, rules

app_name = "standards"
urlpatterns = [
    path("standards/", rules.browse, name="browse"),
    path("standards/rules/<str:id>/", rules.rule, name="rule"),
    path("standards/rules/<str:id>/compare/", rules.compare, name="compare"),
    path("standards/indicators/", indicators.indicators, name="indicators"),
    path("standards/proposals/", indicators.proposals, name="proposals"),
    path("standards/proposals/<int:key>/", indicators.decide_one, name="decide"),
]
