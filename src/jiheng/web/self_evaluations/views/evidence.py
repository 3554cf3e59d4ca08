"""Files handed in, taken away again, and withdrawn."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.pages_before import own_path
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.evidence import download
from jiheng.web.records.models import Evidence
from jiheng.web.self_evaluations.evidence import STAMPED, hand_in, withdraw
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404


@require_POST
def add(request: HttpRequest, year: int, unit_code: str, key: int, field: str) -> HttpResponse:
    """A file at an indicator, at the decision, or the stamped copy."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    try:
        kept = hand_in(evaluation, access_of(request), field, request.FILES.get("file"))
        more = "，自评标为已盖章" if field == STAMPED else ""
        messages.success(request, f"已收到“{kept.name}”{more}。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return _back(request, evaluation)


def take(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> HttpResponseBase:
    """Download one."""
    return download(_evidence(evaluation_or_404(request, year, unit_code, key), number))


@require_POST
def remove(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> HttpResponse:
    """Withdraw one."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    kept = _evidence(evaluation, number)
    try:
        withdraw(evaluation, access_of(request), kept)
        messages.success(request, f"已撤下“{kept.name}”。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return _back(request, evaluation)


def _evidence(evaluation: SelfEvaluation, number: int) -> Evidence:
    return get_object_or_404(Evidence, pk=number, subject=evaluation.subject, withdrawn_at=None)


def _back(request: HttpRequest, evaluation: SelfEvaluation) -> HttpResponse:
    return redirect(own_path(request, request.POST.get("next", ""), evaluation.get_absolute_url()))
