"""Rates held against the part of the year that is gone."""

import pytest

from jiheng.checks.manuscript.compared.pace import pace_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至9月底，完成年度计划的71.6%，快于序时进度。", ["71.6%＜9÷12＝75%"]),
        ("1—8月完成预算的61.6%，达到序时进度。", ["61.6%＜8÷12＝66.67%"]),
        ("上半年完成年度目标的52%，低于序时进度。", ["52%＞6÷12＝50%"]),
        ("前三季度完成年度目标的76%，快于序时进度。", []),
        ("截至9月底，支出完成预算的71.6%，其中民生支出快于序时进度。", []),
        ("1—8月，教育支出完成预算的61.6%，除教育外均达到序时进度。", []),
        ("截至9月15日，完成年度计划的71.6%，快于序时进度。", []),
        ("截至9月底，竣工率71.6%，快于序时进度；完成年度计划，快于序时进度。", []),
    ],
)
def test_the_time_gone_is_reckoned(text: str, expected: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(pace_in, text) if not holds] == expected
