"""Reads the fill-in workbook into a case: all or nothing, with every bad cell told at once as 指标!D7."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from jiheng.core.case import TABLES, Case, CaseTable
from jiheng.core.finding import Findings, Severity
from jiheng.core.record import columns_of
from jiheng.documents.case_source import refused
from jiheng.documents.workbook.file import WorkbookFile, open_workbook_file
from jiheng.documents.workbook.layout import OWN_SHEETS, PROFILE_SHEET
from jiheng.documents.workbook.scan import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, DamagedPartError, SheetScan, scan_sheets
from jiheng.documents.workbook.sheet import SheetRead
from jiheng.documents.workbook.table import HEADER_SEARCH, header_row, read_profile, read_table
from jiheng.schema.case_codec import read_draft
from jiheng.schema.case_draft import Draft
from jiheng.schema.nearest_name import nearest_name


@dataclass(frozen=True, slots=True)
class SheetNames:
    """The sheets that a kind of workbook may have, those it must have, and how to come by its template."""

    known: tuple[str, ...]
    needed: tuple[str, ...]
    subject: str
    template: str


CASE_SHEETS = SheetNames(
    (PROFILE_SHEET, *(table.title for table in TABLES)), (PROFILE_SHEET, "单位"), "案卷", "用 jiheng template 生成"
)


def read_case_workbook(path: Path, findings: Findings | None = None) -> Case:
    """The case in a workbook; raises `CaseError` with every problem. `findings` receives what was only to be noted."""
    findings = Findings(path.name) if findings is None else findings
    sheets = open_sheets(open_workbook_file(path, findings), CASE_SHEETS, findings)
    profile = read_profile(sheets[PROFILE_SHEET], findings)
    tables = {
        table.name: tuple(read_table(sheets[table.title], table, profile.money_unit, findings)) for table in TABLES
    }
    return read_draft(Draft(profile.row, tables), findings)


def open_sheets(file: WorkbookFile, names: SheetNames, findings: Findings) -> dict[str, SheetRead]:
    """Every sheet that may be there; those that are not are empty."""
    try:
        scans = scan_sheets(file)
        _check_sheet_names(scans, names, findings)
        _check_extent(scans, names, findings)
        workbook = CalamineWorkbook.from_filelike(BytesIO(file.content))
        return {
            title: _open_sheet(workbook, title, scans[title]) if title in scans else SheetRead(title)
            for title in names.known
        }
    except (DamagedPartError, CalamineError, KeyError) as error:
        why = f"（{error}）" if isinstance(error, DamagedPartError) else ""
        message = f"工作簿的内部结构不完整{why}；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。"
        raise refused(findings, "FILE114", message) from None


def sheets_with(file: WorkbookFile, table: CaseTable) -> tuple[str, ...]:
    """The sheets that have the header of a table, whatever they are called."""
    columns = {column.title: column for column in columns_of(table.record_type)}
    try:
        titles = [title for title, scan in scan_sheets(file).items() if not scan.is_too_large]
        workbook = CalamineWorkbook.from_filelike(BytesIO(file.content))
        sheets = [
            SheetRead(title, workbook.get_sheet_by_name(title).to_python(nrows=HEADER_SEARCH)) for title in titles
        ]
    except (DamagedPartError, CalamineError):
        return ()  # opening it says what is wrong
    return tuple(sheet.title for sheet in sheets if header_row(sheet, columns) is not None)


def _open_sheet(workbook: CalamineWorkbook, title: str, scan: SheetScan) -> SheetRead:
    sheet = workbook.get_sheet_by_name(title)
    return SheetRead(title, sheet.to_python(skip_empty_area=False), scan, sheet.merged_cell_ranges or ())


def _check_sheet_names(scans: dict[str, SheetScan], names: SheetNames, findings: Findings) -> None:
    if not set(scans) & set(names.known):
        own = "已有的自评表、目标表可以用 jiheng import 读入，别的" if PROFILE_SHEET in names.needed else ""
        message = (
            f"没有一张工作表是绩衡模板里的（有：{'、'.join(scans)}）；{own}请把内容填进模板再试，模板{names.template}。"
        )
        raise refused(findings, "WBK131", message)
    absent = [title for title in names.known if title not in scans]
    for title in scans:
        if title in names.known or title in OWN_SHEETS:
            continue
        meant = nearest_name(title, absent)
        if meant:
            message = f"不认识的工作表“{title}”，是否是“{meant}”？请改名；如是自己的草稿，请移到别的工作簿。"
            findings.add("WBK132", title, message, found=title, expected=meant)
        else:
            message = f"工作表“{title}”不属于{names.subject}，没有读入。"
            findings.add("WBK133", title, message, severity=Severity.NOTICE, found=title)
    needed = "、".join(title for title in absent if title in names.needed)
    optional = "、".join(title for title in absent if title not in names.needed)
    if needed:
        findings.add("WBK134", "", f"缺工作表：{needed}；请从模板补上并填写。", expected=needed)
    if optional:
        message = f"没有这些工作表：{optional}；按没有这类内容读，需要时请补上。"
        findings.add("WBK136", "", message, severity=Severity.NOTICE, expected=optional)


def _check_extent(scans: dict[str, SheetScan], names: SheetNames, findings: Findings) -> None:
    for title in names.known:
        scan = scans.get(title)
        if scan is not None and scan.is_too_large:
            message = (
                f"内容到了第{scan.rows}行、第{scan.columns}列，上限是{MOST_ROWS}行、{MOST_COLUMNS}列、"
                f"{MOST_CELLS // 10_000}万格；请删去远处误填的格。"
            )
            raise refused(findings, "WBK135", f"工作表“{title}”的{message}")
