"""Figures that the text beside a table tells of one of its cells: 合计 5414 in the table, 全年共受理5441件 below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.told_of_tables.changes_told import behind
from jiheng.checks.manuscript.told_of_tables.series import bare, unit_told
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.units import NOT_ADDED
from jiheng.schema.form_tables.grid import Position

_STOP = late_pattern("[，。；：、（）]")
_YEAR = late_pattern("(?:19|20)[0-9]{2}年")
_OF_ALL = late_pattern("全[市县区省国州旗镇乡校院局]|总计|总共|合计|共计?|总")
_BETWEEN = late_pattern(
    "(?:19|20)[0-9]{2}年|全年|年度?|其中|全[市县区省国州旗镇乡校院局]|总计|总共|合计|共计?|总|累计|为|是|达到?|有|数量?|额|实现|从表中看"
)
_TAIL = late_pattern("(?:数量?|总?额|总?量|情况|人次|合计)$")
_SHORTEST, _FEWEST_DIGITS = 2, 3
_CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class LevelTold:
    """A figure of the text, and the cell that it tells."""

    grid: NumberGrid
    passage: Passage
    term: Term
    row: NumberRow
    place: Position
    shown: ShownNumber
    holds: bool


def levels_told(manuscript: Manuscript) -> Iterator[LevelTold]:
    """Those of the paragraphs right behind each table that tell its cell, or one slip beside it."""
    for grid in manuscript.number_grids:
        for passage in behind(manuscript, grid):
            for sentence in manuscript.readings[passage.index].sentences:
                for term in sentence.terms:
                    yield from _judged(grid, passage, term)


def _judged(grid: NumberGrid, passage: Passage, term: Term) -> Iterator[LevelTold]:
    digits = f"{term.mention.number:f}".replace(".", "").strip("0")
    if term.unit in NOT_ADDED or term.is_attribute or not term.mention.is_exact or len(digits) < _FEWEST_DIGITS:
        return
    words = _STOP.split(passage.text[max(passage.clause_start(term.start), 0) : term.start])[-1]
    known = grid.table.before + grid.title + "".join({**grid.columns, **grid.rates}.values())
    if any(year[:-1] not in known for year in _YEAR.findall(words)):
        return
    found = [each for row in _rows(grid, words) for each in _cells(grid, row, words, term)]
    if len(found) != 1:
        return
    ((row, column, shown),) = found
    holds = shown.value == term.mention.number
    if holds or (not _is_in(grid, term) and _is_slip(term, shown)):
        yield LevelTold(grid, passage, term, row, (row.row, column), shown, holds)


def _rows(grid: NumberGrid, words: str) -> Sequence[NumberRow]:
    """The row whose name stands in the words, or else the total where they speak of all."""
    named = [row for row in grid.rows if len(_name(row)) >= _SHORTEST and _name(row) in words]
    longest = max((len(_name(row)) for row in named), default=0)
    totals = [row for row in grid.rows if row.is_total] if _OF_ALL.search(words) or "全年" in words else []
    return [row for row in named if len(_name(row)) == longest] or totals


def _name(row: NumberRow) -> str:
    return _TAIL.sub("", bare(row.name))


def _cells(grid: NumberGrid, row: NumberRow, words: str, term: Term) -> Iterator[tuple[NumberRow, int, ShownNumber]]:
    headings = {column: _TAIL.sub("", bare(text)) for column, text in grid.columns.items() if column in row.numbers}
    columns = [column for column, text in headings.items() if len(text) >= _SHORTEST and text in words]
    columns = columns or _counted_in(grid, headings, term) or ([*headings] if len(headings) == 1 else [])
    for column in columns:
        unit = row.numbers[column].unit or unit_told(grid.columns[column], grid.title, grid.table.before)
        if not unit or unit == term.mention.unit_text:
            rest = words.replace(_name(row), "").replace(headings[column], "")
            if not _BETWEEN.sub("", rest):
                yield row, column, row.numbers[column]


def _counted_in(grid: NumberGrid, headings: Mapping[int, str], term: Term) -> list[int]:
    """户数 of a figure in 户."""
    return [column for column in headings if bare(grid.columns[column]) == f"{term.mention.unit_text}数"]


def _is_in(grid: NumberGrid, term: Term) -> bool:
    return any(number.value == term.mention.number for row in grid.rows for number in row.numbers.values())


def _is_slip(term: Term, shown: ShownNumber) -> bool:
    wanted = Interval.point(Fraction(shown.value) * term.mention.scale)
    return slip_chance(term.mention, wanted) <= _CHANCE
