"""Which columns the rows of a table show to be reckoned from two others, and which rows to be sums."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.number_grids import NumberGrid, number_grids
from jiheng.checks.manuscript.tables.reckoned_columns import reckoned_columns
from jiheng.checks.manuscript.tables.summed_rows import summed_rows


def grid_of(text: str) -> NumberGrid:
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    return grid


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| 年份 | 上年 | 本年 | 增长% |\n| 甲 | 612.4 | 663.7 | 8.4 |\n| 乙 | 401.8 | 452.1 | 12.5 |\n| 丙 | 9 | 9 | 0 |",
         [("增长%", "（a－b）÷b", 3)]),
        ("| 镇 | 预算 | 支出 | 人均支出 | 人数 |\n| 甲 | 50 | 4230 | 23.5 | 180 |\n| 乙 | 60 | 5187 | 24.7 | 210 |\n"
         "| 丙 | 70 | 3910 | 27 | 145 |", [("人均支出", "a÷b", 3)]),
        # whole things are counted exactly
        ("| 镇 | 应检 | 已检 | 未检 |\n| 甲 | 353 | 320 | 33 |\n| 乙 | 202 | 177 | 25 |\n| 丙 | 128 | 105 | 23 |",
         [("未检", "a－b", 3)]),
        # two rows of few digits come out by chance
        ("| 镇 | 甲 | 乙 | 占比 |\n| 东 | 1 | 2 | 50 |\n| 西 | 1 | 4 | 25 |\n| 南 | 7 | 9 | 31 |", []),
        # 合计 stands where two cells of other rows stand
        ("| 序号 | 镇 | 应检 | 合格 | 合格率 |\n| 1 | 甲 | 353 | 320 | 90.65 |\n| 2 | 乙 | 202 | 177 | 87.62 |\n"
         "| 3 | 丙 | 132 | 117 | 88.64 |\n| 合计 | 687 | 614 | 89.37 |", [("合格率", "a÷b", 3)]),
    ],
)  # fmt: skip
def test_columns_are_reckoned_where_most_rows_show_it(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = [(each.heading, each.way.sign, len(each.right)) for each in reckoned_columns(grid_of(text))]
    assert found == expected


def test_rows_are_sums_where_two_columns_show_it() -> None:
    text = (
        "| 收入 | 上年 | 本年 |\n| 税收 | 401 | 431 |\n| 转移性收入 | 2442 | 2351 |\n| 一般 | 1444 | 2191 |\n"
        "| 专项 | 998 | 160 |\n| 全部 | 2843 | 2782 |"
    )
    found = [(row.name, [part.name for part in parts]) for row, parts in summed_rows(grid_of(text))]
    assert found == [("转移性收入", ["一般", "专项"]), ("全部", ["税收", "转移性收入"])]
