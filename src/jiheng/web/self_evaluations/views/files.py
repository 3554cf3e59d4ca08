"""Form and report to take away or print: of a submission as they were made that day, of a draft as it stands."""

import html
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from jiheng.core.document import Document
from jiheng.core.finding import CaseError
from jiheng.documents.html.writer import html_text
from jiheng.documents.results import FORM, RECORD, REPORT
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.reports.form import compose_form
from jiheng.reports.report import compose_report
from jiheng.web.cases import whole_case
from jiheng.web.records.evidence import as_attachment, path_of
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.submitting import result_files
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404
from jiheng.web.self_evaluations.weighing import layout_of, outline_of, standard_of

FILES = {
    f"{FORM}.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    f"{FORM}.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    f"{REPORT}.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    f"{REPORT}.pdf": "application/pdf",
    f"{REPORT}.html": "text/html; charset=utf-8",
    RECORD: "application/json",
}


_OWN_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')


def file(request: HttpRequest, year: int, unit_code: str, key: int, name: str) -> HttpResponseBase:
    """One of the files that `jiheng evaluate` writes."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if name not in FILES:
        raise Http404
    kept = _kept(evaluation, name)
    try:
        content = kept if kept is not None else _made(evaluation, name)
    except CaseError as problem:
        _tell(request, problem)
        return redirect(evaluation)
    return as_attachment(content, f"{evaluation.case_title}·{name}", FILES[name])


def page(request: HttpRequest, year: int, unit_code: str, key: int, kind: str) -> HttpResponse:
    """The form in its official layout, or the report, as a page to read and print."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if kind not in _PAGES:
        raise Http404
    try:
        outcome = evaluate(whole_case(evaluation), standard_of(evaluation))
        text = html_text(_PAGES[kind](evaluation, outcome))
    except CaseError as problem:
        _tell(request, problem)
        return redirect(evaluation)
    response = HttpResponse(text)
    policy = _OWN_POLICY.search(text)
    assert policy is not None
    response["Content-Security-Policy"] = html.unescape(policy.group(1))  # the page's own: its style by its hash
    return response


def _form(evaluation: SelfEvaluation, outcome: Evaluation) -> Document:
    return compose_form(outcome, layout_of(evaluation))


def _report(evaluation: SelfEvaluation, outcome: Evaluation) -> Document:
    return compose_report(outcome, outline_of(evaluation), layout_of(evaluation))


_PAGES: dict[str, Callable[[SelfEvaluation, Evaluation], Document]] = {"form": _form, "report": _report}


def _kept(evaluation: SelfEvaluation, name: str) -> bytes | None:
    """The file as it was submitted; None while it is being filled in."""
    last = evaluation.submissions.last()
    if evaluation.is_editable or last is None or name not in last.files:
        return None
    return path_of(settings.HOME, last.files[name]).read_bytes()


def _made(evaluation: SelfEvaluation, name: str) -> bytes:
    outcome = evaluate(whole_case(evaluation), standard_of(evaluation))
    with tempfile.TemporaryDirectory() as folder:
        result_files(evaluation, outcome).write(Path(folder))
        return (Path(folder) / name).read_bytes()


def _tell(request: HttpRequest, problem: CaseError) -> None:
    told = [finding.message for finding in problem.findings if finding.is_error]
    messages.error(request, f"还有{len(told)}处要补正，现在不能生成：{' '.join(told[:3])}")
