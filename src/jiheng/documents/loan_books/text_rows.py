"""A table in a CSV file as draft rows: columns known by their titles, whatever their order and the file's encoding."""

import csv
from collections.abc import Iterator
from pathlib import Path

from jiheng.core.case import CaseTable
from jiheng.core.finding import Findings, Severity
from jiheng.core.record import columns_of
from jiheng.documents.case_source import MEGABYTE, read_source, refused
from jiheng.documents.workbook.layout import title_in
from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.values import like
from jiheng.subsidy.bank_titles import meant
from jiheng.subsidy.text_table import decoded, tell_long_row

LARGEST = 200 * MEGABYTE


def read_text_rows(path: Path, table: CaseTable, findings: Findings) -> Iterator[DraftRow]:
    """The rows that hold anything; a place is 第3行 and the column's title."""
    text = decoded(read_source(path, findings, LARGEST))
    if text is None:
        raise refused(findings, "FILE107", f"{path.name}不是 UTF-8 或 GB18030 编码的文字；请另存为 CSV UTF-8。")
    lines = csv.reader(text.splitlines())
    header = [title_in(title)[0] for title in next(lines, [])]
    prefix = "" if findings.source == path.name else f"{path.name}:"
    places = _places(prefix, header, table, findings)
    for number, cells in enumerate(lines, 2):
        if not any(cell.strip() for cell in cells):
            continue
        row = f"{prefix}第{number}行"
        if any(cell.strip() for cell in cells[len(header) :]):
            tell_long_row(row, len(cells), len(header), findings)
        found = {
            name: DraftCell(cells[index], f"{row} {header[index]}")
            for name, index in places.items()
            if index < len(cells)
        }
        yield DraftRow(row, found)


def _places(prefix: str, header: list[str], table: CaseTable, findings: Findings) -> dict[str, int]:
    columns = {column.title: column for column in columns_of(table.record_type)}
    places: dict[str, int] = {}
    for index, title in enumerate(header):
        column = columns.get(meant(title, columns))
        if column is not None and column.name not in places:
            places[column.name] = index
        elif title:
            known = "写了两栏" if column else f"不是“{table.title}”表的栏{like(title, columns)}"
            findings.add("WBK112", f"{prefix}第1行", f"“{title}”{known}；请改正栏名，或删去这一栏。", found=title)
    missing = [column.title for column in columns.values() if column.required and column.name not in places]
    if missing:
        findings.add("WBK115", f"{prefix}第1行", f"缺必填的栏：{'、'.join(missing)}；请补上。", severity=Severity.ERROR)
    return places
