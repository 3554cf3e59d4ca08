"""A shortfall told as a problem with one press."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.self_evaluations.problems import tell_shortfall
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404


@require_POST
def make(request: HttpRequest, year: int, unit_code: str, key: int, code: str) -> HttpResponse:
    """Write the problem and its measure, then show them."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    try:
        tell_shortfall(evaluation, access_of(request), code)
        messages.success(request, "已写成一条问题和一条措施，请补充完整。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(reverse("self_evaluations:narrative", args=[year, unit_code, key]) + "#problems")
