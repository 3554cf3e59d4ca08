"""年度总体目标 and how it turned out, in the shapes that the forms give them."""

import re
from dataclasses import dataclass

from jiheng.schema.case_draft import DraftCell, DraftRow
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.headings import information, label
from jiheng.schema.form_tables.vocabulary import Label

_OWN_LABELS = (Label.OBJECTIVE, Label.MID_TERM_OBJECTIVE, Label.EXPECTED)
_UNFILLED = re.compile(r"^目标[0-9一二三四五六七八九十]*[:：.…]*$|^[.…]+$")


@dataclass(frozen=True, slots=True)
class StatedObjective:
    """What was aimed at, and how it turned out where the form says so."""

    expected: GridCell
    achieved: GridCell | None = None


def find_objectives(grid: Grid, end: int) -> tuple[StatedObjective, ...]:
    """The objectives above row `end`."""
    for row in range(min(end, grid.rows)):
        headed = _under_headings(grid, row, end)
        if headed:
            return headed
    return _beside_labels(grid, end)


def draft_objectives(grid: Grid, objectives: tuple[StatedObjective, ...], project: str) -> tuple[DraftRow, ...]:
    """The objectives as records of 目标."""
    rows = []
    for number, each in enumerate(objectives, 1):
        place = grid.place(each.expected)
        cells = {
            "code": DraftCell(f"M{number}", place),
            "expected": DraftCell(each.expected.text.strip(), place),
            "project": DraftCell(project, place),
        }
        if each.achieved is not None and not each.achieved.is_blank:
            cells["achieved"] = DraftCell(each.achieved.text.strip(), grid.place(each.achieved))
        rows.append(DraftRow(place, cells))
    return tuple(rows)


def _under_headings(grid: Grid, row: int, end: int) -> tuple[StatedObjective, ...]:
    """预期目标 and 实际完成情况 side by side, the sentences below them."""
    filled = [cell for cell in grid.filled(row) if cell.row == row]
    expected = next((cell for cell in filled if label(cell.text) is Label.EXPECTED), None)
    achieved = next((cell for cell in filled if label(cell.text) is Label.ACHIEVED), None)
    if expected is None:
        return ()
    if achieved is None:
        beside = grid.right_of(expected)
        if beside is not None and _is_sentence(beside):
            return (StatedObjective(beside),)
        return ()
    found: list[StatedObjective] = []
    number = expected.last_row + 1
    while number < min(end, grid.rows):
        told = grid.cell(number, expected.column)
        if told.is_blank or told.column < expected.column or label(told.text) is Label.OBJECTIVE:
            break
        if _is_sentence(told):
            found.append(StatedObjective(told, grid.cell(number, achieved.column)))
        number = told.last_row + 1
    return tuple(found)


def _beside_labels(grid: Grid, end: int) -> tuple[StatedObjective, ...]:
    """Forms of targets: 年度目标 with one or more sentences to its right, or below it beside 中期目标."""
    for number in range(min(end, grid.rows)):
        for cell in grid.filled(number):
            if cell.row != number or label(cell.text) is not Label.OBJECTIVE:
                continue
            found = [StatedObjective(each) for each in _sentences_of(grid, cell, end)]
            if found:
                return tuple(found)
    return ()


def _sentences_of(grid: Grid, named: GridCell, end: int) -> list[GridCell]:
    inside = [cell for row in range(named.row, named.last_row + 1) for cell in grid.filled(row, named.last_column + 1)]
    if any(label(cell.text) in _OWN_LABELS for cell in inside):
        return []  # 总体目标 over 中期目标 and 年度目标: these have their own sentences
    found: list[GridCell] = []
    for row in range(named.row, named.last_row + 1):
        cell = grid.right_of(named, row)
        if cell is not None and cell.row == row and _is_sentence(cell):
            found.append(cell)
    if not found and named.last_row + 1 < end:
        below = grid.cell(named.last_row + 1, named.column)
        if below.column == named.column and _is_sentence(below):
            found.append(below)
    return found


def _is_sentence(cell: GridCell) -> bool:
    words = compact(cell.text)
    if not words or cell.is_number or _UNFILLED.match(words):
        return False
    return label(cell.text) is None and information(cell.text) is None
