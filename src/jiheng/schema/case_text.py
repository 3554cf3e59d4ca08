"""A small case typed as tables, for examples: each under its title, its columns headed as on the sheets."""

from collections.abc import Iterator, Sequence
from datetime import date

from jiheng.core.blocks import Paragraph, Table
from jiheng.core.case import TABLES, Case, CaseTable
from jiheng.core.document import Document
from jiheng.core.finding import Findings
from jiheng.core.record import Column, Kind, columns_of, titles_of
from jiheng.schema.case_codec import read_draft
from jiheng.schema.case_draft import PROFILE, Draft, DraftCell, DraftRow

_UNIT = "D01"
_PROFILE = {
    "title": "示例案卷",
    "year": "2031",
    "budget_unit": _UNIT,
    "region": "000000",
    "standard": "cn.project_self_evaluation",
}
_LEVEL1 = "产出指标"
_TABLES = {table.title: table for table in (PROFILE, *TABLES)}


def case_of_text(text: str) -> Case:
    """The case that the tables tell; what every case has and the example leaves out is filled in.

    Filled in are 基本信息 (for 2031), the unit itself, the keys of records, and the year and unit that they belong to.
    Raises `CaseError` for what cannot be read.
    """
    findings = Findings()
    written: dict[str, list[dict[str, str]]] = {}
    title = ""
    for block in Document.of_text(text).blocks:
        if isinstance(block, Paragraph):
            title = block.text.strip()
        elif isinstance(block, Table):
            table = _TABLES.get(title)
            if table is None:
                findings.add("SCH107", title, f"没有叫“{title}”的表；请写：{'、'.join(_TABLES)}。")
                continue
            written.setdefault(table.name, []).extend(_records(table, block, findings))
    findings.raise_if_errors()
    profile = {**_PROFILE, **(written.get(PROFILE.name) or [{}])[0]}
    profile.setdefault("as_of", date(int(profile["year"]), 12, 31).isoformat())
    written.setdefault("budget_units", [{"code": _UNIT, "name": "示例单位"}])
    tables = {table.name: tuple(_rows(table, written.get(table.name, []), profile["year"])) for table in TABLES}
    return read_draft(Draft(_row(PROFILE, PROFILE.title, profile), tables), findings)


def _records(table: CaseTable, block: Table, findings: Findings) -> Iterator[dict[str, str]]:
    by_title = {column.title: column.name for column in columns_of(table.record_type)}
    headings = [cell.text for cell in block.rows[0]]
    unknown = [heading for heading in headings if heading not in by_title]
    if unknown:
        findings.add("SCH107", table.title, f"“{table.title}”表没有“{'”“'.join(unknown)}”栏；请照栏目名称写。")
        return
    for cells in block.rows[1:]:
        yield {by_title[heading]: cell.text for heading, cell in zip(headings, cells, strict=False)}


def _rows(table: CaseTable, records: Sequence[dict[str, str]], year: str) -> Iterator[DraftRow]:
    columns = columns_of(table.record_type)
    for number, record in enumerate(records, 1):
        filled = {column.name: _usual(column, number, year) for column in columns if column.required}
        yield _row(table, f"{table.title}[{number}]", {**filled, **{key: text for key, text in record.items() if text}})


def _usual(column: Column, number: int, year: str) -> str:
    if column.kind is Kind.CODE:
        return str(number)
    if column.table == "budget_units":
        return _UNIT
    if column.kind is Kind.YEAR:
        return year
    return _LEVEL1 if column.name == "level1" else ""


def _row(table: CaseTable, place: str, texts: dict[str, str]) -> DraftRow:
    titles = titles_of(table.record_type)
    return DraftRow(place, {name: DraftCell(text, f"{place}.{titles[name]}") for name, text in texts.items()})
