"""Reads the tables of a ledger from a workbook: all or nothing, every bad cell told at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.finding import Findings
from jiheng.core.record import columns_of
from jiheng.documents.case_source import WORKBOOKS, refused
from jiheng.documents.workbook.file import WorkbookFile, open_workbook_file
from jiheng.documents.workbook.reader import SheetNames, open_sheets
from jiheng.documents.workbook.sheet import SheetRead
from jiheng.documents.workbook.table import read_table
from jiheng.schema.case_codec import read_row
from jiheng.schema.case_draft import DraftRow
from jiheng.schema.case_structure import check_keys, check_references, written_keys


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Tables that a ledger refers to without holding them: their titles, and the keys that they have."""

    titles: Mapping[str, str]
    keys: Mapping[str, Mapping[str, None]]


def ledger_sheets(
    path: Path, tables: Sequence[CaseTable], names: SheetNames, findings: Findings, unit: MoneyUnit = MoneyUnit.YUAN
) -> dict[str, list[DraftRow]]:
    """The rows of each table; a sheet that is not there has none."""
    sheets: Mapping[str, SheetRead] = open_sheets(ledger_file(path, findings), names, findings)
    return {table.name: list(read_table(sheets[table.title], table, unit.label, findings)) for table in tables}


def ledger_file(path: Path, findings: Findings) -> WorkbookFile:
    if path.suffix.lower() not in WORKBOOKS:
        told = f"不认识“{path.suffix or path.name}”这种文件；请用 .xlsx 工作簿或 .csv。"
        raise refused(findings, "FILE106", told)
    return open_workbook_file(path, findings)


def ledger_records(
    tables: Sequence[CaseTable],
    drafts: Mapping[str, Sequence[DraftRow]],
    findings: Findings,
    unit: MoneyUnit = MoneyUnit.YUAN,
    elsewhere: Elsewhere | None = None,
) -> dict[str, tuple[Any, ...]]:
    """The records of every table; raises `CaseError` with every finding when there is an error among them.

    A reference may lead to a row that was read or, for a table that `elsewhere` knows, to one of its keys.
    """
    other = elsewhere or Elsewhere({}, {})
    rows = {table.name: [read_row(table, row, unit, findings) for row in drafts[table.name]] for table in tables}
    known: dict[str, Mapping[str, None]] = dict(other.keys)
    known |= {table.name: {**known.get(table.name, {}), **written_keys(table, rows[table.name])} for table in tables}
    titles = {**other.titles, **{table.name: table.title for table in tables}}
    for table in tables:
        check_keys(table, rows[table.name], findings)
        for column in columns_of(table.record_type):
            if column.table in known:
                check_references(column, titles[column.table], rows[table.name], known[column.table], findings)
    findings.raise_if_errors()
    return {table.name: tuple(table.record_type(**row.values) for row in rows[table.name]) for table in tables}
