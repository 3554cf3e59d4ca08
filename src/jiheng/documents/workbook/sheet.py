"""One sheet of a workbook as it was opened: values, what the scan found, merged cells; and its cells as draft cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from jiheng.core.finding import Findings, Severity
from jiheng.core.record import Column, Kind
from jiheng.documents.workbook.cells import CellValue, cell_text
from jiheng.documents.workbook.scan import SheetScan
from jiheng.schema.case_draft import DraftCell
from jiheng.schema.form_tables.grid import cell_name

FILLED_DOWN = frozenset({Kind.TEXT, Kind.REFERENCE, Kind.CHOICE})
"""Kinds whose merged cell means the same for every row it covers; of a number it cannot be known."""


@dataclass(frozen=True, slots=True)
class SheetRead:
    """Rows and columns count from 0."""

    title: str
    rows: Sequence[Sequence[CellValue]] = ()
    scan: SheetScan = field(default_factory=SheetScan)
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()

    def value(self, row: int, column: int) -> CellValue:
        is_inside = row < len(self.rows) and column < len(self.rows[row])
        return self.rows[row][column] if is_inside else ""

    def text(self, row: int, column: int) -> str:
        """What stands there, roughly: for headers and for telling blank cells from others."""
        return str(self.value(row, column)).strip()

    def is_blank(self, row: int, column: int) -> bool:
        at = row, column
        return not self.text(row, column) and at not in self.scan.uncalculated and at not in self.scan.errors

    def place(self, row: int, column: int) -> str:
        """指标!D7."""
        return f"{self.title}!{cell_name(row, column)}"

    def cell(self, row: int, index: int, column: Column, findings: Findings) -> DraftCell:
        """The cell as text; what is wrong with it as a cell of a spreadsheet is told here."""
        place = self.place(row, index)
        source = self._merged_from(row, index)
        if source is not None:
            return self._merged_cell(source, (row, index), column, findings)
        return self._single_cell((row, index), place, column, findings)

    def _single_cell(self, at: tuple[int, int], place: str, column: Column, findings: Findings) -> DraftCell:
        if at in self.scan.errors:
            error = self.scan.errors[at]
            message = f"“{column.title}”是公式错误 {error}，应为数值或文字；请改正公式，或直接填写结果。"
            findings.add("WBK101", place, message, found=error, expected=column.title)
            return DraftCell("", place, is_told=True)
        if at in self.scan.uncalculated:
            message = (
                f"“{column.title}”是没有算过的公式，没有结果；请先用 Excel 或 WPS 打开并保存一次，或直接填写结果。"
            )
            findings.add("WBK102", place, message, found="公式", expected=column.title)
            return DraftCell("", place, is_told=True)
        read = cell_text(self.value(*at), column, is_percent=at in self.scan.percents)
        if read.problem:
            findings.add("WBK103", place, read.problem, found=read.text, expected=column.title)
            return DraftCell("", place, is_told=True)
        if read.note:
            findings.add("WBK121", place, read.note, severity=Severity.NOTICE, found=read.text)
        return DraftCell(read.text, place)

    def _merged_from(self, row: int, index: int) -> tuple[int, int] | None:
        """The first cell of a merged range that covers this one from above or from the left."""
        for (top, left), (bottom, right) in self.merged:
            if top <= row <= bottom and left <= index <= right and (row, index) != (top, left):
                return top, left
        return None

    def _merged_cell(
        self, source: tuple[int, int], at: tuple[int, int], column: Column, findings: Findings
    ) -> DraftCell:
        place, first = self.place(*at), cell_name(*source)
        if source[1] == at[1] and column.kind in FILLED_DOWN:
            message = f"“{column.title}”与{first}合并，按同样的内容读；请核对。"
            findings.add("WBK122", place, message, severity=Severity.NOTICE)
            return self._single_cell(source, place, column, findings)
        message = f"“{column.title}”与{first}合并，看不出这一行是多少；请取消合并单元格，逐行填写。"
        findings.add("WBK104", place, message, found="合并单元格", expected="每行各填一格")
        return DraftCell("", place, is_told=True)
