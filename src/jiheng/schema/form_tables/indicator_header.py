"""Finds the heading of an indicator table, in one row or two, whatever the order and the names of its columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import Grid, GridCell
from jiheng.schema.form_tables.headings import column_meaning, label
from jiheng.schema.form_tables.vocabulary import Label, Meaning

_TELLING = frozenset(
    {
        *(Meaning.LEVEL1, Meaning.LEVEL2, Meaning.NAME, Meaning.TARGET, Meaning.ACTUAL),
        *(Meaning.WEIGHT, Meaning.POINTS, Meaning.UNIT, Meaning.CHARACTER),
    }
)
_FEWEST = 3
_LAST_HEADING = 300
_OTHER_TERM = re.compile(r"中期|实施期|长期|上年|半年|监控|1-[0-9]+月")
_THIS_YEAR = re.compile(r"年度|年初|全年|本年|当年")

_LEVEL_WORDS = re.compile(
    r"^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度)(?:指标)?$"
)
_LOOKED_AT = 30


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """A column with what it holds. `group`: what stands over it in the row above."""

    meaning: Meaning
    column: int
    heading: GridCell
    group: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorHeader:
    """The heading's rows (both included) and its columns. `ignored`: those of another term, such as 中期."""

    first_row: int
    last_row: int
    columns: Mapping[Meaning, int]
    characters: tuple[int, ...]
    headings: Mapping[Meaning, GridCell]
    ignored: tuple[GridCell, ...] = ()

    def has(self, meaning: Meaning) -> bool:
        return meaning in self.columns


def find_indicator_header(grid: Grid, start: int = 0) -> IndicatorHeader | None:
    """The first row from `start` on that heads an indicator table."""
    for row in range(start, min(grid.rows, start + _LAST_HEADING)):
        for headed, last in ((_two_rows(grid, row), row + 1), (_one_row(grid, row), row)):
            if _heads_indicators(headed):
                return _chosen(grid, headed, row, last)
    return None


def _heads_indicators(headed: Sequence[HeadedColumn]) -> bool:
    found = {each.meaning for each in headed}
    names = Meaning.NAME in found or Meaning.BLOCK in found or Meaning.LEVEL2 in found
    values = Meaning.TARGET in found or Meaning.ACTUAL in found
    return names and values and len(found & _TELLING) >= _FEWEST


def _one_row(grid: Grid, row: int) -> list[HeadedColumn]:
    headed = []
    for cell in grid.filled(row):
        meaning = column_meaning(cell.text)
        if meaning is not None:
            headed.append(HeadedColumn(meaning, cell.column, cell))
    return headed


def _two_rows(grid: Grid, row: int) -> list[HeadedColumn]:
    """Both rows together, or nothing when the second is no heading of its own."""
    if row + 1 >= grid.rows:
        return []
    if len(_one_row(grid, row)) < 2:
        return []
    own_below = [cell for cell in grid.filled(row + 1) if cell.row == row + 1]
    recognised = [cell for cell in own_below if column_meaning(cell.text) is not None]
    if len(recognised) < 2 or len(recognised) * 2 < len(own_below):
        return []
    headed = []
    for column in range(grid.columns):
        upper, lower = grid.cell(row, column), grid.cell(row + 1, column)
        cell = upper if lower.row <= row or lower.is_blank else lower
        meaning = None if cell.is_blank or cell.column != column else column_meaning(cell.text)
        if meaning is not None:
            group = compact(upper.text) if cell is lower else ""
            headed.append(HeadedColumn(meaning, column, cell, group))
    return headed


def _chosen(grid: Grid, headed: Sequence[HeadedColumn], first: int, last: int) -> IndicatorHeader:
    """One column for each meaning: this year's where a table shows several terms."""
    has_mid_term = _shows_mid_term(grid, first)
    kept: dict[Meaning, HeadedColumn] = {}
    ignored: list[GridCell] = []
    characters = [each.column for each in headed if each.meaning is Meaning.CHARACTER]
    for each in headed:
        if each.meaning is Meaning.CHARACTER:
            continue
        before = kept.get(each.meaning)
        if before is None:
            kept[each.meaning] = each
            continue
        is_later = _is_this_year(each) or (has_mid_term and not _is_this_year(before))
        winner = each if is_later and not _is_this_year(before) else before
        ignored.append((before if winner is each else each).heading)
        kept[each.meaning] = winner
    for meaning, each in list(kept.items()):
        if _OTHER_TERM.search(each.group) and not _THIS_YEAR.search(each.group):
            ignored.append(kept.pop(meaning).heading)
    if Meaning.NAME not in kept:
        stand_in = kept.pop(Meaning.BLOCK, None) or kept.pop(Meaning.LEVEL2, None)
        if stand_in is not None:
            kept[Meaning.NAME] = stand_in
    columns = {meaning: each.column for meaning, each in kept.items()}
    headings = {meaning: each.heading for meaning, each in kept.items()}
    return _settled_by_values(grid, IndicatorHeader(first, last, columns, tuple(characters), headings, tuple(ignored)))


def _shows_mid_term(grid: Grid, end: int) -> bool:
    """Whether the form has 中期目标 above the table: then the columns of this year are those to the right."""
    terms = (Label.MID_TERM_LINE, Label.MID_TERM_OBJECTIVE)
    return any(label(cell.text) in terms for row in range(end) for cell in grid.filled(row) if cell.row == row)


def _is_this_year(headed: HeadedColumn) -> bool:
    words = headed.group + compact(headed.heading.text)
    return bool(_THIS_YEAR.search(words)) and not _OTHER_TERM.search(words)


def _settled_by_values(grid: Grid, header: IndicatorHeader) -> IndicatorHeader:
    """指标类型 may head 定量/定性 or 数量指标: what stands below decides."""
    if header.has(Meaning.LEVEL2):
        return header
    for column in header.characters:
        rows = range(header.last_row + 1, min(grid.rows, header.last_row + 1 + _LOOKED_AT))
        words = [compact(grid.cell(row, column).text) for row in rows]
        if any(_LEVEL_WORDS.match(word) for word in words):
            columns = {**header.columns, Meaning.LEVEL2: column}
            headings = {**header.headings, Meaning.LEVEL2: grid.cell(header.last_row, column)}
            characters = tuple(each for each in header.characters if each != column)
            return IndicatorHeader(header.first_row, header.last_row, columns, characters, headings, header.ignored)
    return header
