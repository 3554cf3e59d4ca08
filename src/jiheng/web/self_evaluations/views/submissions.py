"""What was submitted, read again: the stored evaluation, never a new one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from jiheng.checks.registry import report_checks
from jiheng.core.finding import Severity
from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.roles import Role
from jiheng.web.figures.comparing import mark_of
from jiheng.web.records.comments import may_comment, may_settle, open_comments
from jiheng.web.records.reviewed_work import State
from jiheng.web.records.stepping import work_page
from jiheng.web.self_evaluations.evidence import DECISION, STAMPED, evidence_of
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.self_evaluations.stored import record_of_day, stored_rows
from jiheng.web.self_evaluations.views.files import offers, submission_or_404

SHAPES = {Severity.ERROR.value: "■", Severity.WARNING.value: "▲", Severity.NOTICE.value: "●"}


def submission(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> HttpResponse:
    """One submission among several."""
    found = submission_or_404(request, year, unit_code, key, number)
    return submitted(request, found.self_evaluation, found)


def score(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> HttpResponse:
    """How the points of one submission came about, beside any page."""
    found = submission_or_404(request, year, unit_code, key, number)
    record = record_of_day(found)
    context = {
        "frame": "figures/side.html" if request.headers.get("HX-Request") else "face/base.html",
        "evaluation": found.self_evaluation,
        "submission": found,
        "record": record,
        "rows": stored_rows(record, {}, {}),
    }
    return render(request, "self_evaluations/score.html", context)


def submitted(request: HttpRequest, evaluation: SelfEvaluation, shown: Submission) -> HttpResponse:
    """The page of a submission: to read, to comment on, to move on."""
    access, record = access_of(request), record_of_day(shown)
    evidence, comments = evidence_of(evaluation), open_comments(evaluation)
    rows = stored_rows(record, comments, evidence)
    newest = evaluation.submissions.last()
    is_current = newest is not None and newest.pk == shown.pk and not evaluation.is_editable
    unit = evaluation.unit_year.budget_unit
    context: dict[str, Any] = {
        **work_page(request, evaluation),
        "evaluation": evaluation,
        "mark": mark_of(evaluation),
        "submission": shown,
        "submissions": evaluation.submissions.all(),
        "is_current": is_current,
        "record": record,
        "rows": rows,
        "short": [each for each in rows if each.is_short],
        "said_of_all": comments.get("", []),
        "findings": [_finding(each) for each in shown.checkup],
        "decision": evidence.get(DECISION, []),
        "stamped": evidence.get(STAMPED, []),
        "may_stamp": evaluation.state == State.APPROVED and access.has_role(Role.PREPARER, unit),
        "may_comment": is_current and may_comment(evaluation, access),
        "may_settle": may_settle(evaluation, access),
        "step_address": reverse(
            "self_evaluations:step", args=[evaluation.unit_year.year.year, unit.code, evaluation.pk]
        ),
        **offers(evaluation, shown),
    }
    return render(request, "self_evaluations/submitted.html", context)


def _finding(told: dict[str, str]) -> dict[str, str]:
    checks = report_checks()
    severity = Severity(told["severity"])
    title = checks[told["check"]].title if told["check"] in checks else ""
    return {**told, "label": severity.label, "shape": SHAPES[severity.value], "title": title}
