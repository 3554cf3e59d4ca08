"""What has a length by its name lasts so long."""

import pytest

from jiheng.checks.manuscript.periods.named_spans import named_spans


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2018年10月至2020年3月为一个秋冬季，护林86人。", "2至9个月"),
        ("2020年9月至2022年7月为一学年，资助86人。", "9至12个月"),
        ("2021年4月1日至2021年6月30日为一个会计年度。", "9至12个月"),
        ("2021—2023学年第一学期资助86人。", "2021—2022学年"),
    ],
)
def test_a_span_that_is_too_long_or_too_short_for_its_name_is_told(text: str, right: str) -> None:
    assert [each.right for each in named_spans(text) if not each.holds] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "2019年10月至2020年3月为一个秋冬季，护林86人。",
        "2021年11月15日至次年3月15日为采暖季。",
        "2021年9月至2022年7月为一个学年，2021年9月至2022年1月为一个学期。",
        "2021—2022学年第一学期资助86人，2020—2022学年资助126人次。",
        "2021年1月至2021年12月为一个会计年度，2021年4月1日至2022年3月31日为一个财政年度。",
        "2018年10月至2020年3月，经过两个秋冬季。2018年1月至2020年12月为三个年度。",
    ],
)
def test_a_span_of_its_usual_length_is_not_doubted(text: str) -> None:
    assert [each.right for each in named_spans(text) if not each.holds] == []
