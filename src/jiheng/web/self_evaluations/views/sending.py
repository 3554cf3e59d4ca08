"""Before sending: everything as it will be read, what is missing, what the checkup says; then one button."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.checks.checkup import Checkup
from jiheng.checks.report_checks import check_report
from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Finding
from jiheng.evaluation.result import Evaluation
from jiheng.reports.report import compose_report
from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.roles import Role
from jiheng.web.records.acting import ActionRefusedError, Actor, record
from jiheng.web.records.evidence import UploadRefusedError, keep
from jiheng.web.records.reviewed_work import State
from jiheng.web.records.stepping import take_step, work_page
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.sheet import sheet_of
from jiheng.web.self_evaluations.submitting import submit
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404
from jiheng.web.self_evaluations.weighing import layout_of, outline_of, standard_of, weigh


def check(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The last look before it is handed over."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if not evaluation.is_editable:
        return redirect(evaluation)
    context = {**work_page(request, evaluation), "evaluation": evaluation, "tab": "check"}
    try:
        case, draft = weigh(evaluation)
    except CaseError as problem:
        return render(request, "self_evaluations/check.html", {**context, "missing": problem.findings})
    context["sheet"] = sheet_of(draft, standard_of(evaluation), {})
    context["missing"] = tuple(each for each in draft.findings if each.is_error)
    context["remarks"] = tuple(each for each in draft.findings if not each.is_error)
    if draft.evaluation is not None:
        checkup, problems = _report_check(evaluation, case, draft.evaluation)
        context |= {"checkup": checkup, "missing": problems}
    return render(request, "self_evaluations/check.html", context)


@require_POST
def step(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Submit, withdraw, confirm, return, approve."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if request.POST.get("verb") != "submit":
        return take_step(request, evaluation)
    seen = request.POST.get("revision", "")
    try:
        submit(
            evaluation,
            access_of(request),
            request.POST.get("words", ""),
            revision=int(seen) if seen.isdecimal() else None,
        )
        messages.success(request, "已提交审核；单位审核人会收到通知，办理情况见下面的经过。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(evaluation)


@require_POST
def stamp(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Hand in the scan of the stamped copy; the self-evaluation then counts as stamped."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    access = access_of(request)
    post = access.post_for(Role.PREPARER, evaluation.unit_year.budget_unit)
    upload = request.FILES.get("scan")
    if post is None:
        messages.error(request, "只有本单位填报人能交盖章件。")
    elif evaluation.state != State.APPROVED:
        messages.error(request, f"现在是“{evaluation.get_state_display()}”；批复以后才交盖章件。")
    elif upload is None:
        messages.error(request, "没有选文件；请选盖章件的扫描件（PDF 或图片）。")
    else:
        try:
            keep(
                upload,
                unit_year=evaluation.unit_year,
                subject=evaluation.subject,
                person=access.person,
                field="stamped",
                note="盖章件",
            )
        except UploadRefusedError as refusal:
            messages.error(request, str(refusal))
            return redirect(evaluation)
        evaluation.is_stamped = True
        evaluation.save(update_fields=["is_stamped"])
        actor = Actor(access.person, post)
        words = f"{actor}交盖章件“{upload.name}”"
        record(
            actor,
            evaluation.subject,
            "stamp",
            words,
            unit_year=evaluation.unit_year,
            project=evaluation.project,
        )
        messages.success(request, f"已收到盖章件（{timezone.localdate():%Y-%m-%d}）。")
    return redirect(evaluation)


def _report_check(
    evaluation: SelfEvaluation, case: Case, outcome: Evaluation
) -> tuple[Checkup | None, tuple[Finding, ...]]:
    """The checkup of the report as it will be printed; or what keeps it from being printed."""
    try:
        document = compose_report(outcome, outline_of(evaluation), layout_of(evaluation))
    except CaseError as problem:
        return None, problem.findings
    return check_report(document, case=case), ()
