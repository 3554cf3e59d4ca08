"""Rates of what was taken away: 去除率 and 削减率 from what was to what is."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        (
            "用电量由320万千瓦时降至272万千瓦时，削减率18.00%。",
            ["（320万千瓦时－272万千瓦时）÷320万千瓦时＝15.00%≠18.00%"],
        ),
        ("用电量由320万千瓦时降至272万千瓦时，削减率15.00%。", []),
        ("污染物由186吨降至24吨，去除率81.70%。", ["（186吨－24吨）÷186吨＝87.10%≠81.70%"]),
        ("污染物由186吨降至24吨，去除率87.10%。", []),
        ("化学需氧量去除率92%，高于85%的设计标准。", []),
    ],
)
def test_a_rate_of_removal_is_a_fall(told: str, wrong: list[str]) -> None:
    statements = Manuscript.of_text(told).readings[0].statements
    assert [each.arithmetic for each in statements if not each.holds] == wrong
