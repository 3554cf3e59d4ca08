"""Opens a workbook's sheets as grids: values, merged ranges, percent formats, formulas never calculated."""

from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from jiheng.core.finding import Findings
from jiheng.documents.case_source import refused
from jiheng.documents.foreign.sheet_grid import build_grid
from jiheng.documents.workbook.file import open_workbook_file
from jiheng.documents.workbook.scan import DamagedPartError, SheetScan, scan_sheets
from jiheng.schema.form_tables.grid import Grid

_DAMAGED = "工作簿的内容损坏，读不出来；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。"


def open_grids(path: Path, findings: Findings) -> tuple[Grid, ...]:
    """The visible sheets that hold something, in their order; raises `CaseError` with what is wrong with the file."""
    file = open_workbook_file(path, findings)
    try:
        scans = scan_sheets(file)
        workbook = CalamineWorkbook.from_filelike(BytesIO(file.content))
        visible = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
        ]
        grids = []
        for name in visible:
            scan = scans.get(name)
            if scan is None:
                raise refused(findings, "FILE114", _DAMAGED)
            if scan.is_too_large:
                message = f"工作表“{name}”太大（{scan.rows}行、{scan.columns}列）；请只留下要导入的表格后再试。"
                raise refused(findings, "FOR101", message)
            grids.append(_grid(workbook, name, scan))
    except (CalamineError, DamagedPartError):
        raise refused(findings, "FILE114", _DAMAGED) from None
    return tuple(grid for grid in grids if grid.cells)


def _grid(workbook: CalamineWorkbook, name: str, scan: SheetScan) -> Grid:
    sheet = workbook.get_sheet_by_name(name)
    values = sheet.to_python(skip_empty_area=False)
    for (row, column), error in scan.errors.items():
        if row < len(values) and column < len(values[row]):
            values[row][column] = error
    merged = list(sheet.merged_cell_ranges or ())
    return build_grid(name, values, merged, frozenset(scan.percents), frozenset(scan.uncalculated))
