"""Lists told in order of size."""

import pytest

from jiheng.checks.manuscript.compared.orders import orders_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("进度从高到低依次为：东山镇90.3%；西滩镇87.9%；北河镇89.1%；南渡镇86.1%。", ["89.1%＞87.9%"]),
        ("进度从高到低依次为：东山镇90.3%；西滩镇87.9%；北河镇87.9%；南渡镇86.1%。", []),
        ("用时由少到多排列：东山镇12天、西滩镇18天、北河镇15天。", ["15天＜18天"]),
        ("投资居前三位的依次是：东山镇5.2亿元、西滩镇3.1亿元、北河镇4.6亿元。", ["4.6亿元＞3.1亿元"]),
        ("东山镇最多，达到8,640人，其余依次为西滩镇9,120人、北河镇6,310人。", ["9,120人＞8,640人"]),
        ("东山镇最多，达到9,640人，其余依次为西滩镇9,120人、北河镇6,310人。", []),
        ("投诉排前三位的问题依次是噪声1,204件、停车986件和占道1,032件。", ["1,032件＞986件"]),
        ("投资居前三位的是：东山镇5.2亿元、西滩镇3.1亿元、北河镇4.6亿元。", []),
        ("进度从高到低依次为：东山镇90.3%；西滩镇97.9%；北河镇82.1%；南渡镇86.1%。", []),
    ],
)
def test_no_member_is_larger_than_the_one_before(text: str, failing: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(orders_in, text) if not holds] == failing
