"""A column 合计 of a table of numbers against the columns beside it, row by row."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow, adds_up
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, sum_of
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import may_be_added

_SUM = late_pattern(r"[^0-9]{0,8}(?:合计|小计|总计|总额)(?:\([^()]{0,10}\))?")
_OF_THE_YEAR = late_pattern("全年|年度(?:合计|总[计额])")
_PERIODS = (late_pattern("[上下]半年"), late_pattern("[一二三四1-4]季度?"), late_pattern("春|秋"))
_PERIODS_OF_A_YEAR = (2, 4, 2)
"""So many of them make up the year."""


@check(
    id="RPT643",
    title="表内合计栏应等于各栏之和",
    why="横向合计与各栏不符，说明某一栏填错，或资金、人数漏计。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R07",),
    good=(
        "| 镇街 | 合计 | 中央资金 | 省级资金 |\n| 东镇 | 30.5 | 20 | 10.5 |\n| 西镇 | 18 | 12 | 6 |\n"
        "| 南镇 | 9.6 | 9.6 | 0 |",
        "| 指标 | 上半年 | 下半年 | 全年合计 |\n| 巡查 | 25 | 25 | 50 |\n| 问题 | 7 | 3 | 10 |\n"
        "| 平均得分 | 90 | 92 | 91 |",
        "| 年度 | 预算合计 | 人数 |\n| 甲 | 30 | 12 |\n| 乙 | 41 | 15 |\n| 丙 | 22 | 9 |",
    ),
    bad=(
        Bad(
            "| 街道 | 网格数 | 专职 | 兼职 | 网格员合计 |\n| 东街 | 24 | 24 | 48 | 72 |\n| 西街 | 18 | 18 | 35 | 53 |\n"
            "| 南街 | 21 | 21 | 42 | 36 |",
            says="各栏相加为63",
        ),
        Bad(
            "| 年级 | 男生 | 女生 | 合计 |\n| 一年级 | 86 | 79 | 165 |\n| 二年级 | 92 | 88 | 108 |",
            says="各栏相加为180",
        ),
        Bad(
            "| 项目 | 上半年（万元） | 下半年（万元） | 全年（万元） |\n| 电费 | 12.6 | 13.9 | 26.5 |\n"
            "| 水费 | 3.2 | 4.1 | 3.7 |",
            says="“水费”一行“全年(万元)”写的是3.7，各栏相加为7.3",
        ),
        Bad(
            "| 镇街 | 合计 | 中央资金 | 省级资金 |\n| 东镇 | 30.5 | 20 | 10.5 |\n| 西镇 | 18 | 12 | 6 |\n"
            "| 南镇 | 19.6 | 9.6 | 4 |",
            says="“南镇”一行“合计”写的是19.6，各栏相加为13.6",
        ),
    ),
)
def columns_that_do_not_foot(manuscript: Manuscript) -> Answers:
    """Only where most rows show that the column is the sum of the others."""
    told = {found.table.index for found in manuscript.three_public_sums}
    others = [grid for grid in manuscript.number_grids if grid.table.index not in told]
    grids = [(grid, *found) for grid in others for found in (*_added_up(grid), *_years_added_up(grid))]
    if not grids:
        raise DoesNotApply("报告里没有带合计栏的数字表")
    for grid, column, readings in grids:
        yield from _compared(grid, column, readings)


def _sum_columns(grid: NumberGrid) -> list[int]:
    return [column for column, heading in grid.columns.items() if _SUM.fullmatch(heading)]


_Readings = list[list[int]]
"""The columns that a sum may add up, in each of the ways."""


def _added_up(grid: NumberGrid) -> Iterator[tuple[int, _Readings]]:
    """合计 of all other columns, of those behind it, or of some right before it."""
    sums = _sum_columns(grid)
    others = [each for each in grid.columns if each not in sums]
    for column in sums:
        after = [each for each in others if each > column and not any(column < stop < each for stop in sums)]
        before = [each for each in others if each < column]
        beside = [before[at:] for at in range(1, len(before) - 1)]
        yield column, [reading for reading in (others, after, *beside) if len(reading) > 1]


def _years_added_up(grid: NumberGrid) -> Iterator[tuple[int, _Readings]]:
    """全年 of 上半年 and 下半年, of four quarters, of spring and autumn."""
    wholes = [column for column, heading in grid.columns.items() if _OF_THE_YEAR.search(heading)]
    for period, count in zip(_PERIODS, _PERIODS_OF_A_YEAR, strict=True):
        parts = [column for column, heading in grid.columns.items() if period.search(heading)]
        if len(wholes) == 1 and len(parts) == count and wholes[0] not in parts:
            yield wholes[0], [parts]


def _compared(grid: NumberGrid, column: int, readings: _Readings) -> Iterator[Flaw]:
    judged = [[_judged(grid, row, column, reading) for row in grid.rows] for reading in readings]
    if not judged:
        return
    best = max(judged, key=lambda rows: sum(each is not None and each[0] for each in rows))
    known = [(row, each) for row, each in zip(grid.rows, best, strict=True) if each is not None]
    right = sum(each[0] for _, each in known)
    wrong = len(known) - right
    if not right or wrong > max(right / 2, right == 1):
        return
    for row, (foots, said, parts) in known:
        if not foots:
            cell = grid.table.grid.cell(row.row, column)
            added = plain(sum((number.value for number in parts), said.value * 0))
            message = (
                f"“{row.name}”一行“{grid.columns[column]}”写的是{said}，各栏相加为{added}；请核对这一行各栏和合计。"
            )
            yield Flaw((grid.table.at(cell),), message, f"{sum_of(parts)}≠{said.value:f}")


def _judged(
    grid: NumberGrid, row: NumberRow, column: int, others: list[int]
) -> tuple[bool, ShownNumber, list[ShownNumber]] | None:
    said = row.numbers.get(column)
    parts = [row.numbers[each] for each in others if each in row.numbers]
    if said is None or not may_be_added(row.name) or len(parts) < 2 or {number.unit for number in parts} != {said.unit}:
        return None
    return adds_up(parts, said, is_money=grid.is_money(column)), said, parts
