"""Form and report to take away or print: of a submission as they were made that day, of a draft as it stands."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from jiheng.core.finding import CaseError
from jiheng.documents.html.writer import html_text
from jiheng.documents.results import FORM, RECORD, REPORT
from jiheng.evaluation.evaluate import evaluate
from jiheng.web.face.printed_page import printed_page
from jiheng.web.media_types import EXCEL, PDF, WORD
from jiheng.web.records.evidence import as_attachment, content_of
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.self_evaluations.submitting import FORM_PAGE, result_files
from jiheng.web.self_evaluations.views.addressed import evaluation_or_404
from jiheng.web.self_evaluations.weighing import standard_of
from jiheng.web.self_evaluations.whole_case import whole_case

FILES = {
    f"{FORM}.xlsx": EXCEL,
    f"{FORM}.docx": WORD,
    f"{REPORT}.docx": WORD,
    f"{REPORT}.pdf": PDF,
    f"{REPORT}.html": "text/html; charset=utf-8",
    RECORD: "application/json",
}
PAGES = {"form": FORM_PAGE, "report": f"{REPORT}.html"}
CASE = "案卷.json"
_OFFERED = (
    ((f"{FORM}.xlsx", "自评表 Excel"), (f"{FORM}.docx", "自评表 Word")),
    (
        (f"{REPORT}.docx", "自评报告 Word"),
        (f"{REPORT}.pdf", "自评报告 PDF"),
        (f"{REPORT}.html", "自评报告网页"),
    ),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A file or a page: what it is called, where it is."""

    title: str
    address: str


def offers(evaluation: SelfEvaluation, submission: Submission | None) -> dict[str, list[Offer]]:
    """For a page's context: what may be looked at and taken away."""
    place: list[object] = [evaluation.unit_year.year.year, evaluation.unit_year.budget_unit.code, evaluation.pk]
    prefix = "self_evaluations:"
    if submission is not None:
        place.append(submission.number)
        prefix += "submitted_"
    files = [Offer(title, reverse(f"{prefix}file", args=[*place, name])) for part in _OFFERED for name, title in part]
    if submission is not None:
        files.append(Offer("案卷和规则版本 JSON", reverse(f"{prefix}file", args=[*place, CASE])))
    titles = {"form": "看自评表", "report": "看自评报告"}
    pages = [Offer(title, reverse(f"{prefix}page", args=[*place, kind])) for kind, title in titles.items()]
    return {"pages": pages, "files": files}


def file(request: HttpRequest, year: int, unit_code: str, key: int, name: str) -> HttpResponseBase:
    """One of the files that `jiheng evaluate` writes, as things stand; once submitted, as submitted last."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if name not in FILES:
        raise Http404
    last = None if evaluation.is_editable else evaluation.submissions.last()
    if last is not None:
        return _attached(evaluation, name, _kept(last, name))
    try:
        outcome = evaluate(whole_case(evaluation), standard_of(evaluation))
        content = result_files(evaluation, outcome).contents([name])[name]
    except CaseError as problem:
        return _told(request, evaluation, problem)
    return _attached(evaluation, name, content)


def page(request: HttpRequest, year: int, unit_code: str, key: int, kind: str) -> HttpResponse:
    """The form in its official layout, or the report, as a page to read and print."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    if kind not in PAGES:
        raise Http404
    last = None if evaluation.is_editable else evaluation.submissions.last()
    if last is not None:
        return printed_page(_kept(last, PAGES[kind]).decode())
    try:
        made = result_files(evaluation, evaluate(whole_case(evaluation), standard_of(evaluation)))
        text = html_text(made.form() if kind == "form" else made.report())
    except CaseError as problem:
        return _told(request, evaluation, problem)
    return printed_page(text)


def submitted_file(
    request: HttpRequest, year: int, unit_code: str, key: int, number: int, name: str
) -> HttpResponseBase:
    """One of the files of one submission; its case with the rules that weighed it."""
    submission = submission_or_404(request, year, unit_code, key, number)
    if name == CASE:
        told = f'{{"sha256":"{submission.case_sha256}","case":{submission.case_json}}}'
        return as_attachment(told.encode(), f"{submission.self_evaluation.case_title}·{CASE}", FILES[RECORD])
    if name not in FILES:
        raise Http404
    return _attached(submission.self_evaluation, name, _kept(submission, name))


def submitted_page(request: HttpRequest, year: int, unit_code: str, key: int, number: int, kind: str) -> HttpResponse:
    """Form or report of one submission, as it was read that day."""
    if kind not in PAGES:
        raise Http404
    return printed_page(_kept(submission_or_404(request, year, unit_code, key, number), PAGES[kind]).decode())


def submission_or_404(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> Submission:
    """One of the submissions, with its self-evaluation at hand."""
    evaluation = evaluation_or_404(request, year, unit_code, key)
    submission = get_object_or_404(Submission, self_evaluation=evaluation, number=number)
    submission.self_evaluation = evaluation
    return submission


def _kept(submission: Submission, name: str) -> bytes:
    if name not in submission.files:
        raise Http404
    return content_of(submission.files[name])


def _attached(evaluation: SelfEvaluation, name: str, content: bytes) -> HttpResponseBase:
    return as_attachment(content, f"{evaluation.case_title}·{name}", FILES[name])


def _told(request: HttpRequest, evaluation: SelfEvaluation, problem: CaseError) -> HttpResponse:
    told = [finding.message for finding in problem.findings if finding.is_error]
    messages.error(request, f"还有{len(told)}处要补正，现在不能生成：{' '.join(told[:3])}")
    return redirect(evaluation)
