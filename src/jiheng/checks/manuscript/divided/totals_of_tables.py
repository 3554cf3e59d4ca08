"""Totals that the sentence above a table tells, where the table itself has none: 受理诉求38447件。渠道构成如下："""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.divided.announced import last_told
from jiheng.checks.manuscript.divided.division import is_amount
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.columns_of_a_sum import ColumnOfSum, columns_of_sum
from jiheng.checks.manuscript.tables.number_grids import NumberGrid
from jiheng.checks.manuscript.tables.rows_of_a_sum import is_sum, sums
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Term

_FEWEST_ROWS = 3
_ALL = late_pattern("构成|组成|结构|分布|分类|渠道|来源|用途|去向|类[别型]|如下|分别|明细|按.{1,10}分")
_ANNOUNCED = late_pattern("[：:]$|如下|下表")
_SOME = late_pattern("主要|重点|其中|部分|典型|例如|前[一二三四五六七八九十0-9]|等[：:]$")
_SAYS = 24
"""So many characters at the end of the sentence say what the rows are."""


@dataclass(frozen=True, slots=True)
class TotalAbove:
    """The figure that tells the total, and the only column that may make it up."""

    grid: NumberGrid
    passage: Passage
    whole: Term
    column: ColumnOfSum

    @property
    def tells_all(self) -> bool:
        """Whether the words before the table say that its rows are all."""
        tail = self.passage.text[-_SAYS:]
        return _ALL.search(tail) is not None and _SOME.search(tail) is None


def total_above(manuscript: Manuscript, grid: NumberGrid) -> TotalAbove | None:
    """The total that the rows make up, or else the one they were meant to make up."""
    found = list(_totals_above(manuscript, grid))
    right = next((each for each in found if each.column.foots), None)
    if right is not None:
        return right
    meant = [each for each in found if each.column.is_close and (each.tells_all or each.column.is_slip_of_one)]
    return meant[0] if len(meant) == 1 else None


def foots_in_its_table(manuscript: Manuscript, passage: Passage) -> bool:
    """Whether a line is the sum of a table set in lines, and some of its rows make it up."""
    for grid in manuscript.number_grids if manuscript.tables_in_lines else ():
        for row, readings in sums(grid):
            if grid.table.at(row.label).paragraph == passage.first_line:
                return any(column.foots for rows in readings for column in columns_of_sum(grid, row, rows))
    return False


def _totals_above(manuscript: Manuscript, grid: NumberGrid) -> Iterator[TotalAbove]:
    """The total of a table of one column of amounts and without a sum, told in a sentence that announces the table."""
    if len(grid.columns.keys() - {0}) != 1 or len(grid.rows) < _FEWEST_ROWS or any(map(is_sum, grid.rows)):
        return
    (column,) = grid.columns.keys() - {0}
    rows = [row for row in grid.rows if not row.depth]
    parts = [(row, row.numbers[column]) for row in rows if column in row.numbers]
    units = {number.unit for _, number in parts}
    if len(parts) < _FEWEST_ROWS or len(units) != 1 or any(row.is_signed for row in rows):
        return
    for line in reversed(grid.table.above):
        passage = manuscript.passage_of(line.at(0, len(line.text)))
        sentences = () if passage is None else manuscript.readings[passage.index].sentences
        if passage is None or not sentences or not _ANNOUNCED.search(passage.text[-_SAYS:]):
            continue
        for term in last_told(sentences).terms:
            if is_amount(term) and (units == {""} or units == {term.mention.unit_text}):
                said = ShownNumber(term.mention.number, *units)
                yield TotalAbove(grid, passage, term, ColumnOfSum(column, said, parts, grid.is_money(column)))
        return
