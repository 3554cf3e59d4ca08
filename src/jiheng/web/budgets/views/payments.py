"""The payments of one unit: booked, listed, taken back."""

from dataclasses import dataclass
from decimal import Decimal

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Payment as PaymentRecord
from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.case import MoneyUnit
from jiheng.core.numbers import fixed, to_the_fen, to_wan
from jiheng.figures.budget import source_label
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.payments import book_payment, cancel_payment
from jiheng.web.budgets.models import BudgetLine, Payment, Project
from jiheng.web.budgets.money import amounts_of_line, newest_first
from jiheng.web.budgets.payment_form import PaymentForm
from jiheng.web.cases.records import kept_table, record_of
from jiheng.web.record_tables.form import Choices
from jiheng.web.record_tables.kept_records import YearTables
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import unit_context

PAGE = 50


@dataclass(frozen=True, slots=True)
class Purse:
    """A line by the words that people know it by."""

    line: BudgetLineRecord
    name: str

    @property
    def is_nearly_used_up(self) -> bool:
        return amounts_of_line(self.line).is_nearly_used_up


def payments(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """The list, and above it the form for the next one."""
    unit_year = unit_year_or_404(request, year, unit_code)
    known = purses(unit_year)
    form = PaymentForm(request.POST or None, lines=offered(known, MoneyUnit.YUAN))
    if request.method == "POST" and form.is_valid():
        try:
            row = book_payment(access_of(request), unit_year, form.payment(), is_counted=form.is_counted())
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            _tell_booked(request, record_of(row, unit_year.budget_unit), unit_year)
            return redirect(request.path)
    sought = request.GET.get("q", "").strip()
    rows = newest_first(Payment.objects.filter(unit_year=unit_year))
    if sought:
        rows = rows.filter(Q(code__icontains=sought) | Q(purpose__icontains=sought) | Q(budget_line=sought))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    by_code = {purse.line.code: purse for purse in known}
    booked: list[PaymentRecord] = [record_of(row, unit_year.budget_unit) for row in page.object_list]
    listed = [(payment, by_code.get(payment.budget_line)) for payment in booked]
    context = {
        **unit_context(request, unit_year),
        "tab": "payments",
        "form": form,
        "page": page,
        "listed": listed,
        "sought": sought,
        "purses": known,
    }
    return render(request, "budgets/payments.html", context, status=422 if form.errors else 200)


@require_POST
def cancel(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Take back a payment booked by mistake."""
    unit_year = unit_year_or_404(request, year, unit_code)
    try:
        cancel_payment(access_of(request), unit_year, code, request.POST.get("words", ""))
        messages.success(request, f"支付{code}已撤销，金额退回预算行。")
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("budgets:payments", year=year, unit_code=unit_code)


def purses(unit_year: UnitYear) -> list[Purse]:
    """The unit's lines with their names: 「Y2 创业贷款贴息 省级2022」."""
    kept = YearTables(unit_year.pk)
    projects: dict[str, ProjectRecord] = {each.code: each for each in kept_table(kept, Project, unit_year)}
    lines: tuple[BudgetLineRecord, ...] = kept_table(kept, BudgetLine, unit_year)
    return [Purse(line, f"{line.code} {_of(line, projects)} {source_label(line)}") for line in lines]


def offered(known: list[Purse], unit: MoneyUnit) -> Choices:
    """For a list to choose from, each with what is free, in the unit in which the amount is typed."""
    return [(purse.line.code, f"{purse.name}　可用{_told(purse.line.unspent, unit)}") for purse in known]


def _told(amount: Decimal, unit: MoneyUnit) -> str:
    number = fixed(to_wan(amount), 2, thousands=True) if unit is MoneyUnit.WAN else to_the_fen(amount)
    return f"{number}{unit.label}"


def _of(line: BudgetLineRecord, projects: dict[str, ProjectRecord]) -> str:
    project = projects.get(line.project)
    return project.short_name if project else line.kind.label


def _tell_booked(request: HttpRequest, payment: PaymentRecord, unit_year: UnitYear) -> None:
    messages.success(request, f"已登记{payment.code}：{to_the_fen(payment.amount)}元。")
    row = BudgetLine.objects.get(unit_year=unit_year, code=payment.budget_line)
    line: BudgetLineRecord = record_of(row, unit_year.budget_unit)
    amounts = amounts_of_line(line)
    if amounts.is_nearly_used_up:
        left = _told(line.unspent, MoneyUnit.YUAN)
        messages.warning(request, f"预算行{line.code}已用九成以上，只剩{left}；请留意后续支付。")
