"""A bank's claim, and a whole ledger, handed in to be worked on in the background."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from jiheng.documents.loan_books.template import claim_template, ledger_workbook
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.activities.keepers import may_edit
from jiheng.web.jobs.registry import hand_over
from jiheng.web.library import library
from jiheng.web.loans.reading_in import IMPORT, RECONCILE, WORKBOOK
from jiheng.web.loans.register import register_of
from jiheng.web.loans.views.register import unit_context
from jiheng.web.records.evidence import UploadRefusedError, as_attachment, store

LARGEST = 20 * 1024 * 1024
ENDINGS = (".xlsx", ".csv")
JOBS = {"claim": (RECONCILE, "核对银行申报"), "ledger": (IMPORT, "读入贷款台账")}


def claims(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Hand in a claim to be recomputed to the fen, or a ledger to be read."""
    unit_year = unit_year_or_404(request, year, unit_code)
    access = access_of(request)
    if not may_edit(access, unit_year):
        raise Http404
    if request.method == "POST":
        work, told = JOBS.get(request.POST.get("kind", ""), JOBS["claim"])
        upload = request.FILES.get("file")
        try:
            if upload is None or not (upload.name or "").lower().endswith(ENDINGS):
                raise UploadRefusedError("请选择 .xlsx 或 .csv 文件。")
            stored = store(upload, LARGEST)
        except UploadRefusedError as refusal:
            messages.error(request, str(refusal))
        else:
            parameters = {"unit_year": unit_year.pk, "sha256": stored.sha256, "name": stored.name}
            return redirect(hand_over(access.person, work, f"{told}：{stored.name}", **parameters))
    context = {**unit_context(request, unit_year), "tab": "claims"}
    return render(request, "loans/claims.html", context, status=422 if request.method == "POST" else 200)


def workbook(request: HttpRequest, year: int, unit_code: str, kind: str) -> HttpResponseBase:
    """The empty claim for a bank, or the register as it stands, identity numbers left blank."""
    unit_year = unit_year_or_404(request, year, unit_code)
    if kind == "claim":
        return as_attachment(claim_template(), "银行贴息申报.xlsx", WORKBOOK)
    if kind != "ledger":
        raise Http404
    content = ledger_workbook(register_of(unit_year.budget_unit), tuple(library().loan_schemes))
    return as_attachment(content, f"{unit_year.budget_unit.name}贷款台账.xlsx", WORKBOOK)
