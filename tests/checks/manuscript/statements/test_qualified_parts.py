"""What is picked out of all of its kind."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

TOLD = "年末逾期贷款266.49万元。全县独居老人1,860人。上年逾期船票18万元，年末逾期船票26万元。"


@pytest.mark.parametrize(
    ("again", "working"),
    [
        ("逾期一年以上的贷款312.00万元已起诉。", "312.00万元＞266.49万元"),
        ("逾期一年以上的贷款112.00万元已起诉。", ""),
        ("为独居80岁以上的老人1,986人安装呼叫器。", "1,986人＞1,860人"),
        ("为独居80岁以上的老人986人安装呼叫器。", ""),
        ("累计逾期一年以上的贷款312.00万元。", ""),
        ("逾期一年以上的船票22万元已催收。", ""),
    ],
)
def test_some_of_a_kind_are_no_more_than_all(again: str, working: str) -> None:
    parts = Manuscript.of_text(f"岭南县城管局2023年工作总结\n{TOLD}\n{again}").parts
    assert [each.arithmetic for _, each in parts] == ([working] if working else [])
