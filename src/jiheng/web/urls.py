"""Every address of the application."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from jiheng.web.accounts import views as accounts
from jiheng.web.addresses import with_codes

with_codes()
urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", accounts.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("first-administrator/", accounts.first_administrator_page, name="first_administrator"),
    path("password/", accounts.own_password, name="password"),
    path("", include("jiheng.web.delegation.urls")),
    path("administration/", include("jiheng.web.administration.urls")),
    path("", include("jiheng.web.fiscal_years.urls")),
    path("", include("jiheng.web.desk.urls")),
    path("", include("jiheng.web.records.urls")),
    path("", include("jiheng.web.budgets.urls")),
    path("", include("jiheng.web.projects.urls")),
    path("", include("jiheng.web.summaries.urls")),
    path("", include("jiheng.web.targets.urls")),
    path("", include("jiheng.web.standards.urls")),
    path("", include("jiheng.web.figures.urls")),
    path("", include("jiheng.web.activities.urls")),
    path("", include("jiheng.web.loans.urls")),
    path("", include("jiheng.web.checkup.urls")),
    path("", include("jiheng.web.jobs.urls")),
    path("", include("jiheng.web.monitoring.urls")),
    path("", include("jiheng.web.self_evaluations.urls")),
]
"""One unit in one year: `/<year>/<unit_code>/<stage>/`; lists of many units: `/<year>/<stage>/`."""
