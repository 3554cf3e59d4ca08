"""Lists of those beyond a bound."""

import pytest

from jiheng.checks.manuscript.compared.bounds import bounds_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("竣工率超过80%的镇有：东山镇（竣工率99%）、西滩镇（竣工率88.7%）、北河镇（竣工率78.2%）。", ["78.2%＜80%"]),
        ("竣工率超过80%的镇有：东山镇（竣工率99%）、西滩镇（竣工率88.7%）、北河镇（竣工率82.2%）。", []),
        ("支付率低于全县（67.3%）平均进度的有：东山镇41.8%，西滩镇51.4%，北河镇76.7%。", ["76.7%＞67.3%"]),
        ("支出超过500万元的有3个镇：东山镇512万元、西滩镇486万元、北河镇530万元。", ["486万元＜500万元"]),
        ("支出不足500万元的有3个镇：东山镇412万元、西滩镇500万元、北河镇430万元。", ["500万元＝500万元"]),
        # all of them on the other side: the words are wrong, and are told once
        ("支付率高于全县（67.3%）平均进度的有：东山镇41.8%，西滩镇51.4%，北河镇62.6%。", ["41.8%＜67.3%"]),
        # another figure of each, and too few to be a list
        ("投资超过1亿元的有3项：管网1.2亿元，已完成0.5亿元；道路1.6亿元，已完成0.7亿元。", []),
        ("支出超过500万元的有2个镇：东山镇512万元、西滩镇486万元。", []),
    ],
)
def test_each_member_lies_beyond_the_bound(text: str, failing: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(bounds_in, text) if not holds] == failing
