"""Reads a handed-in ledger into the database, in the background: all or nothing, every bad cell told."""

import tempfile
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.activity_books.reader import import_activities
from jiheng.documents.workbook.marking import mark_workbook
from jiheng.evaluation.preconditions import check_names
from jiheng.web.accounts.access import access_of_person
from jiheng.web.activities.keepers import keeper, reads_names
from jiheng.web.activities.ledgers import LEDGERS, LedgerPage
from jiheng.web.activities.year_case import year_case
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases import year_records
from jiheng.web.face.addresses import address
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.media_types import EXCEL
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.evidence import copy_out

IMPORT = "activities.import"
MOST_TOLD = 30


@job(IMPORT)
def import_ledger(person: Any, progress: Progress, *, unit_year: int, sha256: str, name: str) -> Result:
    """Read the file; with a mistake nothing is stored, and the workbook comes back with its cells marked."""
    place = UnitYear.objects.select_related("budget_unit", "year").get(pk=unit_year)
    with tempfile.TemporaryDirectory(prefix="jiheng-") as folder:
        path = copy_out(sha256, Path(folder) / name)
        progress.tell(0, len(LEDGERS))
        try:
            with transaction.atomic():
                return _read(person, progress, place, path)
        except CaseError as problem:
            return _handed_back(path, problem)
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


def _handed_back(path: Path, problem: CaseError) -> Result:
    errors = [finding for finding in problem.findings if finding.is_error]
    told = "\n".join(f"{finding.location.place} {finding.message}" for finding in errors[:MOST_TOLD])
    more = f"\n等{len(errors)}处" if len(errors) > MOST_TOLD else ""
    is_unreadable = path.suffix.lower() != ".xlsx" or any(finding.id.startswith("FILE") for finding in errors)
    marked = path.with_name(f"{path.stem}（需修改）.xlsx")
    if is_unreadable or not mark_workbook(path, problem.findings, marked):
        raise JobRefusedError(f"共{len(errors)}处错误，没有读入：\n{told}{more}")
    outcome = f"共{len(errors)}处错误，没有读入；已把标好错误的工作簿交还。\n{told}{more}"
    return Result(outcome, marked.name, marked.read_bytes(), EXCEL)
