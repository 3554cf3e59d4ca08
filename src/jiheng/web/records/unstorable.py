"""What no database can hold, a text that is too long or a forbidden character, is told, and nothing is stored."""

from collections.abc import Callable

from django.contrib import messages
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.views.defaults import bad_request

from jiheng.web.accounts.pages_before import page_before
from jiheng.web.face.grid import refused, wants_json

WORDS = "没有保存：有一处填得太长，或者带有不能保存的字符；请缩短，或删去从别处粘贴来的特殊字符后再试。"
_VALUES = ("NUL", "Exceeds the limit")
"""How texts with a forbidden character, and numbers of thousands of digits, are refused below us."""


class UnstorableMiddleware:
    """The last net: forms and grids tell of a text at its own place wherever they know its limit."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """None for every other exception."""
        is_value = isinstance(problem, ValueError) and any(each in str(problem) for each in _VALUES)
        if not is_value and not isinstance(problem, DataError | OverflowError):
            return None
        if wants_json(request):
            return refused(WORDS)
        if request.headers.get("HX-Request"):
            return HttpResponse(format_html('<p class="field-error" role="alert">{}</p>', WORDS))
        if request.method == "POST":
            messages.error(request, WORDS)
            return redirect(page_before(request, "/"))
        return bad_request(request, problem)
