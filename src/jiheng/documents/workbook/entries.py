"""Tables that are handed in to be added to what is known: each record with the place where it was written."""

import csv
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, make_dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter.workbook import Workbook

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.finding import Findings
from jiheng.core.record import Record, RecordType, columns_of
from jiheng.documents.case_source import read_source, refused
from jiheng.documents.workbook.file import LARGEST
from jiheng.documents.workbook.ledger_reading import Elsewhere, ledger_file
from jiheng.documents.workbook.reader import SheetNames, open_sheets, sheets_with
from jiheng.documents.workbook.sheet import SheetRead
from jiheng.documents.workbook.table import read_table
from jiheng.schema.case_codec import read_row
from jiheng.schema.case_draft import DraftRow
from jiheng.schema.case_structure import check_keys, check_references, written_keys
from jiheng.subsidy.text_table import decoded

Tell = Callable[[int, int], None]
"""Rows read, and rows in all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and its row."""

    record: Record
    row: DraftRow

    def place(self, name: str) -> str:
        """Where one column of it stands: 支付!C15."""
        column = next(each for each in columns_of(type(self.record)) if each.name == name)
        return self.row.cell(column).place


@dataclass(frozen=True, slots=True)
class EntryBook:
    """What may be handed in: its tables with the unit in which each writes money, the most important one first."""

    tables: tuple[tuple[CaseTable, MoneyUnit], ...]
    names: SheetNames

    @property
    def main(self) -> CaseTable:
        return self.tables[0][0]


def narrowed(record_type: RecordType, name: str, *, without: Sequence[str], optional: Sequence[str] = ()) -> RecordType:
    """The same record with fewer columns, some of which may be left blank; titles and kinds stay."""
    kept = [each for each in fields(record_type) if each.name not in without]

    def default_of(each: Any) -> Any:
        return None if each.name in optional and each.default is MISSING else each.default

    told = [
        (each.name, each.type, field(default=default_of(each), metadata=each.metadata))
        if default_of(each) is not MISSING
        else (each.name, each.type, field(metadata=each.metadata))
        for each in kept
    ]
    return make_dataclass(name, told, frozen=True, slots=True, kw_only=True)


def read_entries(
    path: Path, book: EntryBook, findings: Findings, elsewhere: Elsewhere, tell: Tell
) -> dict[str, tuple[Entry, ...]]:
    """The entries of each table, by its name. Rows with a bad cell are left out and told in `findings`.

    So whoever reads may check the others too, and raises then: all that is wrong is told at once.
    """
    sheets = _sheets(path, book, findings)
    total = sum(len(sheet.rows) for sheet in sheets.values())
    done = 0
    read = {}
    for table, unit in book.tables:
        rows = []
        for draft in read_table(sheets[table.name], table, unit.label, findings):
            rows.append(read_row(table, draft, unit, findings))
            done += 1
            tell(done, total)
        read[table.name] = rows
    tell(total, total)
    known = dict(elsewhere.keys)
    known |= {
        table.name: {**known.get(table.name, {}), **written_keys(table, read[table.name])} for table, _ in book.tables
    }
    titles = {**elsewhere.titles, **{table.name: table.title for table, _ in book.tables}}
    for table, _ in book.tables:
        check_keys(table, read[table.name], findings)
        for column in columns_of(table.record_type):
            if column.table in known:
                check_references(column, titles[column.table], read[table.name], known[column.table], findings)
    wrong = {finding.location.place for finding in findings.items if finding.is_error}
    return {
        table.name: tuple(
            Entry(table.record_type(**each.values), each.row)
            for each in read[table.name]
            if not wrong or not _has_place(each.row, table, wrong)
        )
        for table, _ in book.tables
    }


def _has_place(row: DraftRow, table: CaseTable, places: Collection[str]) -> bool:
    return any(row.cell(column).place in places for column in columns_of(table.record_type))


def text_as_workbook(content: bytes, title: str) -> bytes | None:
    """A CSV file as a workbook of one sheet, so that its cells can be marked; None where it is no text."""
    text = decoded(content)
    if text is None:
        return None
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet(title)
        for row, cells in enumerate(csv.reader(text.splitlines())):
            for index, cell in enumerate(cells):
                sheet.write_string(row, index, cell)
    return buffer.getvalue()


def text_file_as_workbook(path: Path, title: str, out: Path, findings: Findings) -> None:
    """Writes the workbook of a CSV file; raises `CaseError` where it is no text."""
    content = text_as_workbook(read_source(path, findings, LARGEST), title)
    if content is None:
        raise refused(findings, "FILE107", f"{path.name}不是 UTF-8 或 GB18030 编码的文字；请另存为 CSV UTF-8。")
    out.write_bytes(content)


def _sheets(path: Path, book: EntryBook, findings: Findings) -> Mapping[str, SheetRead]:
    """Sheets by table name. Other programs name their sheets otherwise: the only one with our columns is read."""
    file = ledger_file(path, findings)
    found = sheets_with(file, book.main)
    names, called = book.names, {table.title: table.title for table, _ in book.tables}
    if book.main.title not in found and len(found) == 1:
        called[book.main.title] = found[0]
        known = tuple(dict.fromkeys(called.values()))
        names = replace(names, known=known, needed=found)
    sheets = open_sheets(file, names, findings)
    return {table.name: sheets[called[table.title]] for table, _ in book.tables}
