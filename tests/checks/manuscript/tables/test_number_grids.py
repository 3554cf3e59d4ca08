"""Which rows of a table of numbers lie inside others."""

from decimal import Decimal

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.number_grids import adds_up, number_grids
from jiheng.checks.manuscript.tables.shown_number import ShownNumber


@pytest.mark.parametrize(
    ("text", "expected", "is_coded"),
    [
        (
            "| 科目编码 | 科目名称 | 小计 |\n| 205 | 教育 | 70 |\n| 20502 | 普通教育 | 70 |\n| 2050201 | 学前 | 70 |\n"
            "| 221 | 住房 | 26 |",
            [0, 2, 3, 0],
            True,
        ),
        (
            "| 科目编码 | 科目编码 | 科目编码 | 科目名称 | 小计 |\n| 类 | 款 | 项 | | |\n| 205 | | | 教育 | 70 |\n"
            "| 205 | 02 | | 普通教育 | 70 |\n| 205 | 02 | 01 | 学前 | 70 |",
            [0, 2, 3],
            True,
        ),
        ("| 项目 | 金额 |\n| 支出 | 70 |\n| 其中：培训 | 30 |\n| 合计 | 70 |", [0, 1, 0], False),
        # the row that numbers the columns is none; a year over a column is no number
        (
            "| 项目 | 2022年决算数 | 2023年预算数 |\n| 栏次 | 1 | 2 |\n| 甲 | 7 | 8 |\n| 乙 | 3 | 4 |\n| 合计 | 10 | 12 |",
            [0, 0, 0],
            False,
        ),
        ("| 账户代码 | 名称 | 金额 |\n| 101 | 甲 | 70 |\n| 102 | 乙 | 30 |\n| 103 | 丙 | 70 |", [0, 0, 0], False),
    ],
)
def test_rows_nest_by_their_codes_or_their_words(text: str, expected: list[int], is_coded: bool) -> None:
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert [row.depth for row in grid.rows] == expected
    assert grid.is_coded is is_coded


def test_what_stands_above_all_columns_is_the_title_and_ratios_are_not_added() -> None:
    text = (
        "| 教师增减情况表(单位:人) | < | < |\n| 类别 | 教师 | 学生与教师比 |\n"
        "| 小学 | 40 | 19.57 |\n| 初中 | 30 | 14.55 |\n| 合计 | 70 | 17.42 |"
    )
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert (grid.title, grid.columns) == ("教师增减情况表(单位:人)", {0: "类别", 1: "教师"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "新增线路（年度目标/实际完成）\n| 东镇 | 6 | 7 |\n| 西镇 | 9 | 8 |\n| 合计 | 15 | 15 |",
            {1: "年度目标", 2: "实际完成"},
        ),
        ("补助（单位：万元）\n| 东镇 | 20 |\n| 西镇 | 15 |\n| 合计 | 35 |", {1: "补助(单位:万元)"}),
    ],
)
def test_words_above_a_table_without_headings_head_its_columns(text: str, expected: dict[int, str]) -> None:
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert grid.columns == expected


def test_a_table_that_nothing_heads_is_no_grid_of_numbers() -> None:
    text = "下表为各镇情况。\n| 东镇 | 6 | 7 |\n| 西镇 | 9 | 8 |\n| 南镇 | 15 | 15 |"
    assert list(number_grids(Manuscript.of_text(text).tables)) == []


def test_columns_that_nothing_heads_are_counted_where_a_row_sums_up() -> None:
    text = "下表为各镇情况。\n| 东镇 | 6 | 40% |\n| 西镇 | 9 | 60% |\n| 合计 | 15 | 100% |"
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert (grid.columns, grid.rates) == ({1: "第1栏"}, {2: "占比"})


@pytest.mark.parametrize(
    ("parts", "said", "fits"),
    [
        (("30", "30", "29.97"), "89.97", True),
        (("30", "30", "29.99"), "89.97", False),
        (("30", "8.4", "29.99"), "68", True),
        (("30", "30", "29.9"), "89.8", True),
    ],
)
def test_idle_zeros_are_left_out_of_what_was_given(parts: tuple[str, ...], said: str, *, fits: bool) -> None:
    numbers = [ShownNumber(Decimal(part)) for part in parts]
    assert adds_up(numbers, ShownNumber(Decimal(said)), is_money=True) is fits


def test_a_row_is_named_by_its_first_cell_though_it_begins_with_a_number() -> None:
    text = "| 账龄 | 金额 | 占比 |\n| 1年以内 | 62.4 | 78% |\n| 1至2年 | - | 0 |\n| 2023 | 17.6 | 22% |\n| 合计 | 80 | 100% |"
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert [row.name for row in grid.rows] == ["1年以内", "2023", "合计"]


def test_percentages_and_what_is_told_of_each_are_not_added_and_torn_headings_are_no_columns() -> None:
    text = (
        "| 项目 | 金额 | 本期 | 每亩费用 | 金额32.59.87 | - |\n| 甲 | 62.4 | 7.8% | 1.2 | 1.5 | 3.1 |\n"
        "| 乙 | 17.6 | 2.2% | 1.1 | 1.5 | 3.1 |\n| 丙 | 20.1 | 3.5% | 1.4 | 1.5 | 3.1 |"
    )
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert (grid.columns, grid.rates) == ({0: "项目", 1: "金额"}, {2: "本期", 3: "每亩费用"})


def test_an_empty_heading_belongs_to_that_on_its_left_where_another_stands_below() -> None:
    text = "| 项目 | 2023年 | | 增长% |\n| | 预算 | 执行 | |\n| 甲 | 12.5 | 12 | 7.1 |\n| 乙 | 8.6 | 8.2 | -7.9 |"
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert (grid.columns, grid.rates) == ({0: "项目", 1: "2023年预算", 2: "2023年执行"}, {3: "增长%"})


def test_years_over_columns_are_no_row_of_numbers() -> None:
    text = "| 项目 | 2022 | 2023 |\n| 甲 | 120 | 132 |\n| 乙 | 86 | 92 |"
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert (grid.columns, [row.name for row in grid.rows]) == ({0: "项目", 1: "2022", 2: "2023"}, ["甲", "乙"])


def test_a_line_of_strokes_heads_no_column_and_signs_before_a_change_are_read() -> None:
    text = "| 税种 | 同比% | 本年 |\n| --- | --- | --- |\n| 甲 | +7.1 | 3 |\n| 乙 | ↓2.5 | 4 |\n| 丙 | ↑0.4 | 5 |"
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert (grid.columns, grid.rates) == ({0: "税种", 2: "本年"}, {1: "同比%"})
    assert [f"{row.rates[1]}" for row in grid.rows] == ["7.1", "-2.5", "0.4"]
