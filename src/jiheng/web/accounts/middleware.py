"""Who is not logged in logs in first; a password that somebody else chose is changed before anything else."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from jiheng.web.accounts.models import Person
from jiheng.web.accounts.pages_before import page_before

EXPIRED = "登录已经过期，请重新登录。没有提交的内容暂存在这台电脑的浏览器里，登录后回到原来的页面，可以恢复。"


class ComingInMiddleware(LoginRequiredMiddleware):
    """Leads to the login page and from there back to a page: what cannot be looked at is where a form was sent to."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: tuple[Any, ...], view_kwargs: Any
    ) -> HttpResponseBase | None:
        """None for those who are logged in."""
        refusal = super().process_view(request, view_func, view_args, view_kwargs)
        is_piece = request.headers.get("HX-Request") == "true"
        if refusal is None or (request.method in {"GET", "HEAD"} and not is_piece):
            return refusal
        messages.warning(request, EXPIRED)
        login = f"{reverse('login')}?{urlencode({'next': page_before(request)})}"
        return HttpResponse(headers={"HX-Redirect": login}) if is_piece else redirect(login)


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
