"""Before sending: everything as it will be read, what is missing, what the checkup says; then one button."""

from typing import Any

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Finding
from jiheng.documents.checkup.page.printed import printed_checkup
from jiheng.evaluation.result import Evaluation
from jiheng.web.accounts.access import access_of
from jiheng.web.records.comments import may_settle, open_comments
from jiheng.web.records.stepping import take_step, work_page
from jiheng.web.self_evaluations.checking import checkup_of
from jiheng.web.self_evaluations.evidence import DECISION, evidence_of
from jiheng.web.self_evaluations.mending import Mend, mends_of, result_keys
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.prefilling import unconfirmed
from jiheng.web.self_evaluations.sheet import Beside, sheet_of
from jiheng.web.self_evaluations.submitting import move_on, result_files
from jiheng.web.self_evaluations.unexplained import Unexplained, unexplained_money
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404, may_edit
from jiheng.web.self_evaluations.views.files import offers
from jiheng.web.self_evaluations.weighing import layout_of, standard_of, weigh


@csp_update({"frame-src": ["'self'"]})  # type: ignore[arg-type]  # the form is shown as the page that will be printed
def check(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The last look before it is handed over."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if not evaluation.is_editable:
        return redirect(evaluation)
    comments = open_comments(evaluation)
    context: dict[str, Any] = {
        **work_page(request, evaluation),
        "evaluation": evaluation,
        "tab": "check",
        "may_edit": may_edit(request, evaluation),
        "open_comments": [each for said in comments.values() for each in said],
        "may_settle": may_settle(evaluation, access_of(request)),
        "decision": evidence_of(evaluation).get(DECISION, []),
        "step_address": reverse("self_evaluations:step", args=[year, unit_code, key]),
        **offers(evaluation, None),
    }
    try:
        case, draft = weigh(evaluation)
    except CaseError as problem:
        return render(request, "self_evaluations/check.html", {**context, "missing": _mends(evaluation, problem)})
    context["sheet"] = sheet_of(draft, standard_of(evaluation), layout_of(evaluation), Beside())
    keys = result_keys(evaluation)
    errors = mends_of(evaluation, [each for each in draft.findings if each.is_error], keys)
    context["missing"] = [*_waiting(evaluation), *errors, *_unexplained(evaluation, unexplained_money(case, draft))]
    context["remarks"] = mends_of(evaluation, [each for each in draft.findings if not each.is_error], keys)
    if draft.evaluation is not None:
        context |= _report_check(evaluation, case, draft.evaluation)
    return render(request, "self_evaluations/check.html", context)


@require_POST
def step(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Submit, withdraw, confirm, return, approve."""
    return take_step(request, evaluation_or_404(request, year, unit_code, key), move_on)


def _report_check(evaluation: SelfEvaluation, case: Case, outcome: Evaluation) -> dict[str, Any]:
    """The report as it will be printed with its checkup; or what keeps it from being printed."""
    try:
        document = result_files(evaluation, outcome).report()
    except CaseError as problem:
        return {"missing": _mends(evaluation, problem)}
    return {"printed": printed_checkup(checkup_of(evaluation, document, case), document)}


def _waiting(evaluation: SelfEvaluation) -> list[Mend]:
    """Values taken over from monitoring that nobody has confirmed."""
    return [
        Mend(
            f"指标{code}的实际完成值是{row.prefilled_from}的数，还没有核对；请改成全年的数或确认。",
            f"{evaluation.get_absolute_url()}#cell-{row.pk}-actual",
            "",
        )
        for code, row in unconfirmed(evaluation).items()
    ]


def _unexplained(evaluation: SelfEvaluation, lost: Unexplained | None) -> list[Mend]:
    """Points lost by the execution rate without a word on why."""
    unit_year = evaluation.unit_year
    address = reverse("budgets:lines", args=[unit_year.year.year, unit_year.budget_unit.code])
    return [] if lost is None else [Mend(lost.words, address, "")]


def _mends(evaluation: SelfEvaluation, problem: CaseError) -> list[Mend]:
    errors: list[Finding] = [each for each in problem.findings if each.is_error]
    return mends_of(evaluation, errors, result_keys(evaluation))
