"""Hands a user's own workbook back with the cells to mend coloured and commented, and a list of them as first sheet."""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from jiheng.core.case import TABLES
from jiheng.core.finding import Finding
from jiheng.documents.workbook.layout import MARKS_SHEET, title_in
from jiheng.documents.workbook.table import HEADER_SEARCH
from jiheng.schema.case_structure import key_column
from jiheng.subsidy.ledger import LEDGER_TABLES

AUTHOR = "绩衡"
MARK_COLOUR = "FFF7C6BF"
MARK = PatternFill("solid", fgColor=MARK_COLOUR)
HEADER = PatternFill("solid", fgColor="FFEDF1F1")
COMMENT_WIDTH, COMMENT_HEIGHT = 320, 140
HEADINGS = ("序号", "位置", "性质", "说明")
WIDTHS = (7, 18, 8, 110)

_CELL_PLACE = re.compile(r"(?P<sheet>[^!\[\]]+)!(?P<cell>[A-Z]{1,3}\d{1,7})")
_RECORD_PLACE = re.compile(r"(?P<sheet>[^!\[\]]+)\[(?P<key>[^\]]+)\](?:\.(?P<title>.+))?")


def mark_workbook(path: Path, findings: Sequence[Finding], out: Path) -> tuple[Finding, ...]:
    """Writes a marked copy of the workbook at `path` to `out`: the findings told by their cells.

    None where no copy could be written, as of a damaged workbook. Macros of an .xlsm stay as they were, unread.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl names what it cannot keep: pictures in headers and the like
            workbook = load_workbook(path, keep_vba=path.suffix.lower() == ".xlsm", rich_text=True)
    except Exception:  # noqa: BLE001  # openpyxl checks nothing: a damaged style or relation fails somewhere within it
        return ()
    _forget_earlier_marks(workbook)
    placed = [(finding, find_cell(workbook, finding.location.place)) for finding in findings]
    for finding, cell in placed:
        if cell is not None:
            _mark(cell, finding)
    _list_findings(workbook, placed)
    workbook.save(out)
    return tuple(finding if cell is None else _at(finding, cell, path.name) for finding, cell in placed)


def _at(finding: Finding, cell: Cell, source: str) -> Finding:
    return replace(finding, location=replace(finding.location, source=source, place=_place(cell)))


def _place(cell: Cell) -> str:
    return f"{cell.parent.title}!{cell.coordinate}"


def find_cell(workbook: Workbook, place: str) -> Cell | None:
    """The cell of a place: 指标!D7, or 指标[3].年度指标值, where 3 is the record's code."""
    if found := _CELL_PLACE.fullmatch(place):
        return _cell_at(workbook, found["sheet"], found["cell"])
    if found := _RECORD_PLACE.fullmatch(place):
        return _record_cell(workbook, found["sheet"], found["key"], found["title"] or "")
    return None


def _cell_at(workbook: Workbook, title: str, name: str) -> Cell | None:
    sheet = _sheet(workbook, title)
    if sheet is None:
        return None
    cell = sheet[name]
    if isinstance(cell, MergedCell):
        for merged in sheet.merged_cells.ranges:
            if name in merged:
                cell = sheet.cell(merged.min_row, merged.min_col)
    return cell if isinstance(cell, Cell) else None


def _record_cell(workbook: Workbook, title: str, key: str, column: str) -> Cell | None:
    """Found by the record's code in the table's own column of codes."""
    sheet = _sheet(workbook, title)
    table = next((each for each in (*TABLES, *LEDGER_TABLES) if each.title == title), None)
    if sheet is None or table is None:
        return None
    key_title = key_column(table.record_type).title
    for header in range(1, HEADER_SEARCH + 1):
        places = {
            title_in(str(sheet.cell(header, index).value or ""))[0]: index for index in range(1, sheet.max_column + 1)
        }
        if key_title in places:
            for row in range(header + 1, sheet.max_row + 1):
                if str(sheet.cell(row, places[key_title]).value or "").strip() == key:
                    return _cell_at(workbook, title, sheet.cell(row, places.get(column, places[key_title])).coordinate)
    return None


def _sheet(workbook: Workbook, title: str) -> Worksheet | None:
    sheet = workbook[title] if title in workbook.sheetnames else None
    return sheet if isinstance(sheet, Worksheet) else None


def _mark(cell: Cell, finding: Finding) -> None:
    earlier = cell.comment.text + "\n" if cell.comment else ""
    cell.comment = Comment(earlier + finding.message, AUTHOR, height=COMMENT_HEIGHT, width=COMMENT_WIDTH)
    if finding.is_error:
        cell.fill = MARK


def _forget_earlier_marks(workbook: Workbook) -> None:
    """What an earlier marking left behind; the user's own comments and colours stay."""
    if MARKS_SHEET in workbook.sheetnames:
        del workbook[MARKS_SHEET]
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.author == AUTHOR:
                    cell.comment = None
                    if cell.fill.fgColor.rgb == MARK_COLOUR:
                        cell.fill = PatternFill()


def _list_findings(workbook: Workbook, placed: Sequence[tuple[Finding, Cell | None]]) -> None:
    """The first sheet: every finding with a link to its cell."""
    sheet = workbook.create_sheet(MARKS_SHEET, 0)
    line = Side(style="thin", color="FFB9C9CB")
    rows = [HEADINGS, *_rows(placed)]
    for row, texts in enumerate(rows, 1):
        for index, text in enumerate(texts, 1):
            cell = sheet.cell(row, index)
            cell.value = text
            cell.data_type = "s"  # text, whatever it begins with
            cell.border = Border(line, line, line, line)
            cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left" if index == 4 else "center")
            cell.font = Font(name="微软雅黑", size=10, bold=row == 1)
            if row == 1:
                cell.fill = HEADER
    for row, (_, target) in enumerate(placed, 2):
        if target is not None:
            link = sheet.cell(row, 2)
            place = f"'{target.parent.title}'!{target.coordinate}"
            link.hyperlink = Hyperlink(ref=link.coordinate, location=place, display=str(link.value))
            link.font = Font(name="微软雅黑", size=10, color="FF1F5C66", underline="single")
    for index, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCD"[index]].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    workbook.active = 0
    for each in workbook.worksheets:
        each.sheet_view.tabSelected = each is sheet


def _rows(placed: Sequence[tuple[Finding, Cell | None]]) -> Iterator[tuple[str, ...]]:
    for number, (finding, cell) in enumerate(placed, 1):
        place = _place(cell) if cell is not None else finding.location.place
        yield str(number), place or "整份文件", finding.severity.label, finding.message
