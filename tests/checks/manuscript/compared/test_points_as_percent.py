"""Percent where percentage points are meant."""

import pytest

from jiheng.checks.manuscript.compared.points_as_percent import points_as_percent

DOUBTED = {
    "林业产值增长7.2%，增速比上年加快2.1%。": [("2.1%", True)],
    "工业增加值较上年同期增速提高1.6%。": [("1.6%", True)],
    "优良率89.9%，比上年的87.6%上升2.3%。": [("2.3%", True)],
    "满意率由上年的95.6%提高到96.8%，提高1.2%。": [("1.2%", True)],
    "林木合格率98.6%，高于全省平均水平0.8%。": [("0.8%", False)],
    "城镇化率62.4%，比上年提高1.1%。": [("1.1%", False)],
}
SENSIBLE = (
    "林业产值增长7.2%，增速比上年加快2.1个百分点。",
    "劳动生产率12.6万元，比上年提高6.1%；成活率提高，造林增长2.1%。",
    "优良率由80%提高到90%，提高12.5%。",
    "新能源车销量占比35%，销量比上年提高12.6%。",
    "增速比上年加快，达到2.1%；占比12.3%，比上年提高1.1个百分点。",
)


@pytest.mark.parametrize(("text", "wanted"), DOUBTED.items())
def test_the_move_of_a_rate_that_is_told_in_percent_is_found(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert [(text[each.start : each.end], each.is_sure) for each in points_as_percent(text)] == wanted


@pytest.mark.parametrize("text", SENSIBLE)
def test_points_and_what_grew_itself_are_not_told(text: str) -> None:
    assert list(points_as_percent(text)) == []
