"""Banks' claims: handed in, listed, each with what recomputing it came to and what was decided."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from jiheng.documents.loan_books.template import claim_template, ledger_workbook
from jiheng.web.accounts.access import Access, access_of, unit_year_or_404
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.jobs.registry import hand_over
from jiheng.web.library import library
from jiheng.web.loans.checking import RECONCILE, answer_name
from jiheng.web.loans.deciding import approve, drawn_for, pay, repeated_in, send_back
from jiheng.web.loans.models import BankClaim, ClaimState
from jiheng.web.loans.reading_in import IMPORT
from jiheng.web.loans.register import loans_edition, register_of
from jiheng.web.media_types import EXCEL
from jiheng.web.record_tables.handing_in import receive
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.evidence import UploadRefusedError, as_attachment, stored_attachment
from jiheng.web.records.models import Event
from jiheng.web.records.preparing import may_edit, unit_context

PAGE = 50
JOBS = {"claim": (RECONCILE, "核对银行申报"), "ledger": (IMPORT, "读入贷款台账")}


def claims(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The claims so far; hand in a claim to be recomputed to the fen, or a ledger to be read."""
    unit_year = unit_year_or_404(request, year, unit_code)
    access = access_of(request)
    if request.method == "POST":
        if not may_edit(access, unit_year):
            raise Http404
        work, told = JOBS.get(request.POST.get("kind", ""), JOBS["claim"])
        upload = request.FILES.get("file")
        try:
            if upload is None:
                raise UploadRefusedError("没有选文件；请选 .xlsx 或 .csv 文件。")
            stored = receive(upload)
        except UploadRefusedError as refusal:
            messages.error(request, str(refusal))
        else:
            parameters = {"unit_year": unit_year.pk, "sha256": stored.sha256, "name": stored.name}
            title = f"{told}：{stored.name}"
            return redirect(hand_over(access.person, work, title, came_from=request.path, **parameters))
    known = BankClaim.objects.filter(unit_year__budget_unit=unit_year.budget_unit)
    context = {
        **unit_context(request, unit_year),
        "tab": "claims",
        "page": Paginator(known, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "loans/claims.html", context, status=422 if request.method == "POST" else 200)


def claim(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """One claim: totals, causes, repeated days, how it can be paid, what was decided."""
    unit_year = unit_year_or_404(request, year, unit_code)
    found = _claim(unit_year, key)
    access = access_of(request)
    drawn = drawn_for(found, year) if found.state in (ClaimState.CHECKED, ClaimState.APPROVED) else ()
    context = {
        **unit_context(request, unit_year),
        "tab": "claims",
        "claim": found,
        "repeated": {each.pk: each for each in repeated_in(found)},
        "is_older": found.state == ClaimState.CHECKED and found.register != loans_edition(unit_year.budget_unit),
        "drawn": [(each, part) for each in drawn for part in each.drawn.draws],
        "lacking": [each for each in drawn if each.drawn.unfunded],
        "may_decide": not unit_year.year.is_closed and access.has_role(Role.UNIT_REVIEWER, unit_year.budget_unit),
        "events": Event.objects.filter(subject=found.subject).select_related("person").order_by("-at", "-pk")[:30],
    }
    return render(request, "loans/claim.html", context)


@require_POST
def decide(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Check again, approve, send back or pay."""
    unit_year = unit_year_or_404(request, year, unit_code)
    found = _claim(unit_year, key)
    access = access_of(request)
    seen = request.POST.get("revision", "")
    revision = int(seen) if seen.isdecimal() and len(seen) < 10 else -1
    try:
        match request.POST.get("verb", ""):
            case "check":
                return _check_again(access, unit_year, found)
            case "approve":
                approve(access, unit_year, key, revision)
            case "send_back":
                send_back(access, unit_year, key, revision, request.POST.get("words", ""))
            case "pay":
                pay(access, unit_year, key, revision, _day(request.POST.get("on", "")))
            case _:
                raise Http404
        messages.success(request, "已办理。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("loans:claim", year, unit_code, key)


def answer(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponseBase:
    """The workbook with every difference to the fen."""
    found = _claim(unit_year_or_404(request, year, unit_code), key)
    return stored_attachment(found.answer_sha256, answer_name(found), EXCEL)


def workbook(request: HttpRequest, year: int, unit_code: str, kind: str) -> HttpResponseBase:
    """The empty claim for a bank, or the register as it stands, identity numbers left blank."""
    unit_year = unit_year_or_404(request, year, unit_code)
    if kind == "claim":
        return as_attachment(claim_template(), "银行贴息申报.xlsx", EXCEL)
    if kind != "ledger":
        raise Http404
    content = ledger_workbook(register_of(unit_year.budget_unit), tuple(library().loan_schemes))
    return as_attachment(content, f"{unit_year.budget_unit.name}贷款台账.xlsx", EXCEL)


def _claim(unit_year: UnitYear, key: int) -> BankClaim:
    known = BankClaim.objects.select_related("unit_year__budget_unit", "unit_year__year", "handed_in_by")
    return get_object_or_404(known, unit_year__budget_unit=unit_year.budget_unit, pk=key)


def _check_again(access: Access, unit_year: UnitYear, found: BankClaim) -> HttpResponse:
    if not may_edit(access, unit_year):
        raise Http404
    title, place = f"核对银行申报：{found.name}", unit_year.pk
    return redirect(hand_over(access.person, RECONCILE, title, unit_year=place, sha256=found.sha256, name=found.name))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ActionRefusedError(f"拨付日期“{text[:20]}”不是日期；请写成 2022-10-20 的样子。") from None
