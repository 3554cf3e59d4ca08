"""Lists in a workbook that is handed out: a title, a note, columns with totals, ready to be printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeAlias, TypeVar

from xlsxwriter.worksheet import Worksheet

from jiheng.documents.workbook.template_cells import FORMULA_SIGNS
from jiheng.documents.workbook.template_look import Look, text_lines

T = TypeVar("T")
Cell: TypeAlias = str | int | date | Decimal | None

TITLE_ROW, NOTE_ROW, HEADER_ROW, FIRST_ROW = range(4)
A4 = 9
LINE_HEIGHT, ROW_MARGIN = 14, 5
MONEY_FORMAT = "#,##0.00;[Red]-#,##0.00"
DATE_FORMAT = "yyyy-mm-dd"


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[T]):
    """One column: its title, its width, and what of a row stands in it. `is_summed`: with a total below."""

    title: str
    width: float
    value: Callable[[T], Cell]
    is_summed: bool = False
    wraps: bool = False


def write_list(
    sheet: Worksheet, look: Look, title: str, note: str, columns: Sequence[ListColumn[T]], rows: Sequence[T]
) -> None:
    """The whole sheet; where there is nothing to list, it says so."""
    sheet.set_row(TITLE_ROW, 30)
    sheet.write_string(TITLE_ROW, 0, title, look.title())
    sheet.write_string(NOTE_ROW, 0, note, look.quiet())
    sheet.set_row(HEADER_ROW, 24)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(HEADER_ROW, index, column.title, look.header(valign="vcenter"))
    for number, row in enumerate(rows, FIRST_ROW):
        values = [column.value(row) for column in columns]
        sheet.set_row(number, row_height(values, columns))
        for index, column in enumerate(columns):
            write_cell(sheet, number, index, values[index], look, text_wrap=column.wraps)
    last = FIRST_ROW + len(rows)
    if rows:
        _write_totals(sheet, look, columns, rows, last)
        sheet.autofilter(HEADER_ROW, 0, last - 1, len(columns) - 1)
    else:
        sheet.write_string(FIRST_ROW, 0, "没有。", look.quiet(font_size=10))
    sheet.freeze_panes(FIRST_ROW, 2)
    set_up_page(sheet)
    sheet.repeat_rows(HEADER_ROW)


def _write_totals(sheet: Worksheet, look: Look, columns: Sequence[ListColumn[T]], rows: Sequence[T], last: int) -> None:
    bold = {"bold": True, "fg_color": "#F3F3F1"}
    for index, column in enumerate(columns):
        if column.is_summed:
            known = [value for value in (column.value(row) for row in rows) if isinstance(value, Decimal | int)]
            write_cell(sheet, last, index, sum(known) if known else None, look, **bold)
        else:
            write_cell(sheet, last, index, f"合计{len(rows)}行" if index == 0 else None, look, **bold)


def row_height(values: Sequence[Cell], columns: Sequence[ListColumn[T]]) -> int:
    """In points, with room for the longest text that wraps."""
    lines = 1
    for value, column in zip(values, columns, strict=True):
        if column.wraps and isinstance(value, str):
            lines = max(lines, text_lines(value, column.width - 2))
    return ROW_MARGIN + LINE_HEIGHT * lines


def write_cell(sheet: Worksheet, row: int, index: int, value: Cell, look: Look, **properties: Any) -> None:
    """A value as what it is. Text that a program could take for a formula is marked as text."""
    match value:
        case None | "":
            sheet.write_blank(row, index, None, look.boxed(**properties))
        case Decimal():
            shown = look.boxed(num_format=MONEY_FORMAT, align="right", indent=1, **properties)
            sheet.write_number(row, index, float(value), shown)
        case int():
            sheet.write_number(row, index, value, look.boxed(num_format="0", align="center", **properties))
        case date():
            sheet.write_datetime(row, index, value, look.boxed(num_format=DATE_FORMAT, align="center", **properties))
        case _:
            marked = {"quote_prefix": True} if value.startswith(FORMULA_SIGNS) else {}
            sheet.write_string(row, index, value, look.boxed(indent=1, **marked, **properties))


def set_up_page(sheet: Worksheet) -> None:
    """Landscape A4, as wide as one page, numbered."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&9&A&R&9第 &P 页，共 &N 页")
