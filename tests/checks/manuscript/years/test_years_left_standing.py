"""Years left standing from the report of the year before."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.years_left_standing import (
    base_days_of_two_years,
    named_under_another_year,
    told_for_next_year,
    years_left_standing,
)


def _prose(text: str) -> Manuscript:
    return Manuscript.of_text(f"某县2022年林业工作报告\n{text}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("面积数据为2021年末时点数。", "数据为2021年末时点数"),
        ("截至2021年末的台账数据已经核对。", "截至2021年末的台账数据"),
        ("支出86万元，结转下年16.5万元。\n2021年度结转资金16.5万元用于补植。", "2021年度结转资金16.5万元"),
    ],
)
def test_the_year_before_is_told(text: str, words: str) -> None:
    assert [each.words for each in years_left_standing(_prose(text).prose, 2022)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "面积数据为2022年末时点数。",
        "对比数据为2021年末时点数。",
        "2022年普查尚未结束，面积数据为2021年末数。",
        "支出86万元，结转下年16.5万元。\n2021年度结转资金12.4万元已经用完。",
    ],
)
def test_data_of_the_year_and_of_what_it_is_compared_with_are_left(text: str) -> None:
    assert list(years_left_standing(_prose(text).prose, 2022)) == []


def test_what_is_done_next_year_is_not_of_the_year_before_last() -> None:
    text = "2021年度补偿申报拟于明年3月启动。\n2022年度绩效评价于明年4月开展。"
    assert [each.words for each in told_for_next_year(_prose(text).prose, 2022)] == ["2021年度补偿申报拟于明年"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("二、2023年造林计划\n（一）上述2022年造林计划已经审定。", ["上述2022年造林计划"]),
        ("二、2023年造林计划\n（一）上述2023年造林计划已经审定。", []),
        ("二、2023年造林计划\n（一）上述2022年造林成果要管好。", []),
        ("一、2022年造林计划\n均已完成。\n二、2023年造林计划\n上述2022年造林计划不再调整。", []),
    ],
)
def test_what_a_heading_names_is_named_again_with_its_year(text: str, words: list[str]) -> None:
    manuscript = _prose(text)
    assert [each.words for each in named_under_another_year(manuscript.prose, manuscript.outline)] == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2021年公开信息94条，特编制《2022年信息公开年度报告》。", [(2021, 2022)]),
        ("2022年公开信息94条，特编制《2022年信息公开年度报告》。", []),
        ("2023年公开信息94条，编制了《2022年信息公开年度报告》。", []),
        ("2021年公开信息94条，编制了《2022年部门预算》。", []),
    ],
)
def test_what_a_report_tells_is_of_no_year_before_its_own(text: str, told: list[tuple[int, int]]) -> None:
    manuscript = _prose(text)
    found = named_under_another_year(manuscript.prose, manuscript.outline)
    assert [(each.told, each.expected) for each in found] == told


def test_one_base_has_one_day() -> None:
    text = "截至2021年12月31日决算基准日，到位86万元。\n决算基准日为2022年12月31日，评估基准日为2020年6月30日。"
    told = [(one.words, other.words) for one, other in base_days_of_two_years(_prose(text).prose)]
    assert told == [("2021年12月31日决算基准日", "决算基准日为2022年12月31日")]
