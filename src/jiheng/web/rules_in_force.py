"""Whether the standards that a year names are in force in it, and what is shown where a rule is missing."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import rule_day
from jiheng.web.face.grid import refused, wants_json
from jiheng.web.library import library
from jiheng.web.records.acting import ActionRefusedError

MISSING = "请财政部门在“年度”里为这一年另选有效的评分标准，或者补上规则文件后重新启动。"


def not_in_force(year: int, standard: str) -> str:
    """Why a year cannot run under a standard, "" when it can."""
    try:
        library().standard(standard, rule_day(year), allow_unread=True)
    except UnknownRuleError as problem:
        return f"{problem}；请为{year}年另选一个评分标准。"
    return ""


def told_standard(year: int, standard: str) -> str:
    """A standard by its title; by its id where there is no such standard for the year."""
    try:
        return library().standard(standard, rule_day(year), allow_unread=True).title
    except UnknownRuleError:
        return standard


def require_in_force(year: int, standard: str) -> None:
    """Raises `ActionRefusedError` when nothing of the year can be scored under the standard."""
    told = not_in_force(year, standard)
    if told:
        raise ActionRefusedError(told)


class UnknownRuleMiddleware:
    """A page whose rules are not there says which and what to do, wherever the rule is asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """None for every other exception."""
        if not isinstance(problem, UnknownRuleError):
            return None
        if wants_json(request):
            return refused(f"{problem}；{MISSING}")
        context = {"problem": problem, "advice": MISSING}
        return render(request, "face/no_rule.html", context, status=409)
