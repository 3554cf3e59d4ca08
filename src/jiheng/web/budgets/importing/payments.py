"""Payments from a spreadsheet, checked against what is free and booked together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Payment as PaymentRecord
from jiheng.core.finding import Findings
from jiheng.core.numbers import to_the_fen
from jiheng.documents.workbook.entries import Entry, read_entries
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.codes import next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.importing.books import PAYMENT_BOOK, PAYMENTS, known_lines
from jiheng.web.budgets.models import BudgetLine, Payment
from jiheng.web.cases.records import record_of
from jiheng.web.face.addresses import address
from jiheng.web.jobs.registry import Progress, Result
from jiheng.web.records.acting import Actor, record

BATCH = 2000
Lines = dict[str, tuple[BudgetLine, BudgetLineRecord]]


def import_payments(
    access: Access, unit_year: UnitYear, path: Path, name: str, findings: Findings, progress: Progress
) -> Result:
    """Book every payment of the workbook. Raises `CaseError` with every bad cell; then nothing is booked."""
    entries = read_entries(path, PAYMENT_BOOK, findings, known_lines(unit_year), progress.tell)[PAYMENTS.name]
    with transaction.atomic():
        actor = editor(access, unit_year)
        rows = BudgetLine.objects.select_for_update(of=("self",)).filter(unit_year=unit_year)
        lines: Lines = {}
        for row in rows.select_related("unit_year__budget_unit"):
            line: BudgetLineRecord = record_of(row, unit_year.budget_unit)
            lines[line.code] = row, line
        _check(entries, lines, unit_year, findings)
        findings.raise_if_errors()
        _book(actor, unit_year, entries, lines, name)
    total = sum((entry.record.amount for entry in entries), Decimal(0))
    page = address("budgets:payments", unit_year.year.year, unit_year.budget_unit.code)
    return Result(f"已导入支付{len(entries)}笔，共{to_the_fen(total)}元。", leads_to=page)


def _check(entries: Sequence[Entry], lines: Lines, unit_year: UnitYear, findings: Findings) -> None:
    booked = set(Payment.objects.filter(unit_year=unit_year).values_list(*_CODE, flat=True))
    year = unit_year.year.year
    so_far: dict[str, Decimal] = defaultdict(Decimal)
    for entry in entries:
        payment: PaymentRecord = entry.record
        if payment.code in booked:
            message = f"支付编号“{payment.code}”已经登记过；是同一笔请删去这一行，是另一笔请换一个编号。"
            findings.add("PAY101", entry.place("code"), message, found=payment.code)
        if payment.on is not None and payment.on.year != year:
            message = f"支付日期是{payment.on.isoformat()}，不在{year}年内；请核对日期，或换到对应的年度导入。"
            findings.add("PAY102", entry.place("on"), message, found=payment.on.isoformat(), expected=f"{year}年")
        before = so_far[payment.budget_line]
        so_far[payment.budget_line] = before + payment.amount
        free = lines[payment.budget_line][1].unspent
        if before <= free < so_far[payment.budget_line]:
            message = (
                f"预算行{payment.budget_line}可用{to_the_fen(free)}元，到这一行累计{to_the_fen(so_far[payment.budget_line])}元，"
                f"超出{to_the_fen(so_far[payment.budget_line] - free)}元；请核对金额和预算行，或先登记预算调整。"
            )
            findings.add("PAY103", entry.place("amount"), message, found=payment.amount, expected=to_the_fen(free))


def _book(actor: Actor, unit_year: UnitYear, entries: Sequence[Entry], lines: Lines, name: str) -> None:
    first = next_position(Payment, unit_year)
    rows = [
        Payment(unit_year=unit_year, position=position, changed_by=actor.person).fill(entry.record)
        for position, entry in enumerate(entries, first)
    ]
    Payment.objects.bulk_create(rows, batch_size=BATCH)
    paid: dict[str, list[Decimal]] = defaultdict(list)
    for entry in entries:
        paid[entry.record.budget_line].append(entry.record.amount)
    for code, amounts in paid.items():
        row, line = lines[code]
        amount = sum(amounts, Decimal(0))
        row.fill(replace(line, actual_expenditure=line.actual_expenditure + amount))
        row.revision += 1
        row.changed_by = actor.person
        row.save()
        words = f"{actor}从“{name}”导入支付{len(amounts)}笔：从{code}支付{to_the_fen(amount)}元"
        record(actor, f"budgets.budgetline:{row.pk}", "import", words, unit_year=unit_year, project=line.project)


_CODE = ("code",)
