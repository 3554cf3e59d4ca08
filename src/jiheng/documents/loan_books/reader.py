"""Reads a ledger or a claim, from a workbook or from CSV files: all or nothing, every bad cell told at once."""

from dataclasses import replace
from pathlib import Path

from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.finding import Findings
from jiheng.documents.case_source import refused
from jiheng.documents.loan_books.text_rows import read_text_rows
from jiheng.documents.workbook.ledger_reading import ledger_file, ledger_records, ledger_sheets
from jiheng.documents.workbook.reader import SheetNames, open_sheets, sheets_with
from jiheng.documents.workbook.table import read_table
from jiheng.schema.case_draft import DraftRow
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES, ClaimLine, Ledger

LEDGER_SHEETS = SheetNames(
    tuple(table.title for table in LEDGER_TABLES),
    ("贷款",),
    "贷款台账",
    "在网页“带走台账”，或用 jiheng subsidy template 生成",
)
CLAIM_SHEETS = SheetNames(
    ("申报",), ("申报",), "银行申报", "在网页“银行申报”里下载，或用 jiheng subsidy template --claim 生成"
)


def read_ledger(path: Path, findings: Findings) -> Ledger:
    """The ledger in a workbook, or in a folder of 贷款.csv, 变动.csv, 资金.csv and 拨付.csv."""
    if path.is_dir():
        drafts = {table.name: _text_rows(path, table, findings) for table in LEDGER_TABLES}
    else:
        drafts = ledger_sheets(path, LEDGER_TABLES, LEDGER_SHEETS, findings)
    records = ledger_records(LEDGER_TABLES, drafts, findings)
    return Ledger(
        loans=records["ledger_loans"],
        events=records["loan_events"],
        sources=records["funding_sources"],
        payments=records["subsidy_payments"],
    )


def read_money(path: Path, findings: Findings) -> Ledger:
    """Of a ledger only its sources and payments; the loans of a folder may be very many."""
    if not path.is_dir():
        return read_ledger(path, findings)
    tables = tuple(table for table in LEDGER_TABLES if table.name in ("funding_sources", "subsidy_payments"))
    records = ledger_records(tables, {table.name: _text_rows(path, table, findings) for table in tables}, findings)
    return Ledger((), (), records["funding_sources"], records["subsidy_payments"])


def read_claims(path: Path, findings: Findings) -> tuple[ClaimLine, ...]:
    """The lines of a bank's claim, in a workbook or a CSV file."""
    (table,) = CLAIM_TABLES
    if path.suffix.lower() == ".csv":
        drafts = {table.name: list(read_text_rows(path, table, findings))}
    else:
        drafts = {table.name: _claim_rows(path, table, findings)}
    lines: tuple[ClaimLine, ...] = ledger_records(CLAIM_TABLES, drafts, findings)[table.name]
    return lines


def _claim_rows(path: Path, table: CaseTable, findings: Findings) -> list[DraftRow]:
    """Banks name their sheets as they like: where none is called 申报, the only one with our columns is read."""
    file = ledger_file(path, findings)
    names = CLAIM_SHEETS
    found = sheets_with(file, table)
    if table.title not in found and len(found) == 1:
        names = replace(CLAIM_SHEETS, known=found, needed=found)
    sheet = open_sheets(file, names, findings)[names.known[0]]
    return list(read_table(sheet, table, MoneyUnit.YUAN.label, findings))


def _text_rows(folder: Path, table: CaseTable, findings: Findings) -> list[DraftRow]:
    path = folder / f"{table.title}.csv"
    if path.exists():
        return list(read_text_rows(path, table, findings))
    if table.title in LEDGER_SHEETS.needed:
        raise refused(findings, "FILE104", f"文件夹里没有{path.name}；请核对路径。")
    return []
