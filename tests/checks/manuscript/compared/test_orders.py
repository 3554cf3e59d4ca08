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
        ("投资居前三位的是：东山镇5.2亿元、西滩镇3.1亿元、北河镇4.6亿元。", []),
        ("进度从高到低依次为：东山镇90.3%；西滩镇97.9%；北河镇82.1%；南渡镇86.1%。", []),
        ("1月办件4,120件，2月6,260件，3月5,890件，呈逐月上升态势。", ["5,890件＜6,260件"]),
        ("一季度增长8.6%，上半年增长8.9%，前三季度增长9.2%，增幅逐季回升。", []),
        ("由年初的92.1%升至年末的97.4%，其中一季度末93.0%、二季度末94.6%、三季度末96.2%，逐季提高。", []),
        # two are no row, and what is no time is no step
        ("1月接诉62件，2月接诉58件，办结率逐月提高。", []),
        ("东山镇62件，西滩镇58件，北河镇64件，逐年上升。", []),
    ],
)
def test_no_member_is_larger_than_the_one_before(text: str, failing: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(orders_in, text) if not holds] == failing
