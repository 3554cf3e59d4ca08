"""The subsidy schemes as dated data: what may be borrowed, what is paid, how well each term is known."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.rules.describe import describe
from jiheng.web.accounts.access import require_role
from jiheng.web.accounts.roles import BUSINESS_ROLES
from jiheng.web.library import library


def schemes(request: HttpRequest) -> HttpResponse:
    """Every scheme with its editions."""
    require_role(request, *BUSINESS_ROLES)
    found = [each for id in library().loan_schemes for each in describe(library(), id)]
    return render(request, "loans/schemes.html", {"schemes": found})
