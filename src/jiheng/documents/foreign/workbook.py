"""Reads the spreadsheets that units already have: 自评表, 目标申报表 and lists of indicators, columns in any order.

    reading = read_foreign_workbook(path, {"standard": "cn.project_self_evaluation", "region": "000000"})
    reading.findings       how cells were read, and what has to be asked, each with 工作表!单元格
    complete(reading)      the case, when nothing is missing; otherwise CaseError with everything that is

What is asked or missing can be filled into the workbook that `write_fill_in_workbook` prepares.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jiheng.core.case import TABLES, Case
from jiheng.core.finding import Finding, Findings, Severity
from jiheng.documents.case_source import refused
from jiheng.documents.foreign.case_draft import draft_sheet
from jiheng.documents.foreign.fill_in import write_filled
from jiheng.documents.foreign.form_kind import FormKind
from jiheng.documents.foreign.open_grids import open_grids
from jiheng.documents.foreign.stated_points import StatedPoints
from jiheng.documents.workbook.layout import PROFILE_SHEET
from jiheng.rules.outline import Outline
from jiheng.rules.standard import Standard
from jiheng.schema.case_codec import read_draft
from jiheng.schema.case_draft import Draft
from jiheng.schema.form_tables.grid import Grid
from jiheng.schema.form_tables.indicator_header import IndicatorHeader, find_indicator_header

_OWN_SHEETS = {PROFILE_SHEET, *(table.title for table in TABLES)}


@dataclass(frozen=True, slots=True)
class ForeignReading:
    """What a foreign sheet told. `stated` are the points typed in it, to be compared with those the rule gives."""

    source: str
    sheet: str
    kind: FormKind
    is_project: bool
    draft: Draft
    stated: tuple[StatedPoints, ...]
    findings: tuple[Finding, ...]


def read_foreign_workbook(path: Path, answers: Mapping[str, str] | None = None, *, sheet: str = "") -> ForeignReading:
    """The reading of one table; raises `CaseError` only when the file cannot be opened or holds no table.

    `answers` are texts of 基本信息 by column name (year, region, standard …) and go before what the sheet says.
    """
    findings = Findings(path.name)
    grids = open_grids(path, findings)
    grid, header = _chosen(grids, sheet, findings)
    drafted = draft_sheet(grid, header, answers or {}, findings)
    return ForeignReading(
        path.name,
        grid.name,
        drafted.kind,
        drafted.is_project,
        drafted.draft,
        drafted.stated,
        tuple(findings.items),
    )


def complete(reading: ForeignReading) -> Case:
    """The case; raises `CaseError` with what was asked and what is missing, everything at once."""
    return read_draft(reading.draft, Findings(reading.source, list(reading.findings)))


def write_fill_in_workbook(
    path: Path, reading: ForeignReading, standard: Standard | None = None, outline: Outline | None = None
) -> tuple[Finding, ...]:
    """Writes what was read into the fill-in workbook, and marks in it what is asked or missing; those findings."""
    return write_filled(path, reading.draft, reading.findings, standard, outline)


def _chosen(grids: tuple[Grid, ...], sheet: str, findings: Findings) -> tuple[Grid, IndicatorHeader]:
    if {grid.name for grid in grids} >= _OWN_SHEETS:
        message = "这就是绩衡的填报工作簿，不用导入；请直接用它计算，如 jiheng evaluate 文件名。"
        raise refused(findings, "FOR109", message)
    found = [(grid, header) for grid in grids if (header := find_indicator_header(grid)) is not None]
    names = "、".join(grid.name for grid, _ in found)
    if sheet:
        for grid, header in found:
            if grid.name == sheet:
                return grid, header
        known = f"有指标表的工作表是：{names}" if names else "各工作表都没有认出指标表"
        raise refused(findings, "FOR107", f"工作表“{sheet}”里没有认出指标表；{known}。请核对工作表的名称。")
    if not found:
        message = (
            "没有认出指标表；表头一行应有“三级指标”（或“指标名称”）和“年度指标值”（或“目标值”“实际完成值”）等列名，"
            "请核对表头后再试。"
        )
        raise refused(findings, "FOR108", message)
    if len(found) > 1:
        message = f"有{len(found)}张表：{names}；只读了第一张。请逐张指定工作表导入，或分存为几个文件。"
        findings.add("FOR125", found[0][0].name, message, severity=Severity.WARNING)
    return found[0]
