"""Long work on the register, in the background: a bank's claim recomputed, a whole ledger read."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.db import transaction

from jiheng.core.finding import CaseError, Findings
from jiheng.core.numbers import fixed
from jiheng.core.record import Record
from jiheng.documents.loan_books.proposing import edition_words, proposed_payments
from jiheng.documents.loan_books.reader import read_claims, read_ledger
from jiheng.documents.loan_books.reconciliation import Basis, reconciliation_workbook
from jiheng.subsidy.ledger import Ledger
from jiheng.web.accounts.access import access_of_person
from jiheng.web.activities.keepers import keeper
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.library import library
from jiheng.web.loans.actions import check
from jiheng.web.loans.case_rows import follow
from jiheng.web.loans.register import REGISTER, register_of
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.evidence import copy_out

RECONCILE, IMPORT = "loans.reconcile", "loans.import"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS_AT_ONCE = 500
MOST_TOLD = 30
PARTS = {"ledger_loans": "loans", "loan_events": "events", "funding_sources": "sources", "subsidy_payments": "payments"}


@job(RECONCILE)
def reconcile(person: Any, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """Every line of the claim recomputed; the answer is a workbook with each difference to the fen."""
    from jiheng.subsidy.differences import reconciliation_of
    from jiheng.subsidy.tables import claims_of, ledger_frames

    place = _place(unit_year)
    keeper(access_of_person(person), place)
    ledger = register_of(place.budget_unit)
    progress.tell(0, 2)
    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        path = _copied(folder, sha256, name)
        try:
            claims = claims_of(read_claims(path, Findings(path.name)))
            progress.tell(1, 2)
            ready = ledger_frames(ledger).ready(library(), "贷款台账", allow_unread=True)
            answer = reconciliation_of(ready.reconciled(claims))
        except CaseError as problem:
            raise JobRefusedError(_told(problem)) from None
    basis = Basis(name, f"{place.budget_unit.name}贷款台账", tuple(map(edition_words, ready.book.schemes)))
    content = reconciliation_workbook(answer, basis, proposed_payments(answer, ledger))
    outcome = (
        f"{answer.line_count}行申报，{answer.agreed_count}行一致；申报{_yuan(answer.claimed)}元，"
        f"应贴{_yuan(answer.due)}元，差额{_yuan(answer.difference)}元，漏报{len(answer.omissions)}笔。"
    )
    return Result(outcome, f"{Path(name).stem}（核对结果）.xlsx", content, WORKBOOK)


@job(IMPORT)
def import_ledger(person: Any, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """A ledger read all or nothing: rows with a known code are written anew, others added."""
    place = _place(unit_year)
    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        path = _copied(folder, sha256, name)
        try:
            read = read_ledger(path, Findings(path.name))
            with transaction.atomic():
                return put_ledger(person, progress, place, read)
        except CaseError as problem:
            raise JobRefusedError(_told(problem)) from None
        except ActionRefusedError as refusal:
            raise JobRefusedError(str(refusal)) from None


def put_ledger(person: Any, progress: Progress, unit_year: UnitYear, read: Ledger) -> Result:
    """Merge what was read into the register of a unit, checked as a whole. Raises `CaseError`."""
    actor = keeper(access_of_person(person), unit_year)
    held = register_of(unit_year.budget_unit)
    numbers = {loan.code: loan.id_number for loan in held.loans}
    loans = tuple(replace(each, id_number=each.id_number or numbers.get(each.code)) for each in read.loans)
    incoming = replace(read, loans=loans)
    merged = {part: _merged(getattr(held, part), getattr(incoming, part)) for part in PARTS.values()}
    check(Ledger(**merged), unit_year.year.year)
    told = []
    for done, (table, part) in enumerate(PARTS.items(), 1):
        model, _ = REGISTER[table]
        own = {each.code: each for each in getattr(held, part)}
        rows: dict[str, Any] = {
            getattr(row, "code"): row  # noqa: B009  # a column given by @stores
            for row in model._default_manager.filter(unit_year__budget_unit=unit_year.budget_unit)
        }
        changed = [each for each in getattr(incoming, part) if own.get(each.code) != each]
        made = []
        for at, each in enumerate(changed):
            known = rows.get(each.code)
            row = (known or model(unit_year=unit_year, position=len(own) + at)).fill(each)
            row.changed_by = person
            row.revision += 1
            if known is None:
                made.append(row)
            else:
                row.save()
        model._default_manager.bulk_create(made, batch_size=ROWS_AT_ONCE)
        if changed:
            told.append(f"{model.case_table.title}{len(changed)}行")
        progress.tell(done, len(PARTS))
    follow(unit_year.budget_unit, Ledger(**merged), person)
    words = f"新增或更改：{'、'.join(told)}" if told else "与台账相同，没有改动"
    subject = f"loans.unityear:{unit_year.pk}"
    record(actor, subject, "import", f"{actor}读入贷款台账：{words}", unit_year=unit_year)
    return Result(f"{words}。")


def _merged(held: tuple[Record, ...], incoming: tuple[Record, ...]) -> tuple[Record, ...]:
    return tuple({each.code: each for each in (*held, *incoming)}.values())


def _place(key: int) -> UnitYear:
    return UnitYear.objects.select_related("budget_unit", "year").get(pk=key)


def _copied(folder: str, sha256: str, name: str) -> Path:
    return copy_out(sha256, Path(folder) / name)


def _told(problem: CaseError) -> str:
    errors = [finding for finding in problem.findings if finding.is_error]
    lines = [f"{finding.location.place} {finding.message}" for finding in errors[:MOST_TOLD]]
    more = [f"等{len(errors)}处"] if len(errors) > MOST_TOLD else []
    return "\n".join([f"共{len(errors)}处错误，没有读入：", *lines, *more])


def _yuan(amount: Any) -> str:
    return fixed(amount, 2, thousands=True)
