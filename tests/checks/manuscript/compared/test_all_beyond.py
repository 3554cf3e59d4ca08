"""Lists of which all are said to lie beyond a bound, but for those named."""

import pytest

from jiheng.checks.manuscript.compared.all_beyond import all_beyond_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("利用率：城关94.1%、柳河92.6%、大庄89.3%、泉口88.4%，除泉口外均在90%以上。", ["89.3%＜90%"]),
        ("利用率：城关94.1%、柳河92.6%、大庄89.3%、泉口88.4%，除大庄、泉口外均在90%以上。", []),
        ("利用率：城关94.1%、柳河92.6%、大庄89.3%、泉口88.4%，除个别镇外均在90%以上。", []),
        ("利用率：城关94.1%、柳河92.6%、大庄89.3%，扣除泉口后均在90%以上。", []),
        ("2022—2024年入库分别为1.12亿元、0.97亿元、1.08亿元，每年均超过1亿元。", ["0.97亿元＜1亿元"]),
    ],
)
def test_one_of_the_others_lies_on_the_other_side(text: str, failing: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(all_beyond_in, text) if not holds] == failing
