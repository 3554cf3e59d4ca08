"""汇总.xlsx: one sheet by report, one by check, one by unit, and the reports that could not be read."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

from jiheng.core.finding import Severity
from jiheng.documents.checkup.many.summary import Summary, Tally

FIXED_TIME = datetime(2000, 1, 1)  # noqa: DTZ001  # a workbook's own clock has no zone
"""The same summary gives the same bytes."""

A4 = 9
"""Excel's number of the paper."""

Column = tuple[str, int, Callable[[Tally], object]]

_NUMBERS: tuple[Column, ...] = (
    ("字数", 9, lambda each: each.characters),
    ("错误", 7, lambda each: each.severities[Severity.ERROR]),
    ("警告", 7, lambda each: each.severities[Severity.WARNING]),
    ("提示", 7, lambda each: each.severities[Severity.NOTICE]),
    ("每万字错误", 11, lambda each: each.per_ten_thousand(Severity.ERROR)),
    ("每万字发现", 11, lambda each: each.per_ten_thousand()),
    ("名次（错误多的在前）", 19, lambda each: each.rank),
    ("核对无误", 9, lambda each: each.passed),
    ("不适用", 8, lambda each: each.not_applicable),
    ("已忽略", 8, lambda each: each.suppressed),
    ("基线已有", 9, lambda each: each.known),
)
_REPORTS: tuple[Column, ...] = (("报告", 48, lambda each: each.name), ("单位", 32, lambda each: each.unit), *_NUMBERS)
_UNITS: tuple[Column, ...] = (
    ("单位", 32, lambda each: each.unit),
    ("报告份数", 9, lambda each: each.reports),
    *_NUMBERS,
)
_CHECKS = (("检查", 9), ("标题", 52), ("类别", 19), ("轻重", 7), ("涉及报告数", 11), ("发现数", 8))


def write_summary_workbook(summary: Summary, path: Path) -> None:
    """All sheets, with filters and the heads fixed; put together in memory, so that a full disk is told as one."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": "报告体检汇总", "created": FIXED_TIME})
        sheet = _Sheets(book)
        sheet.add("报告", [(title, width) for title, width, _ in _REPORTS], _rows(summary.reports, _REPORTS))
        checks = [
            (each.check, each.title, each.kind, each.severity.label, each.reports, each.findings)
            for each in summary.checks
        ]
        sheet.add("检查", _CHECKS, checks)
        sheet.add("单位", [(title, width) for title, width, _ in _UNITS], _rows(summary.units, _UNITS))
        if summary.unreadable:
            sheet.add("没有读成", (("报告", 48), ("原因", 90)), summary.unreadable)
    path.write_bytes(content.getvalue())


def _rows(tallies: Sequence[Tally], columns: Sequence[Column]) -> list[tuple[object, ...]]:
    return [tuple(value(each) for _, _, value in columns) for each in tallies]


class _Sheets:
    """Writes tables that all look alike."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1, "bg_color": "#EEF4F3"}
        )
        self.tenth = book.add_format({"num_format": "0.0"})

    def add(self, name: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[object]]) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        for column, (title, width) in enumerate(columns):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title, self.head)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, Decimal):
                    sheet.write_number(number, column, value, self.tenth)
                elif isinstance(value, int):
                    sheet.write_number(number, column, value)
                else:
                    sheet.write_string(number, column, str(value))
