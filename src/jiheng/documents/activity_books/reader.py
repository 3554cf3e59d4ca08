"""Reads an activity ledger into a case: all or nothing, rows known by their codes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jiheng.core.case import TABLE_TITLES, TABLES, Case, CaseTable
from jiheng.core.finding import Findings
from jiheng.core.record import Record
from jiheng.documents.activity_books.tables import ACTIVITY_TABLES
from jiheng.documents.loan_books.text_rows import read_text_rows
from jiheng.documents.workbook.ledger_reading import Elsewhere, ledger_records, ledger_sheets
from jiheng.documents.workbook.reader import SheetNames
from jiheng.schema.case_draft import DraftRow
from jiheng.schema.case_structure import key_column

ACTIVITY_SHEETS = SheetNames(
    tuple(table.title for table in ACTIVITY_TABLES),
    (),
    "活动台账",
    "在网页“带走台账”，或用 jiheng activities template 生成",
)


@dataclass(frozen=True, slots=True)
class TableImport:
    """What reading did to one table."""

    table: CaseTable
    added: int
    changed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class ActivityImport:
    """The case with the ledger's rows, and what became of them."""

    case: Case
    tables: tuple[TableImport, ...]


def import_activities(path: Path, case: Case, findings: Findings) -> ActivityImport:
    """The case with every row of the file. A code that the case has is that row written anew; nothing is taken away.

    Raises `CaseError` with every bad cell when there is one; then nothing is read.
    """
    unit = case.profile.money_unit
    if path.suffix.lower() == ".csv":
        drafts = {table.name: _text_rows(path, table, findings) for table in ACTIVITY_TABLES}
    else:
        drafts = ledger_sheets(path, ACTIVITY_TABLES, ACTIVITY_SHEETS, findings, unit)
    keys = {table.name: dict.fromkeys(_keys(table, getattr(case, table.name))) for table in TABLES}
    elsewhere = Elsewhere(TABLE_TITLES, keys)
    records = ledger_records(ACTIVITY_TABLES, drafts, findings, unit, elsewhere)
    merged: dict[str, Any] = {}
    told = []
    for table in ACTIVITY_TABLES:
        own: tuple[Record, ...] = getattr(case, table.name)
        merged[table.name], outcome = _merged(table, own, records[table.name])
        told.append(outcome)
    return ActivityImport(replace(case, **merged), tuple(told))


def _text_rows(path: Path, table: CaseTable, findings: Findings) -> list[DraftRow]:
    """A CSV file holds one table: the one that it is named after, or activities."""
    own = next((each for each in ACTIVITY_TABLES if each.title == path.stem), ACTIVITY_TABLES[0])
    return list(read_text_rows(path, table, findings)) if table is own else []


def _keys(table: CaseTable, records: Sequence[Record]) -> list[str]:
    key = key_column(table.record_type).name
    return [getattr(each, key) for each in records]


def _merged(table: CaseTable, own: Sequence[Record], read: Sequence[Record]) -> tuple[tuple[Record, ...], TableImport]:
    rows = dict(zip(_keys(table, own), own, strict=True))
    incoming = dict(zip(_keys(table, read), read, strict=True))
    added = sum(key not in rows for key in incoming)
    unchanged = sum(rows.get(key) == record for key, record in incoming.items())
    changed = len(incoming) - added - unchanged
    return tuple({**rows, **incoming}.values()), TableImport(table, added, changed, unchanged)
