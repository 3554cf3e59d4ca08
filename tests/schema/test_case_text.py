"""A small case typed as tables is read like any other, and what it leaves out is filled in."""

from decimal import Decimal

import pytest

from jiheng.core.finding import CaseError
from jiheng.schema.case_text import case_of_text


def test_tables_under_their_titles_become_records() -> None:
    case = case_of_text(
        "基本信息\n| 评价年度 |\n| 2029 |\n指标\n| 三级指标 | 年度指标值 | 计量单位 |\n| 修渠长度 | 12 | 公里 |\n| 维修次数 | 3 | 次 |\n"
        "预算\n| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 30 | 28.5 |"
    )
    assert (case.year, case.profile.as_of.isoformat(), case.own_unit.name) == (2029, "2029-12-31", "示例单位")
    assert [(each.code, each.level1, each.name, each.target) for each in case.indicators] == [
        ("1", "产出指标", "修渠长度", Decimal(12)),
        ("2", "产出指标", "维修次数", Decimal(3)),
    ]
    assert [(each.budget_unit, each.year_of_origin, each.revised_budget) for each in case.budget_lines] == [
        ("D01", 2029, Decimal(300000))
    ]


def test_an_empty_text_is_a_case_with_nothing_but_its_unit() -> None:
    case = case_of_text("")
    assert (case.year, case.indicators, len(case.budget_units)) == (2031, (), 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("账本\n| 指标编号 |\n| 1 |", "没有叫“账本”的表"),
        ("指标\n| 指标名 |\n| 修渠 |", "“指标”表没有“指标名”栏"),
        ("指标\n| 三级指标 | 分值 |\n| 修渠 | 若干 |", "“分值”写的是“若干”"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, told: str) -> None:
    with pytest.raises(CaseError, match=told):
        case_of_text(text)
