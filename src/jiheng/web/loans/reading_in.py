"""A whole ledger read into the register, in the background."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.db import transaction

from jiheng.core.finding import CaseError, Findings
from jiheng.core.record import Record
from jiheng.documents.loan_books.reader import read_ledger
from jiheng.subsidy.ledger import Ledger
from jiheng.web.accounts.access import access_of_person
from jiheng.web.activities.keepers import keeper
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.face.addresses import address
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.loans.actions import check
from jiheng.web.loans.case_rows import follow
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.loans.register import REGISTER, register_of
from jiheng.web.record_tables.handing_in import with_mistakes
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.evidence import copy_out

IMPORT = "loans.import"
ROWS_AT_ONCE = 500
PARTS = {"ledger_loans": "loans", "loan_events": "events", "funding_sources": "sources", "subsidy_payments": "payments"}


@job(IMPORT)
def import_ledger(person: Any, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """A ledger read all or nothing: rows with a known code are written anew, others added."""
    place = UnitYear.at_hand(unit_year)
    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        path = copy_out(sha256, Path(folder) / name)
        try:
            read = read_ledger(path, Findings(path.name))
            with transaction.atomic():
                return put_ledger(person, progress, place, read)
        except CaseError as problem:
            raise with_mistakes(problem) from problem
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
        own = {each.code: each for each in getattr(held, part)}
        changed = [each for each in getattr(incoming, part) if own.get(each.code) != each]
        _write(REGISTER[table][0], unit_year, changed, len(own), person)
        if changed:
            told.append(f"{REGISTER[table][0].case_table.title}{len(changed)}行")
        progress.tell(done, len(PARTS))
    follow(unit_year.budget_unit, _touched(held, Ledger(**merged)), person)
    words = f"新增或更改：{'、'.join(told)}" if told else "与台账相同，没有改动"
    subject = f"loans.unityear:{unit_year.pk}"
    record(actor, subject, "import", f"{actor}读入贷款台账：{words}", unit_year=unit_year)
    return Result(f"{words}。", leads_to=address("loans:register", unit_year.year.year, unit_year.budget_unit.code))


def _write(model: type[RecordRow], unit_year: UnitYear, records: list[Record], place: int, person: Any) -> None:
    """Write these rows anew or add them, some hundreds at a time."""
    columns = [column.name for column in model.stored]
    sealed = ["id_cipher", "id_digest"] if issubclass(model, RegisteredLoan) else []
    for at in range(0, len(records), ROWS_AT_ONCE):
        some = records[at : at + ROWS_AT_ONCE]
        codes = [each.code for each in some]
        held = model._default_manager.filter(unit_year__budget_unit=unit_year.budget_unit, code__in=codes)
        rows: dict[str, Any] = {getattr(row, "code"): row for row in held}  # noqa: B009  # a column given by @stores
        made: list[RecordRow] = []
        changed: list[RecordRow] = []
        for number, each in enumerate(some, place + at):
            known = rows.get(each.code)
            row = (known or model(unit_year=unit_year, position=number)).fill(each)
            row.changed_by = person
            row.revision += 1
            (changed if known else made).append(row)
        if made:
            model._default_manager.bulk_create(made)
        if changed:
            model._default_manager.bulk_update(changed, [*columns, *sealed, "revision", "changed_by"])


def _touched(before: Ledger, after: Ledger) -> Ledger:
    """The loans that are told otherwise, or to which something else happened, with everything that did."""
    loans = {each.code: each for each in before.loans}
    events = {each.code: each for each in before.events}
    touched = {each.code for each in after.loans if loans.get(each.code) != each}
    touched |= {each.loan for each in after.events if events.get(each.code) != each}
    touched |= {events[each.code].loan for each in after.events if each.code in events and events[each.code] != each}
    return Ledger(
        tuple(each for each in after.loans if each.code in touched),
        tuple(each for each in after.events if each.loan in touched),
    )


def _merged(held: tuple[Record, ...], incoming: tuple[Record, ...]) -> tuple[Record, ...]:
    return tuple({each.code: each for each in (*held, *incoming)}.values())
