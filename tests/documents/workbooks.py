"""Small workbooks for tests: only the sheets and columns that matter, in cells as people leave them."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook

from jiheng.core.case import Case
from jiheng.core.finding import CaseError, Finding, Findings
from jiheng.documents.workbook.reader import read_case_workbook


@dataclass(frozen=True, slots=True)
class Shown:
    """A number under a number format."""

    value: float
    number_format: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the value that was calculated for it, if it was."""

    text: str
    value: str | float = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """The first cell of a merge that reaches so many rows down."""

    text: str
    rows: int


Content = str | int | float | bool | date | None | Shown | Formula | Merged
Sheets = Mapping[str, Sequence[Sequence[Content]]]

PROFILE: tuple[tuple[Content, ...], ...] = (
    ("案卷名称", "某区图书馆自评"),
    ("评价年度", 2023),
    ("单位编码", "D01"),
    ("行政区划代码", "000000"),
    ("评分标准", "cn.project_self_evaluation"),
    ("金额单位", "万元"),
    ("统计截止日", date(2023, 12, 31)),
)
UNITS: tuple[tuple[Content, ...], ...] = (("单位编码", "单位名称"), ("D01", "某区图书馆"))
SMALL: Sheets = {"基本信息": PROFILE, "单位": UNITS}


def write_sheets(path: Path, sheets: Sheets) -> Path:
    """The sheets as a workbook."""
    with Workbook(path) as workbook:
        for title, rows in sheets.items():
            sheet = workbook.add_worksheet(title)
            for row, cells in enumerate(rows):
                for column, content in enumerate(cells):
                    match content:
                        case None:
                            pass
                        case Shown(value, number_format):
                            sheet.write_number(row, column, value, workbook.add_format({"num_format": number_format}))
                        case Formula(text, value):
                            sheet.write_formula(row, column, text, None, value)
                        case Merged(text, rows_covered):
                            sheet.merge_range(row, column, row + rows_covered - 1, column, text)
                        case date():
                            style = workbook.add_format({"num_format": "yyyy-mm-dd"})
                            sheet.write_datetime(row, column, content, style)
                        case str():
                            sheet.write_string(row, column, content)
                        case _:
                            sheet.write(row, column, content)
    return path


def change_part(
    path: Path, part: str, change: Callable[[bytes], bytes], more: Mapping[str, bytes] | None = None
) -> Path:
    """Rewrites one part of the package and adds others."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = change(parts.get(part, b""))
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (parts | dict(more or {})).items():
            package.writestr(name, content)
    path.write_bytes(buffer.getvalue())
    return path


def case_and_remarks(path: Path) -> tuple[Case, list[str]]:
    """What is read, and what is said about the reading."""
    findings = Findings(path.name)
    return read_case_workbook(path, findings), told(findings.items)


def refusals(path: Path) -> list[str]:
    with pytest.raises(CaseError) as error:
        read_case_workbook(path)
    return told(error.value.findings)


def told(findings: Sequence[Finding]) -> list[str]:
    return [f"{finding.location.place} {finding.id} {finding.message}".strip() for finding in findings]
