"""Reads a handed-in ledger into the database, in the background: all or nothing, every bad cell told."""

import tempfile
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.activity_books.reader import import_activities
from jiheng.evaluation.preconditions import check_names
from jiheng.web.accounts.access import access_of_person
from jiheng.web.activities.keepers import keeper, reads_names
from jiheng.web.activities.ledgers import LEDGERS, LedgerPage
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import year_records
from jiheng.web.cases.year_case import year_case
from jiheng.web.face.addresses import address
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.record_tables.handing_in import handed_back, with_mistakes
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.evidence import copy_out

IMPORT = "activities.import"


@job(IMPORT)
def import_ledger(person: Any, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """Read the file; with a mistake nothing is stored, and the workbook comes back with its cells marked."""
    place = UnitYear.at_hand(unit_year)
    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        path = copy_out(sha256, Path(folder) / name)
        progress.tell(0, len(LEDGERS))
        try:
            with transaction.atomic():
                return _read(person, progress, place, path)
        except CaseError as problem:
            is_workbook = path.suffix.lower() != ".csv"
            raise with_mistakes(
                problem, handed_back(path, name, problem.findings) if is_workbook else None
            ) from problem
        except ActionRefusedError as refusal:
            raise JobRefusedError(str(refusal)) from None


def _read(person: Any, progress: Progress, unit_year: UnitYear, path: Path) -> Result:
    access = access_of_person(person)
    actor = keeper(access, unit_year)
    findings = Findings(path.name)
    read = import_activities(path, year_case(unit_year), findings)
    check_names(read.case, findings)
    findings.raise_if_errors()
    with_names = reads_names(access, unit_year.budget_unit)
    told = []
    for done, (ledger, outcome) in enumerate(zip(LEDGERS.values(), read.tables, strict=True), 1):
        assert ledger.model.case_table.name == outcome.table.name
        if outcome.added or outcome.changed:
            _store(ledger, unit_year, getattr(read.case, outcome.table.name), access.person, with_names=with_names)
            told.append(f"{ledger.title}新增{outcome.added}行、更改{outcome.changed}行")
        progress.tell(done, len(LEDGERS))
    words = "；".join(told) or "与台账相同，没有改动"
    record(
        actor,
        f"activities.unityear:{unit_year.pk}",
        "import",
        f"{actor}读入“{path.name}”：{words}",
        unit_year=unit_year,
    )
    return Result(f"{words}。", leads_to=address("activities:unit", unit_year.year.year, unit_year.budget_unit.code))


def _store(ledger: LedgerPage, unit_year: UnitYear, records: Any, person: Any, *, with_names: bool) -> None:
    """Write the rows that are new or otherwise; a blank name from somebody who sees none takes nothing away."""
    held: QuerySet[Any] = ledger.model._default_manager.select_for_update().filter(unit_year=unit_year)
    rows = {row.code: row for row in held}
    stored = {each.code: each for each in year_records(ledger.model, unit_year)}
    made, changed = [], []
    for position, each in enumerate(records):
        if stored.get(each.code) == each:
            continue
        row = rows.get(each.code)
        if row is None:
            row = ledger.model(unit_year=unit_year, position=position, changed_by=person).fill(each)
            made.append(row)
            continue
        kept = {} if with_names else {name: getattr(row, name) for name in ledger.restricted}
        row.fill(each)
        for name, text in kept.items():
            setattr(row, name, text)
        row.revision += 1
        row.changed_by = person
        changed.append(row)
    ledger.model._default_manager.bulk_create(made, batch_size=500)
    fields = [column.name for column in ledger.model.stored]
    ledger.model._default_manager.bulk_update(changed, [*fields, "revision", "changed_by"], batch_size=200)
