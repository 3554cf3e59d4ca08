"""Finds the columns of a sheet by their headers, in any order, and reads its rows as draft rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.finding import Findings, Severity
from jiheng.core.record import Column, columns_of
from jiheng.documents.workbook.layout import COMPUTED_MARK, title_in
from jiheng.documents.workbook.sheet import SheetRead
from jiheng.schema.case_draft import PROFILE, DraftCell, DraftRow
from jiheng.schema.form_tables.grid import cell_name
from jiheng.schema.values import like
from jiheng.subsidy.bank_titles import meant

HEADER_SEARCH = 15
"""A header is looked for in so many rows from the top."""


@dataclass(frozen=True, slots=True)
class ProfileRead:
    """基本信息 and the money unit that the headers of the other sheets must agree with."""

    row: DraftRow
    money_unit: str


def read_profile(sheet: SheetRead, findings: Findings) -> ProfileRead:
    """基本信息: a title in column A and its value in column B on every row."""
    columns = {column.title: column for column in columns_of(PROFILE.record_type)}
    cells: dict[str, DraftCell] = {}
    for row in range(len(sheet.rows)):
        title, _ = title_in(sheet.text(row, 0))
        column = columns.get(title)
        if column is not None and column.name in cells:
            message = f"“{title}”写了两行；请删去一行。"
            findings.add("WBK113", sheet.place(row, 0), message, found=title)
        elif column is not None:
            cells[column.name] = sheet.cell(row, 1, column, findings)
        elif cells and title and not sheet.is_blank(row, 1):
            message = f"不认识的项目“{title}”{like(title, columns)}；请改正，或删去这一行。"
            findings.add("WBK112", sheet.place(row, 0), message, found=title)
    unit = cells.get("money_unit", DraftCell("", ""))
    return ProfileRead(DraftRow(PROFILE.title, cells), unit.text.strip() or MoneyUnit.WAN.label)


def read_table(sheet: SheetRead, table: CaseTable, money_unit: str, findings: Findings) -> Iterator[DraftRow]:
    """The rows that hold anything. Columns are known by their titles, wherever they stand."""
    columns = {column.title: column for column in columns_of(table.record_type)}
    header = header_row(sheet, columns)
    if header is None:
        if sheet.rows:
            titles = "、".join(column.title for column in columns.values() if column.required)
            message = f"找不到表头；前{HEADER_SEARCH}行里应有一行写着“{titles}”等栏名，请从模板复制表头。"
            findings.add("WBK111", sheet.place(0, 0), message, expected=titles)
        return
    places = _places(sheet, header, columns, money_unit, findings)
    rows = [
        row
        for row in range(header + 1, len(sheet.rows))
        if not all(sheet.is_blank(row, index) for index in places.values())
    ]
    missing = [column for column in columns.values() if column.name not in places]
    _report_missing(sheet, header, missing, bool(rows), findings)
    for row in rows:
        cells = {
            column.name: sheet.cell(row, places[column.name], column, findings)
            for column in columns.values()
            if column.name in places
        }
        place = sheet.place(row, 0)
        cells |= {column.name: DraftCell("", place, is_told=column.required) for column in missing}
        yield DraftRow(place, cells)


def header_row(sheet: SheetRead, columns: Mapping[str, Column]) -> int | None:
    """The row near the top with most of the titles, at least half of the required ones."""
    best, most = None, 0
    for row in range(min(HEADER_SEARCH, len(sheet.rows))):
        titles = {title_in(sheet.text(row, index))[0] for index in range(len(sheet.rows[row]))}
        found = {meant(title, columns) for title in titles} & set(columns)
        if len(found) > most:
            best, most = row, len(found)
    required = sum(column.required for column in columns.values())
    return best if most * 2 >= required else None


def _places(
    sheet: SheetRead, header: int, columns: Mapping[str, Column], money_unit: str, findings: Findings
) -> dict[str, int]:
    """Where each column stands."""
    places: dict[str, int] = {}
    for index in range(len(sheet.rows[header])):
        typed = sheet.text(header, index)
        title, unit = title_in(typed)
        if not title or title.startswith(COMPUTED_MARK):
            continue
        place = sheet.place(header, index)
        column = columns.get(meant(title, columns))
        if column is None:
            if any(not sheet.is_blank(row, index) for row in range(header + 1, len(sheet.rows))):
                message = f"不认识的栏“{title}”{like(title, columns)}；请改正栏名，或删去这一栏。"
                findings.add("WBK112", place, message, found=title, expected="、".join(columns))
        elif column.name in places:
            message = f"“{title}”写了两栏（另一栏在{cell_name(header, places[column.name])}）；请删去一栏。"
            findings.add("WBK113", place, message, found=title)
        else:
            places[column.name] = index
            if unit and unit != money_unit:
                message = (
                    f"表头写的是{unit}，而“{PROFILE.title}”的金额单位是{money_unit}；"
                    f"请核对这一栏的数，再把两处改成一致。"
                )
                findings.add("WBK114", place, message, found=unit, expected=money_unit)
    return places


def _report_missing(sheet: SheetRead, header: int, missing: list[Column], has_rows: bool, findings: Findings) -> None:
    """Missing columns matter once there are rows; those that may be blank are read so, and that is told."""
    if not has_rows:
        return
    place = sheet.place(header, 0)
    required = "、".join(column.title for column in missing if column.required)
    optional = "、".join(column.title for column in missing if not column.required)
    if required:
        findings.add("WBK115", place, f"缺必填的栏：{required}；请补上。", expected=required)
    if optional:
        message = f"没有这些栏：{optional}；按没有填读，需要时请补上。"
        findings.add("WBK123", place, message, severity=Severity.NOTICE, expected=optional)
