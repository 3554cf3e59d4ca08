"""Sources, payments, carry-over, and how a year's loans came out beside the target."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.finding import Findings
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.numbers import from_wan, parse_decimal, plain, to_wan
from jiheng.figures.indicators import MONEY_UNITS
from jiheng.figures.loans import AMOUNT
from jiheng.subsidy.bridge import bridge
from jiheng.subsidy.funding import grant_positions, is_held_too_long, over_subsidy_years, year_of_sources
from jiheng.subsidy.ledger import FundingSource, SubsidyPayment
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.cases.records import year_records
from jiheng.web.loans.actions import count_loans_to, enter, leave_out_strangers
from jiheng.web.loans.case_rows import project_of, strangers
from jiheng.web.loans.forms import RegisterForm
from jiheng.web.loans.outcome import outcome_of
from jiheng.web.loans.register import money_of
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import may_edit, unit_context
from jiheng.web.targets.in_force import target_set_in_force
from jiheng.web.targets.models import Indicator

KINDS: dict[str, type[Any]] = {"sources": FundingSource, "payments": SubsidyPayment}


def money(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Each source: carried in, granted, paid, carried over; and the forms for the next grant and payment."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = money_of(unit_year.budget_unit)
    sources = year_of_sources(ledger, year, Findings())
    offered = [(each.source.code, f"{each.source.code} {each.name}，余额{each.left}元") for each in sources]
    forms = {
        "sources": RegisterForm(FundingSource),
        "payments": RegisterForm(SubsidyPayment, choices={"source": offered}),
    }
    status = 200
    kind = request.POST.get("kind", "")
    if request.method == "POST":
        if kind not in KINDS or not may_edit(access_of(request), unit_year):
            raise Http404
        form = RegisterForm(KINDS[kind], request.POST, choices={"source": offered} if kind == "payments" else None)
        if form.is_valid():
            try:
                enter(access_of(request), unit_year, KINDS[kind], form.told())
            except ActionRefusedError as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, "已登记。")
                return redirect(request.path)
        forms[kind], status = form, 422
    names = ("carried_in", "granted", "paid", "left")
    context = {
        **unit_context(request, unit_year),
        "tab": "money",
        "sources": [(each, is_held_too_long(each, year)) for each in sources],
        "totals": [sum((getattr(each, name) for each in sources), Decimal(0)) for name in names],
        "payments": [each for each in ledger.payments if each.on.year == year],
        "grants": [
            (each, over_subsidy_years(each.granted, each.borrower_year)) for each in grant_positions(ledger, year)
        ],
        "source_form": forms["sources"],
        "payment_form": forms["payments"],
    }
    return render(request, "loans/money.html", context, status=status)


def results(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Borrowers, jobs, tags, recovery; the bridge from the target; whether the payments can be right."""
    unit_year = unit_year_or_404(request, year, unit_code)
    outcome = outcome_of(unit_year.budget_unit, year)
    declared = _declared_target(unit_year)
    typed = request.GET.get("target", declared).strip()
    target = parse_decimal(typed)
    is_target = target is not None and target > 0
    context = {
        **unit_context(request, unit_year),
        "tab": "results",
        "found": outcome.results,
        "typed": typed,
        "is_declared": bool(declared) and typed == declared,
        "bridge": bridge(from_wan(target), outcome.applications) if target is not None and is_target else None,
        "target_problem": "目标应为以万元为单位、大于0的数，如 270；请改正。" if typed and not is_target else "",
        "rates": outcome.rates,
        "projects": year_records(Project, unit_year),
        "counted_to": project_of(unit_year),
        "strange": strangers(unit_year).count(),
    }
    return render(request, "loans/results.html", context)


def _declared_target(unit_year: UnitYear) -> str:
    """In 万元, of the one approved indicator that draws on the amount lent; "" where there is none."""
    target_set = target_set_in_force(unit_year)
    rows = Indicator.objects.filter(target_set=target_set) if target_set else ()
    told = [IndicatorRecord(**row.record_values()) for row in rows]
    drawn = [each for each in told if each.actual_measure == AMOUNT and each.unit_of_measure in MONEY_UNITS]
    if len(drawn) != 1 or not isinstance(drawn[0].target, Decimal):
        return ""
    return plain(to_wan(drawn[0].target * MONEY_UNITS[drawn[0].unit_of_measure]))


@require_POST
def count(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Say to which project the year's loans are counted."""
    unit_year = unit_year_or_404(request, year, unit_code)
    try:
        count_loans_to(access_of(request), unit_year, request.POST.get("project", ""))
        messages.success(request, "已保存。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("loans:results", year, unit_code)


@require_POST
def leave_out(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Let the year's case have the register's loans and no others."""
    unit_year = unit_year_or_404(request, year, unit_code)
    try:
        gone = leave_out_strangers(access_of(request), unit_year)
        messages.success(request, f"已删去台账没有的{gone}笔贷款。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("loans:results", year, unit_code)
