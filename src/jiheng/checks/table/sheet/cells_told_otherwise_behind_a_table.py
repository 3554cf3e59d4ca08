"""A number that the text behind a table tells otherwise than the cell it is of."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.told_of_tables.levels_told import LevelTold, levels_told
from jiheng.core.finding import Confidence, Severity

_CALLS = "类别 受理量 办结量\n咨询 2381 2381\n投诉 1906 1862\n求助 1127 1098\n合计 5414 5341\n"
_TOWNS = "| 镇 | 户数 | 人数 |\n| 青石镇 | 436 | 1025 |\n| 柳河镇 | 265 | 612 |\n| 合计 | 701 | 1637 |\n"


@check(
    id="RPT652",
    title="表后文字引用的数应与表内一致",
    why="同一个数表里和文字里各写一次，改了一处忘了另一处，读者不知道信哪个。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R07",),
    nothing="表后的文字没有引用表内的数",
    good=(
        f"{_CALLS}全年共受理5414件，办结5341件。",
        f"{_TOWNS}其中青石镇436户，青石镇特困户463户。",
        # another year, another thing, a number of another cell
        f"{_TOWNS}2019年青石镇463户，柳河镇1025户。",
        f"{_TOWNS}青石镇危房改造463户。",
    ),
    bad=(
        Bad(f"{_CALLS}全年共受理5441件，办结5341件。", says="表后写的是5441件，表内“合计”一行是5414"),
        Bad(f"{_TOWNS}其中青石镇463户。", says="表后写的是463户，表内“青石镇”一行是436"),
    ),
)
def cells_told_otherwise_behind_a_table(manuscript: Manuscript) -> Answers:
    """One finding for each number that one slip parts from its cell."""
    for told in levels_told(manuscript):
        yield _answer(told)


def _answer(told: LevelTold) -> Flaw | Holds:
    table = told.grid.table
    place = told.passage.at(told.term.start, told.term.end)
    cell = table.at(table.grid.cell(*told.place))
    written = told.term.mention.text
    if told.holds:
        return Holds((place,), f"{written}＝{told.shown}")
    message = f"表后写的是{written}，表内“{told.row.name}”一行是{told.shown}；请核对两处，改正写错的一处。"
    return Flaw((place, cell), message, f"{written}≠{told.shown}")
