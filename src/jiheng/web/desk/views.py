"""The first page after coming in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.roles import Role


def desk(request: HttpRequest) -> HttpResponse:
    """What this person has to do; the administrator goes on to 管理."""
    access = access_of(request)
    if access.roles == {Role.ADMINISTRATOR}:
        return redirect("administration")
    return render(request, "desk/desk.html")
