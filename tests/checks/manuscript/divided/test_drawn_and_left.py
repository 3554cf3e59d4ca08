"""What was paid into a fund against what was drawn of it and what is left."""

import pytest

from jiheng.checks.manuscript.divided.drawn_and_left import drawn_and_left
from tests.checks.manuscript.divided.told import told


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ("年末，缴存总额86.40亿元，缴存余额38.15亿元，分别增长12%和9%。", "年末，提取总额48.25亿元。"),
            [(True, "86.40亿元", ["48.25亿元", "38.15亿元"])],
        ),
        (
            ("年末，提取总额42.85亿元，占缴存总额的55.85%。", "年末，缴存总额86.40亿元，缴存余额38.15亿元。"),
            [(False, "86.40亿元", ["42.85亿元", "38.15亿元"])],
        ),
        # of two totals told of several funds it is not known which is meant
        (
            (
                "全省缴存总额86.40亿元，缴存余额38.15亿元，提取总额42.85亿元。",
                "省直缴存总额16.20亿元，缴存余额7.05亿元，提取总额8.15亿元。",
            ),
            [],
        ),
        # what was drawn in the year
        (("缴存总额86.40亿元，缴存余额38.15亿元。", "全年提取总额6.31亿元。"), []),
        (("缴存总额86.40亿元，缴存余额38.15亿元。", "提取人数3,200人，最高可提取8万元。"), []),
    ],
)
def test_a_fund_is_what_was_drawn_of_it_and_what_is_left(
    paragraphs: tuple[str, ...], expected: list[tuple[bool, str, list[str]]]
) -> None:
    assert told(drawn_and_left, *paragraphs) == expected
