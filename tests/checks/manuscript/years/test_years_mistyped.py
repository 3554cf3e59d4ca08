"""Years that are the report's but for a slip of the hand."""

import pytest

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
