"""The ledgers as one workbook: taken away to be filled in, handed in again, read in the background."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from jiheng.core.publication import published
from jiheng.documents.activity_books.template import activity_template
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.activities.keepers import OWN, reads_names
from jiheng.web.activities.reading_in import IMPORT
from jiheng.web.activities.views.overview import ledger_context
from jiheng.web.cases.year_case import year_case
from jiheng.web.jobs.registry import hand_over
from jiheng.web.media_types import EXCEL
from jiheng.web.record_tables.handing_in import receive
from jiheng.web.records.evidence import UploadRefusedError, as_attachment
from jiheng.web.records.preparing import may_edit


def workbook(request: HttpRequest, year: int, unit_code: str) -> HttpResponseBase:
    """The ledgers as they stand; names on restricted lists only for case workers of the unit."""
    unit_year = unit_year_or_404(request, year, unit_code)
    access = access_of(request)
    if not any(access.has_role(role, unit_year.budget_unit) for role in OWN):
        raise Http404
    case = year_case(unit_year)
    if not reads_names(access, unit_year.budget_unit):
        case = published(case)
    name = f"{unit_year.budget_unit.name}{year}年活动台账.xlsx"
    return as_attachment(activity_template(case=case), name, EXCEL)


def hand_in(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Hand a filled-in workbook over to be read, all or nothing."""
    unit_year = unit_year_or_404(request, year, unit_code)
    access = access_of(request)
    if not may_edit(access, unit_year):
        raise Http404
    upload = request.FILES.get("file")
    if request.method == "POST":
        try:
            if upload is None:
                raise UploadRefusedError("没有选择文件；请选择填好的台账（.xlsx 或 .csv）。")
            stored = receive(upload)
        except UploadRefusedError as refusal:
            messages.error(request, str(refusal))
        else:
            title = f"读入活动台账：{stored.name}"
            kept = {"unit_year": unit_year.pk, "sha256": stored.sha256, "name": stored.name}
            return redirect(hand_over(access.person, IMPORT, title, came_from=request.path, **kept))
    context = ledger_context(request, unit_year)
    return render(request, "activities/import.html", context, status=422 if request.method == "POST" else 200)
