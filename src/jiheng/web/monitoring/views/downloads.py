"""The monitoring form as a file, and what was submitted, as it was."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from jiheng.core.document import Document
from jiheng.core.finding import CaseError
from jiheng.documents.form_workbook.writer import form_xlsx_bytes
from jiheng.documents.pdf.writer import pdf_bytes
from jiheng.documents.word.writer import docx_bytes
from jiheng.web.media_types import EXCEL, PDF, WORD
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.printed_form import document_of
from jiheng.web.monitoring.views.addressed import sheet_or_404
from jiheng.web.records.evidence import as_attachment

WRITERS: dict[str, tuple[Callable[[Document], bytes], str]] = {
    "xlsx": (form_xlsx_bytes, EXCEL),
    "docx": (docx_bytes, WORD),
    "pdf": (pdf_bytes, PDF),
}


def form(request: HttpRequest, year: int, unit_code: str, key: int, kind: str) -> HttpResponseBase:
    """The official form: of a project alone, of a whole unit with its projects and lights."""
    if kind not in WRITERS:
        raise Http404
    sheet = sheet_or_404(request, year, unit_code, key)
    try:
        document = document_of(sheet)
    except CaseError as problem:
        return render(request, "monitoring/refused.html", {"sheet": sheet, "problems": problem.findings}, status=409)
    write, content_type = WRITERS[kind]
    return as_attachment(write(document), f"{_name(sheet)}.{kind}", content_type)


def snapshot(request: HttpRequest, year: int, unit_code: str, key: int, number: int) -> HttpResponseBase:
    """The canonical JSON of a submission: the case, or with `?what=monitoring` the answer of that day."""
    sheet = sheet_or_404(request, year, unit_code, key)
    kept = get_object_or_404(sheet.snapshots, number=number)
    is_answer = request.GET.get("what") == "monitoring"
    text = kept.monitoring_json if is_answer else kept.case_json
    name = f"{_name(sheet)} 第{number}次提交·{'结果' if is_answer else '案卷'}.json"
    return as_attachment(text.encode(), name, "application/json; charset=utf-8")


def _name(sheet: MonitoringSheet) -> str:
    return f"{sheet.unit_year.budget_unit.name}·{sheet.unit_year.year.year}年{sheet.title}"
