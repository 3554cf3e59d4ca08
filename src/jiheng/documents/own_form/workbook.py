"""Fills named places in a workbook with openpyxl: formats, merged cells and formulas stay, numbers are numbers."""

import re
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from jiheng.core.finding import CaseError, Findings, Severity
from jiheng.documents.case_source import refused
from jiheng.documents.own_form.rows import repeat_row
from jiheng.documents.workbook.file import WorkbookFile, open_workbook_file
from jiheng.figures.reference import Reference, parse
from jiheng.reports.own_form import Fields, Filling, OwnForm

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
GENERAL = "General"
_NOT_KEPT = {"xl/charts/": "图表", "xl/media/": "图片", "xl/ctrlProps/": "控件", "xl/drawings/drawing": "图形"}
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")


def filled_workbook(template: Path, form: OwnForm, findings: Findings) -> bytes:
    """The filled workbook's bytes; raises `CaseError` when anything in it cannot be filled."""
    file = open_workbook_file(template, findings)
    if any(name.endswith("vbaProject.bin") for name in file.parts):
        raise refused(findings, "FORM112", "表样带有宏；请另存为不带宏的 .xlsx 后再试。")
    _warn_of_losses(file, findings)
    try:
        book = openpyxl.load_workbook(BytesIO(file.content))
    except Exception:  # noqa: BLE001  # openpyxl checks nothing: a damaged style or relation fails somewhere within it
        raise refused(findings, "FORM113", "表样打不开；请用 Excel 或 WPS 打开后另存，再试。") from None
    if not any(sheet.sheet_state == "visible" for sheet in book.worksheets):
        raise refused(findings, "FORM113", "表样里没有可见的工作表；请取消隐藏，另存后再试。")
    repeating = {sheet.title: _check(sheet, form, findings) for sheet in book.worksheets}
    if findings.has_errors:
        raise CaseError(tuple(findings.items))
    for sheet in book.worksheets:
        for number, kind in sorted(repeating[sheet.title].items(), reverse=True):
            rows = form.rows[kind]
            repeat_row(book, sheet, number, len(rows) - 1)
            for offset, row in enumerate(rows):
                _fill_row(sheet, number + offset, form, row)
        for cells in list(sheet.iter_rows()):
            for cell in cells:
                _fill(cell, form, None)
    return _packed(book)


def _warn_of_losses(file: WorkbookFile, findings: Findings) -> None:
    """openpyxl does not keep what is drawn on a sheet: better told than found out."""
    drawn = [word for folder, word in _NOT_KEPT.items() if any(name.startswith(folder) for name in file.parts)]
    if drawn:
        told = f"表样里有{'、'.join(drawn)}，填好的文件里不会保留；请填好后从原表样复制过去。"
        findings.add("FORM121", "", told, severity=Severity.WARNING, found="、".join(drawn))


def _packed(book: Workbook) -> bytes:
    """The workbook as a file whose bytes do not depend on the clock."""
    saved, fixed = BytesIO(), BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)  # of 1980, so that bytes do not depend on the clock
            entry.compress_type = zipfile.ZIP_DEFLATED
            content = source.read(name)
            target.writestr(entry, _MODIFIED.sub(b"", content) if name == "docProps/core.xml" else content)
    return fixed.getvalue()


def _check(sheet: Worksheet, form: OwnForm, findings: Findings) -> dict[int, str]:
    """Every name of the sheet is looked up; the rows that repeat, with what they repeat for."""
    repeating: dict[int, str] = {}
    for row, cells in enumerate(sheet.iter_rows(), start=sheet.min_row):
        for cell in cells:
            for reference in _references(cell):
                place = f"{sheet.title}!{cell.coordinate}"
                form.check(reference, place)
                kind = form.row_kind(reference.name)
                if kind and repeating.setdefault(row, kind) != kind:
                    message = "同一行里既有“指标.”又有“资金.”的栏，不知道按哪一种重复；请分成两行。"
                    findings.add("FORM103", place, message, found=reference.name)
    return repeating


def _references(cell: object) -> list[Reference]:
    text = getattr(cell, "value", None)
    if not isinstance(text, str) or "{{" not in text:
        return []
    return [part for part in parse(text) if isinstance(part, Reference)]


def _fill_row(sheet: Worksheet, number: int, form: OwnForm, row: Fields) -> None:
    for cell in sheet[number]:
        _fill(cell, form, row)


def _fill(cell: object, form: OwnForm, row: Fields | None) -> None:
    """One cell. A name alone in its cell leaves a number there; among words it is told with its unit."""
    if not isinstance(cell, Cell) or not _references(cell):
        return
    parts = list(parse(str(cell.value)))
    named = [part for part in parts if isinstance(part, Reference)]
    rest = "".join(part for part in parts if isinstance(part, str)).strip()
    if len(named) == 1 and not rest and not named[0].options:
        _put(cell, form.fill(named[0], row))
        return
    text = "".join(part if isinstance(part, str) else form.fill(part, row).text for part in parts)
    _put_text(cell, text)


def _put(cell: Cell, filling: Filling) -> None:
    if filling.number is None:
        _put_text(cell, filling.text)
        return
    cell.value = _number(filling.number)
    if filling.number_format and cell.number_format == GENERAL:
        cell.number_format = filling.number_format


def _number(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def _put_text(cell: Cell, text: str) -> None:
    """Text that begins like a formula stays text, in the file and when it is edited again."""
    cell.value = text or None
    if text.startswith(_FORMULA_SIGNS):
        cell.data_type = "s"
        cell.quotePrefix = True
