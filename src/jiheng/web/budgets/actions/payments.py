"""Paying from a purse, and taking back a payment that was booked by mistake."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Sum

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Payment as PaymentRecord
from jiheng.core.numbers import to_the_fen
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.codes import next_code, next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.models import BudgetLine, Payment
from jiheng.web.cases.records import record_of
from jiheng.web.records.acting import ActionRefusedError, record


def book_payment(access: Access, unit_year: UnitYear, payment: PaymentRecord, *, is_counted: bool = False) -> Payment:
    """Book a payment against its line. A blank code becomes the next free one.

    `is_counted`: the line's expenditure was given as a sum before and already holds this payment.
    """
    with transaction.atomic():
        actor = editor(access, unit_year)
        line = locked_line(unit_year, payment.budget_line)
        purse = record_of(line, unit_year.budget_unit)
        _check_day(payment.on, unit_year)
        if is_counted:
            _check_counted(line, purse, payment.amount)
        else:
            check_free(purse, payment.amount)
        if payment.code and Payment.objects.filter(unit_year=unit_year, code=payment.code).exists():
            raise ActionRefusedError(f"支付编号“{payment.code}”已经登记过；请核对是否重复，确是另一笔请换一个编号。")
        told = replace(payment, code=payment.code or next_code(Payment, unit_year))
        position = next_position(Payment, unit_year)
        row = Payment(unit_year=unit_year, position=position, changed_by=access.person).fill(told)
        row.save()
        if not is_counted:
            spend(line, purse, payment.amount, access)
        words = f"{actor}登记支付{told.code}：从{purse.code}支付{to_the_fen(payment.amount)}元" + (
            f"，{told.purpose}" if told.purpose else ""
        )
        record(actor, f"budgets.payment:{row.pk}", "book", words, unit_year=unit_year, project=purse.project)
    return row


def cancel_payment(access: Access, unit_year: UnitYear, code: str, reason: str) -> None:
    """Take a booked payment back: the money is free again, the trail keeps what was taken back and why."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        if not reason.strip():
            raise ActionRefusedError("撤销支付要写明原因；请填写后再试。")
        row = Payment.objects.select_for_update().filter(unit_year=unit_year, code=code).first()
        if row is None:
            raise ActionRefusedError(f"支付{code}已经撤销；请刷新页面。")
        payment: PaymentRecord = record_of(row, unit_year.budget_unit)
        line = locked_line(unit_year, payment.budget_line)
        purse = record_of(line, unit_year.budget_unit)
        spend(line, purse, -payment.amount, access)
        words = f"{actor}撤销支付{code}（{to_the_fen(payment.amount)}元，{purse.code}）：{reason.strip()}"
        record(actor, f"budgets.payment:{row.pk}", "cancel", words, unit_year=unit_year, project=purse.project)
        row.delete()


def locked_line(unit_year: UnitYear, code: str) -> BudgetLine:
    """The line, which nobody else changes until the transaction ends."""
    line = BudgetLine.objects.select_for_update().filter(unit_year=unit_year, code=code).first()
    if line is None:
        raise ActionRefusedError(f"没有预算行“{code}”；请从列表里选一行。")
    return line


def check_free(purse: BudgetLineRecord, amount: Decimal) -> None:
    """A purse never falls below zero."""
    if amount > purse.unspent:
        raise ActionRefusedError(
            f"预算行{purse.code}可用{to_the_fen(purse.unspent)}元，这笔要付{to_the_fen(amount)}元，"
            f"超出{to_the_fen(amount - purse.unspent)}元；请改金额、换一行，或先登记预算调整。"
        )


def spend(line: BudgetLine, purse: BudgetLineRecord, amount: Decimal, access: Access) -> None:
    """Write the line's new expenditure."""
    line.fill(replace(purse, actual_expenditure=purse.actual_expenditure + amount))
    line.revision += 1
    line.changed_by = access.person
    line.save()


def uncounted(line: BudgetLine, purse: BudgetLineRecord) -> Decimal:
    """Expenditure given as a sum that no booked payment explains."""
    paid = Payment.objects.filter(unit_year_id=line.unit_year_id, budget_line=purse.code).aggregate(sum=Sum("amount"))
    return purse.actual_expenditure - (paid["sum"] or Decimal(0))


def _check_counted(line: BudgetLine, purse: BudgetLineRecord, amount: Decimal) -> None:
    left = uncounted(line, purse)
    if amount > left:
        raise ActionRefusedError(
            f"预算行{purse.code}的执行数里还有{to_the_fen(left)}元没有分笔，补记不能超过这个数；请改金额，新的支付不要勾“补记”。"
        )


def _check_day(on: date | None, unit_year: UnitYear) -> None:
    if on is not None and on.year != unit_year.year.year:
        raise ActionRefusedError(f"支付日期是{on.isoformat()}，不在{unit_year.year.year}年内；请核对日期或年度。")
