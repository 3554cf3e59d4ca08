"""Years that are the report's but for a slip of the hand."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.years_mistyped import years_too_far
from tests.checks.manuscript.years.told import years_told


@pytest.mark.parametrize("year", ["2032", "2033", "2013"])
def test_a_year_with_exchanged_or_other_digits_is_told(year: str) -> None:
    assert years_told(f"{year}年度补贴台账已按户归档。") == [f"{year}≠2023"]


@pytest.mark.parametrize(
    "text",
    [
        "2013年度成立的养老服务中心继续运营。",
        "2013年购置的设备继续使用。",
        "特许经营期到2033年届满。",
        "2013—2023年台账已归档。",
        "2018年度台账已归档。",
    ],
)
def test_a_year_far_away_with_a_reason_is_left(text: str) -> None:
    assert years_told(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023年收到护林资金2,330.9万元，全部为2032年1月至12月到位。", [(2032, 2023)]),
        ("播种面积112,220千公顷，比2106年减少815千公顷。", [(2106, 2016)]),
        ("2012年完成造林3.2万亩，2021年完成造林4.1万亩。", []),
        ("2023年完成造林3.2万亩，力争2032年累计完成12万亩。", []),
        ("2023年发行债券3.2亿元，2038年到期。", []),
        ("银杏树龄约2300年，2023年完成挂牌。", []),
        ("若趋势持续，到2100年冰川将所剩无几。", []),
        ("拨付资金12万元，2202年6月验收。", [(2202, 2022)]),
    ],
)
def test_a_year_yet_to_come_is_a_slip_where_something_was_done(text: str, told: list[tuple[int, int]]) -> None:
    assert [(each.told, each.expected) for each in years_too_far(Manuscript.of_text(text).whole_text)] == told
