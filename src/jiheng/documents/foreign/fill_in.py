"""A draft with gaps as the fill-in workbook: everything that was read is in place, everything asked is marked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from jiheng.core.case import TABLES, CaseTable, MoneyUnit
from jiheng.core.finding import CaseError, Finding, Findings, Location
from jiheng.core.record import Column, Kind, columns_of, titles_of
from jiheng.documents.workbook.formulas import Texts
from jiheng.documents.workbook.layout import PROFILE_SHEET
from jiheng.documents.workbook.marking import mark_workbook
from jiheng.documents.workbook.template import build_workbook
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard
from jiheng.schema.case_codec import read_draft
from jiheng.schema.case_draft import PROFILE, Draft, DraftCell, DraftRow
from jiheng.schema.case_structure import key_column
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_value, write_value

_STRICT = frozenset({Kind.NUMBER, Kind.MONEY, Kind.SIGNED_MONEY, Kind.COUNT, Kind.YEAR, Kind.DATE, Kind.CHOICE})
"""Kinds whose cell must hold such a value or nothing."""


def write_filled(
    path: Path,
    draft: Draft,
    findings: Sequence[Finding],
    standard: Standard | None = None,
    outline: Outline | None = None,
) -> tuple[Finding, ...]:
    """Writes the workbook; the findings as they are placed and marked in it, with all that is missing."""
    moved = _moved(draft)
    told = Findings(path.name, [_relocated(each, draft, path.name) for each in findings])
    try:
        read_draft(moved, told)
    except CaseError as error:
        told.items = list(error.findings)
    profile = _texts(PROFILE, draft.profile, MoneyUnit.WAN)
    money_unit = MoneyUnit.find(profile["money_unit"]) or MoneyUnit.WAN
    rows = {
        table.name: [_texts(table, row, money_unit) for row in draft.tables.get(table.name, ())] for table in TABLES
    }
    path.write_bytes(build_workbook(profile, rows, money_unit, standard, outline))
    mark_workbook(path, told.items, path)
    return tuple(told.items)


def _texts(table: CaseTable, row: DraftRow, money_unit: MoneyUnit) -> Texts:
    """The texts of one row as the workbook shows them; a cell that was asked is left blank."""
    columns = {column.name: column for column in columns_of(table.record_type)}
    texts: dict[str, str] = {}
    for column in columns.values():
        cell = row.cell(column)
        unit = row.cell(columns[column.measured_by]).text if column.measured_by else ""
        writing = Writing(money_unit, unit, columns, for_people=True)
        texts[column.name] = "" if cell.is_told or cell.is_blank else _canonical(column, cell.text, writing)
    return texts


def _canonical(column: Column, text: str, writing: Writing) -> str:
    try:
        return write_value(column, read_value(column, text, writing), writing)
    except RefusedError:
        return "" if column.kind in _STRICT else text


def _moved(draft: Draft) -> Draft:
    """The same draft with the places that its cells have in the workbook: 指标[3].年度指标值."""
    profile = DraftRow(PROFILE_SHEET, _moved_cells(PROFILE, draft.profile, PROFILE_SHEET))
    tables = {}
    for table in TABLES:
        rows = []
        for row in draft.tables.get(table.name, ()):
            place = _record_place(table, row)
            rows.append(DraftRow(place, _moved_cells(table, row, place)))
        tables[table.name] = tuple(rows)
    return Draft(profile, tables)


def _record_place(table: CaseTable, row: DraftRow) -> str:
    return f"{table.title}[{row.cell(key_column(table.record_type)).text}]"


def _moved_cells(table: CaseTable, row: DraftRow, place: str) -> Mapping[str, DraftCell]:
    titles = titles_of(table.record_type)
    return {name: replace(cell, place=f"{place}.{titles[name]}") for name, cell in row.cells.items()}


def _relocated(finding: Finding, draft: Draft, source: str) -> Finding:
    """The finding at the cell of the workbook that was filled from the cell it speaks of."""
    place = _new_place(finding, draft)
    if place is None:
        told = f"{finding.location.place}：{finding.message}"
        return replace(finding, location=Location(source, ""), message=told)
    is_of_table = "!" in finding.location.place
    message = f"{finding.message}（原表 {finding.location.place}）" if is_of_table else finding.message
    return replace(finding, location=Location(source, place), message=message)


def _new_place(finding: Finding, draft: Draft) -> str | None:
    """Of several cells filled from one place, the one whose title begins the message."""
    found: str | None = None
    title = finding.message.partition("：")[0]
    if finding.location.place == PROFILE.title:
        return f"{PROFILE_SHEET}.{title}"
    for table in TABLES:
        for row in draft.tables.get(table.name, ()):
            for column in columns_of(table.record_type):
                cell = row.cells.get(column.name)
                if cell is None or cell.place != finding.location.place:
                    continue
                place = f"{_record_place(table, row)}.{column.title}"
                if column.title == title:
                    return place
                found = found or place
    return found
