"""Pages of the administrator."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.web.accounts.access import require_role
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role


def overview(request: HttpRequest) -> HttpResponse:
    """Everybody who has an account, with the posts held."""
    require_role(request, Role.ADMINISTRATOR)
    people = Person.objects.prefetch_related("posts__budget_unit", "posts__lent_by").order_by("username")
    return render(request, "administration/overview.html", {"people": people})
