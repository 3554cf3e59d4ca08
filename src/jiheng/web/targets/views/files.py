"""The target form to take away or print: the very files that `jiheng targets form` writes."""

import tempfile
from pathlib import Path

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from jiheng.core.document import Document
from jiheng.core.finding import CaseError
from jiheng.documents.html.writer import html_text
from jiheng.documents.target_files import TARGET_FORM, WRITERS
from jiheng.reports.target_form import compose_target_form
from jiheng.web.face.printed_page import printed_page
from jiheng.web.media_types import EXCEL, PDF, WORD
from jiheng.web.records.evidence import as_attachment
from jiheng.web.targets.declaring import law_of, target_case
from jiheng.web.targets.models import TargetSet
from jiheng.web.targets.views.addressed import target_set_or_404

TYPES = {"xlsx": EXCEL, "docx": WORD, "pdf": PDF}


def file(request: HttpRequest, year: int, unit_code: str, key: int, ending: str) -> HttpResponseBase:
    """Excel, Word or PDF."""
    target_set = target_set_or_404(request, year, unit_code, key)
    if ending not in WRITERS:
        raise Http404
    try:
        document = _composed(target_set)
    except CaseError as problem:
        return _told(request, target_set, problem)
    name = f"{TARGET_FORM}.{ending}"
    with tempfile.TemporaryDirectory() as folder:
        WRITERS[ending](document, Path(folder) / name)
        content = (Path(folder) / name).read_bytes()
    return as_attachment(content, f"{target_set.unit_year.budget_unit.name}·{target_set}·{name}", TYPES[ending])


def page(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """The form in its official layout, to read and print."""
    target_set = target_set_or_404(request, year, unit_code, key)
    try:
        return printed_page(html_text(_composed(target_set)))
    except CaseError as problem:
        return _told(request, target_set, problem)


def _composed(target_set: TargetSet) -> Document:
    case = target_case(target_set, whole=True)
    return compose_target_form(case, law_of(target_set, case).form)


def _told(request: HttpRequest, target_set: TargetSet, problem: CaseError) -> HttpResponse:
    told = [finding.message for finding in problem.findings if finding.is_error]
    messages.error(request, f"还有{len(told)}处要补正，现在不能生成：{' '.join(told[:3])}")
    return redirect(target_set)
