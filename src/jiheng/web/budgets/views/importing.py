"""Handing in payments and budget lines as a spreadsheet."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from jiheng.web.accounts.access import access_of
from jiheng.web.budgets.importing.books import line_template, payment_template
from jiheng.web.budgets.importing.work import IMPORT_LINES, IMPORT_PAYMENTS
from jiheng.web.face.parts import Problem
from jiheng.web.jobs.registry import hand_over
from jiheng.web.media_types import EXCEL
from jiheng.web.record_tables.handing_in import receive
from jiheng.web.records.evidence import UploadRefusedError, as_attachment
from jiheng.web.records.preparing import editable_or_404, unit_context

KINDS = {"payments": ("支付", IMPORT_PAYMENTS), "lines": ("预算", IMPORT_LINES)}


def importing(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Templates to fill in, and the place to hand them in; the reading goes on beside the pages."""
    unit_year = editable_or_404(request, year, unit_code)
    problems = []
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        if kind not in KINDS:
            raise Http404
        title, work = KINDS[kind]
        upload = request.FILES.get("workbook")
        try:
            if upload is None:
                raise UploadRefusedError(f"没有选文件；请选填好的{title}导入表。")
            kept = receive(upload)
        except UploadRefusedError as refusal:
            problems = [Problem(str(refusal), f"workbook-{kind}")]
        else:
            parameters = {"unit_year": unit_year.pk, "sha256": kept.sha256, "name": kept.name}
            person, told = access_of(request).person, f"导入{title}：{kept.name}"
            return redirect(hand_over(person, work, told, came_from=request.path, **parameters))
    context = {**unit_context(request, unit_year), "tab": "import", "problems": problems}
    return render(request, "budgets/import.html", context, status=422 if problems else 200)


def template(request: HttpRequest, year: int, unit_code: str, kind: str) -> HttpResponseBase:
    """The workbook to fill in."""
    unit_year = editable_or_404(request, year, unit_code)
    if kind not in KINDS:
        raise Http404
    content = payment_template(unit_year) if kind == "payments" else line_template()
    name = f"{KINDS[kind][0]}导入表 {unit_year.budget_unit.name} {year}.xlsx"
    return as_attachment(content, name, EXCEL)
