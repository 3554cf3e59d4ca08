"""Pages of the checkup: hand in a report, read what was found, leave a finding out with a reason, take files away."""

from dataclasses import replace
from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.checks.place_in_words import place_in_words
from jiheng.documents.checkup.files import ANNOTATED, COPIES, TEXTS, Format, annotated_copy, text_of
from jiheng.documents.checkup.page.printed import printed_checkup
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.web.accounts.access import access_of, require_role
from jiheng.web.accounts.context import shown_year
from jiheng.web.accounts.roles import BUSINESS_ROLES
from jiheng.web.checkup.checking import DECIDED_HERE, check, last_years_text, remember_counts
from jiheng.web.checkup.forms import LARGEST_REPORT, DecisionForm, ReportForm
from jiheng.web.checkup.models import Decision, UploadedReport
from jiheng.web.media_types import PDF, WORD
from jiheng.web.records.evidence import UploadRefusedError, as_attachment, content_of, store_unjudged
from jiheng.web.self_evaluations.models import SelfEvaluation

PER_PAGE = 50
HALF_A_YEAR = timedelta(days=183)
_TYPES = {
    Format.JSON: "application/json",
    Format.SARIF: "application/sarif+json",
    Format.HTML: "text/html; charset=utf-8",
    Format.DOCX: WORD,
    Format.PDF: PDF,
}


def overview(request: HttpRequest) -> HttpResponse:
    """The reports one had checked, and the place to hand in another."""
    require_role(request, *BUSINESS_ROLES)
    form = ReportForm(request.POST or None, request.FILES or None, visible=_evaluations(request))
    if request.method == "POST" and form.is_valid():
        taken = _take(request, form)
        if taken is not None:
            return redirect(taken)
    page = Paginator(_reports(request), PER_PAGE).get_page(request.GET.get("page"))
    status = 422 if form.errors else 200
    return render(request, "checkup/overview.html", {"form": form, "page": page}, status=status)


def report(request: HttpRequest, key: int) -> HttpResponse:
    """The report's text with its marked words, and what was found."""
    found = _report(request, key)
    try:
        checked = check(found, timezone.localdate())
    except UnreadableReportError as problem:
        return render(request, "checkup/unreadable.html", {"report": found, "problem": problem}, status=422)
    remember_counts(found, checked)
    copies = [format for format, kinds in COPIES.items() if checked.kind in kinds]
    context = {
        "report": found,
        "printed": printed_checkup(checked.checkup, checked.document),
        "remarks": [(place_in_words(replace(each.location, source="")), each.message) for each in checked.remarks],
        "decisions": found.decisions.select_related("person"),
        "written": [each for each in checked.checkup.suppressed if each.suppression.location.source != DECIDED_HERE],
        "today": timezone.localdate(),
        "decision_until": timezone.localdate() + HALF_A_YEAR,
        "copy": copies[0] if copies else None,
    }
    return render(request, "checkup/report.html", context)


@require_POST
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """忽略并说明 one finding."""
    found = _report(request, key)
    form = DecisionForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        Decision.objects.get_or_create(
            report=found,
            check_id=given["check_id"],
            quote=given["quote"],
            paragraph=given["paragraph"],
            defaults={"reason": given["reason"], "until": given["until"], "person": access_of(request).person},
        )
        messages.success(request, f"已忽略{given['check_id']}，到{given['until']:%Y-%m-%d}为止。")
    else:
        told = "；".join(str(problem) for problems in form.errors.values() for problem in problems)
        messages.error(request, f"没有忽略：{told}")
    next_one = request.POST.get("number", "")
    return redirect(f"{found.get_absolute_url()}#finding-{next_one}" if next_one.isdecimal() else found)


@require_POST
def withdraw(request: HttpRequest, key: int, decision: int) -> HttpResponse:
    """Tell a finding again."""
    found = _report(request, key)
    get_object_or_404(Decision, pk=decision, report=found).delete()
    messages.success(request, "已恢复，这条发现重新列出。")
    return redirect(found)


def file(request: HttpRequest, key: int, kind: str) -> HttpResponseBase:
    """One of the files of the checkup, streamed."""
    found = _report(request, key)
    format = Format.find(kind)
    if format is None:
        raise Http404
    today = timezone.localdate()
    try:
        checked = check(found, today)
    except UnreadableReportError as problem:
        return render(request, "checkup/unreadable.html", {"report": found, "problem": problem}, status=422)
    stem = found.name.rpartition(".")[0] or found.name
    if format in TEXTS:
        return as_attachment(text_of(checked, format).encode(), f"{stem}.{format.label}", _TYPES[format])
    if checked.kind not in COPIES[format]:
        raise Http404
    content = annotated_copy(checked, content_of(found.sha256), format, today)
    return as_attachment(content, f"{stem}{ANNOTATED}.{format.value}", _TYPES[format])


@require_POST
def remove(request: HttpRequest, key: int) -> HttpResponse:
    """Take a report off one's list."""
    _report(request, key).delete()
    messages.success(request, "已从列表移去。")
    return redirect("checkup:list")


def _take(request: HttpRequest, form: ReportForm) -> UploadedReport | None:
    """Store and check what was handed in; a refusal is put beside its field, and the report is not listed."""
    given = form.cleaned_data
    stored = {}
    for field in ("report", "last_year"):
        if given[field]:
            try:
                stored[field] = store_unjudged(given[field], LARGEST_REPORT)
            except UploadRefusedError as refusal:
                form.refuse(field, refusal)
    if form.errors:
        return None
    kept, last_year = stored["report"], stored.get("last_year")
    handed_in = UploadedReport(
        person=access_of(request).person,
        name=kept.name,
        sha256=kept.sha256,
        size=kept.size,
        self_evaluation=given["self_evaluation"],
        last_year_name=last_year.name if last_year else "",
        last_year_sha256=last_year.sha256 if last_year else "",
    )
    try:
        last_years_text(handed_in)
    except UnreadableReportError as problem:
        form.refuse("last_year", problem)
        return None
    try:
        with transaction.atomic():
            handed_in.save()
            remember_counts(handed_in, check(handed_in, timezone.localdate()))
    except UnreadableReportError as problem:
        form.refuse("report", problem)
        return None
    return handed_in


def _evaluations(request: HttpRequest) -> QuerySet[SelfEvaluation]:
    visible = access_of(request).unit_years(shown_year(request))
    return SelfEvaluation.objects.filter(unit_year__in=visible).select_related(
        "unit_year__budget_unit", "unit_year__year"
    )


def _reports(request: HttpRequest) -> QuerySet[UploadedReport]:
    return UploadedReport.objects.filter(person=access_of(request).person)


def _report(request: HttpRequest, key: int) -> UploadedReport:
    require_role(request, *BUSINESS_ROLES)
    return get_object_or_404(_reports(request).select_related("self_evaluation__unit_year__budget_unit"), pk=key)
