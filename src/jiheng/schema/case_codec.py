"""Texts with their places to a Case, with every problem told at once; and a Case back to texts."""

from dataclasses import replace
from typing import Any

from jiheng.core.case import TABLES, Case, CaseTable, MoneyUnit
from jiheng.core.finding import Findings
from jiheng.core.identity import masked
from jiheng.core.record import Column, Kind, Record, RecordType, columns_of
from jiheng.schema.case_draft import PROFILE, Draft, DraftCell, DraftRow
from jiheng.schema.case_structure import ReadRow, check_structure
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value, write_value

LONGEST_QUOTE = 40


def read_draft(draft: Draft, findings: Findings) -> Case:
    """The case that a draft tells; raises `CaseError` with every finding when there is an error among them."""
    money_unit = _money_unit(draft.profile)
    profile = read_row(PROFILE, draft.profile, money_unit, findings)
    tables = {
        table.name: [read_row(table, row, money_unit, findings) for row in draft.tables.get(table.name, ())]
        for table in TABLES
    }
    check_structure(profile, tables, findings)
    findings.raise_if_errors()
    records: dict[str, Any] = {
        table.name: tuple(table.record_type(**row.values) for row in tables[table.name]) for table in TABLES
    }
    return Case(profile=PROFILE.record_type(**profile.values), **records)


def record_texts(record: Record, money_unit: MoneyUnit, *, for_people: bool) -> dict[str, str]:
    """The text of every column of a record, "" where there is no value."""
    columns = _columns(type(record))
    writing = Writing(money_unit, columns=columns, for_people=for_people)
    texts = {}
    for column in columns.values():
        measured = (
            replace(writing, unit_of_measure=getattr(record, column.measured_by)) if column.measured_by else writing
        )
        texts[column.name] = write_value(column, getattr(record, column.name), measured)
    return texts


def _columns(record_type: RecordType) -> dict[str, Column]:
    return {column.name: column for column in columns_of(record_type)}


def _money_unit(profile: DraftRow) -> MoneyUnit:
    """Needed before anything else can be read; if it cannot be read, the profile's own reading says so."""
    column = _columns(PROFILE.record_type)["money_unit"]
    return MoneyUnit.find(profile.cell(column).text.strip()) or MoneyUnit.WAN


def read_row(table: CaseTable, row: DraftRow, money_unit: MoneyUnit, findings: Findings) -> ReadRow:
    """The values of those cells that could be read; blank ones are left to the record's defaults."""
    columns = _columns(table.record_type)
    writing = Writing(money_unit, columns=columns)
    values = {}
    for column in columns.values():
        cell = row.cell(column)
        if cell.is_told:
            continue
        if cell.is_blank:
            if column.required:
                _report_missing(column, cell, findings)
            continue
        own = writing
        if column.measured_by:
            own = replace(writing, unit_of_measure=row.cell(columns[column.measured_by]).text.strip())
        try:
            values[column.name] = read_value(column, cell.text, own)
        except RefusedError as problem:
            report_unreadable(column, cell, problem, findings)
    return ReadRow(row, values)


def _report_missing(column: Column, cell: DraftCell, findings: Findings) -> None:
    example = f"，如“{column.example}”" if column.example else ""
    findings.add("SCH101", cell.place, f"“{column.title}”没有填，这一栏必填；请补上{example}。", expected=column.title)


def report_unreadable(column: Column, cell: DraftCell, problem: RefusedError, findings: Findings) -> None:
    typed = masked(cell.text.strip()) if column.kind is Kind.ID_NUMBER else cell.text.strip()
    quoted = typed if len(typed) <= LONGEST_QUOTE else typed[:LONGEST_QUOTE] + "…"
    identity = "SCH103" if column.kind in (Kind.REFERENCE, Kind.REFERENCES) else "SCH102"
    message = f"“{column.title}”写的是“{quoted}”，应为{problem.expected}；{problem.action}。"
    findings.add(identity, cell.place, message, found=typed, expected=problem.expected)
