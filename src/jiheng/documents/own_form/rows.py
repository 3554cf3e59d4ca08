"""Repeats one row of a sheet: what stands below moves down, with merged cells, heights, formulas and validations."""

import re
from collections.abc import Iterable
from copy import copy

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

_REFERENCE = re.compile(r"(?P<column>\$?[A-Z]{1,3})(?P<fixed>\$?)(?P<row>\d+)")
_WHOLE_ROWS = re.compile(r"(?P<first>\$?\d+):(?P<last>\$?\d+)")

STYLE = "_style"
FORMULA = "f"


def repeat_row(book: Workbook, sheet: Worksheet, number: int, more: int) -> None:
    """Put `more` copies of row `number` below it; with -1, or none, the row itself is all there is."""
    if more <= 0:
        return
    ranges = [CellRange(each.coord) for each in sheet.merged_cells.ranges]
    heights = {at: dimension.height for at, dimension in sheet.row_dimensions.items() if dimension.height is not None}
    sheet.merged_cells = MultiCellRange()
    sheet.insert_rows(number + 1, more)
    _copy_cells(sheet, number, more)
    for each in ranges:
        moved = _moved(each, number, more)
        _merge(sheet, moved)
        if each.min_row == each.max_row == number:
            for offset in range(1, more + 1):
                _merge(sheet, each, offset)
    for at in list(heights):
        sheet.row_dimensions[at].height = None
    for at, height in heights.items():
        sheet.row_dimensions[at + more if at > number else at].height = height
    if number in heights:
        for offset in range(1, more + 1):
            sheet.row_dimensions[number + offset].height = heights[number]
    _move_validations(sheet, number, more)
    _move_formatting(sheet, number, more)
    _move_print_area(sheet, number, more)
    _move_formulas(book, sheet, number, more)
    _copy_formulas(sheet, number, more)
    _move_links(sheet)


def _copy_cells(sheet: Worksheet, number: int, more: int) -> None:
    for column, cell in enumerate(sheet[number], start=1):
        for offset in range(1, more + 1):
            twin = sheet.cell(number + offset, column)
            _style_alike(twin, cell)
            if isinstance(cell, Cell) and isinstance(twin, Cell) and cell.data_type != FORMULA:
                twin.value = cell.value


def _style_alike(twin: Cell | MergedCell, cell: Cell | MergedCell) -> None:
    """openpyxl keeps a cell's whole look in one array that its public interface only gives piece by piece."""
    setattr(twin, STYLE, copy(getattr(cell, STYLE)))


def _merge(sheet: Worksheet, cells: CellRange, down: int = 0) -> None:
    """Merged again without touching the styles of the cells inside."""
    target = CellRange(
        min_col=cells.min_col, max_col=cells.max_col, min_row=cells.min_row + down, max_row=cells.max_row + down
    )
    sheet.merged_cells.add(target.coord)
    for row in range(target.min_row, target.max_row + 1):
        for column in range(target.min_col, target.max_col + 1):
            if (row, column) != (target.min_row, target.min_col):
                inside = MergedCell(sheet, row=row, column=column)
                _style_alike(inside, sheet.cell(row, column))
                sheet._cells[row, column] = inside


def _moved(cells: CellRange, number: int, more: int) -> CellRange:
    """A range below the row moves down; one that covers or ends on it grows."""
    first = cells.min_row + (more if cells.min_row > number else 0)
    is_single = cells.min_row == cells.max_row == number
    last = cells.max_row + (more if cells.max_row >= number and not is_single else 0)
    return CellRange(min_col=cells.min_col, max_col=cells.max_col, min_row=first, max_row=last)


def _grown(cells: CellRange, number: int, more: int) -> CellRange:
    """As `_moved`, but a range of the row alone grows over its copies too."""
    first = cells.min_row + (more if cells.min_row > number else 0)
    last = cells.max_row + (more if cells.max_row >= number else 0)
    return CellRange(min_col=cells.min_col, max_col=cells.max_col, min_row=first, max_row=last)


def _grown_all(ranges: Iterable[CellRange], number: int, more: int) -> MultiCellRange:
    return MultiCellRange(" ".join(_grown(CellRange(each.coord), number, more).coord for each in ranges))


def _move_validations(sheet: Worksheet, number: int, more: int) -> None:
    for validation in sheet.data_validations.dataValidation:
        validation.sqref = _grown_all(validation.sqref.ranges, number, more)
        validation.formula1 = _moved_condition(validation.formula1, sheet, number, more)
        validation.formula2 = _moved_condition(validation.formula2, sheet, number, more)


def _moved_condition(condition: str | None, sheet: Worksheet, number: int, more: int) -> str | None:
    """A formula of a validation or a format, which is written without its `=`."""
    return moved_formula(f"={condition}", sheet.title, True, number, more)[1:] if condition else condition


def _move_formatting(sheet: Worksheet, number: int, more: int) -> None:
    moved = ConditionalFormattingList()
    for formatting in sheet.conditional_formatting:
        ranges = _grown_all(formatting.sqref.ranges, number, more)
        for rule in formatting.rules:
            rule.formula = [_moved_condition(each, sheet, number, more) for each in rule.formula]
            moved.add(str(ranges), rule)
    sheet.conditional_formatting = moved


def _move_print_area(sheet: Worksheet, number: int, more: int) -> None:
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _grown(CellRange(sheet.auto_filter.ref), number, more).coord
    area = sheet.print_area
    if area:
        plain = [part.rpartition("!")[2].replace("$", "") for part in str(area).split(",")]
        sheet.print_area = ",".join(_grown(CellRange(part), number, more).coord for part in plain)


def _move_formulas(book: Workbook, sheet: Worksheet, number: int, more: int) -> None:
    for each in book.worksheets:
        for cells in each.iter_rows():
            for cell in cells:
                if isinstance(cell, Cell) and cell.data_type == FORMULA and isinstance(cell.value, str):
                    cell.value = moved_formula(cell.value, sheet.title, each is sheet, number, more)
    for name in book.defined_names.values():
        name.attr_text = moved_formula(f"={name.attr_text}", sheet.title, False, number, more)[1:]


def _copy_formulas(sheet: Worksheet, number: int, more: int) -> None:
    """A formula of the row counts in each copy with that copy's cells, as when it is filled down in Excel."""
    for column, cell in enumerate(sheet[number], start=1):
        if isinstance(cell, Cell) and cell.data_type == FORMULA and isinstance(cell.value, str):
            filled_down = Translator(cell.value, origin=f"{get_column_letter(column)}{number}")
            for row in range(number + 1, number + more + 1):
                sheet.cell(row, column).value = filled_down.translate_formula(f"{get_column_letter(column)}{row}")


def _move_links(sheet: Worksheet) -> None:
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell, Cell) and cell.hyperlink is not None:
                cell.hyperlink.ref = cell.coordinate


def moved_formula(formula: str, title: str, is_own_sheet: bool, number: int, more: int) -> str:
    """The formula with its references to the sheet `title` following the rows; a sum over the row covers its copies."""
    tokens = Tokenizer(formula)
    for token in tokens.items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            place, mark, cells = token.value.rpartition("!")
            if is_own_sheet if not mark else place.strip("'").replace("''", "'") == title:
                token.value = place + mark + _moved_reference(cells, number, more)
    return "=" + "".join(token.value for token in tokens.items)


def _moved_reference(cells: str, number: int, more: int) -> str:
    if found := _WHOLE_ROWS.fullmatch(cells):
        first, last = (_moved_row(found[part], number, more, is_end=part == "last") for part in ("first", "last"))
        return f"{first}:{last}"
    ends = cells.split(":")
    return ":".join(_moved_end(end, number, more, is_end=at == 1) for at, end in enumerate(ends))


def _moved_end(end: str, number: int, more: int, *, is_end: bool) -> str:
    found = _REFERENCE.fullmatch(end)
    if not found:
        return end
    return found["column"] + _moved_row(found["fixed"] + found["row"], number, more, is_end=is_end)


def _moved_row(row: str, number: int, more: int, *, is_end: bool) -> str:
    fixed, at = ("$" if row.startswith("$") else ""), int(row.lstrip("$"))
    moves = at >= number if is_end else at > number
    return f"{fixed}{at + more if moves else at}"
