"""A password that somebody else chose is changed before anything else."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from jiheng.web.accounts.models import Person


class PasswordChangeMiddleware:
    """Leads to the password page until the password is the person's own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, Person) and request.user.must_change_password:
            allowed = (reverse("password"), reverse("logout"))
            if request.path not in allowed and not request.path.startswith("/static/"):
                return redirect("password")
        return self.get_response(request)
