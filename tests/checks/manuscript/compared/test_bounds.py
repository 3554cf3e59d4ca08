"""Figures held against a bound of their sentence."""

import pytest

from jiheng.checks.manuscript.compared.bounds import bounds_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("预算执行率86.2%，低于序时进度83.3%。", [(False, "86.2%＞83.3%")]),
        ("预算执行率80.2%，低于序时进度83.3%。", [(True, "80.2%＜83.3%")]),
        ("会议费2.35万元，未超过预算2.30万元。", [(False, "2.35万元＞2.30万元")]),
        ("办结率97%，高于全市平均水平（98.2%）。", [(False, "97%＜98.2%")]),
        ("居民收入增速7.6%，快于产值增速8.1%。", [(False, "7.6%＜8.1%")]),
        ("办结时限5.6天，短于5天的承诺时限。", [(False, "5.6天＞5天")]),
        ("护林2.6万亩，高于计划3.1万亩。", [(False, "2.6万亩＜3.1万亩")]),
        ("青年失业率4.31%，较上年末下降0.2个百分点，控制在预期目标4.2%以内。", [(False, "4.31%＞4.2%")]),
        ("优良率86.2%，高于全省89.4%的平均水平。", [(False, "86.2%＜89.4%")]),
        # the figure of the name, wherever in the sentence
        (
            "债务余额11.2亿元，其中一般债务3.6亿元、专项债务7.6亿元，债务余额控制在核定的限额10.2亿元以内（详见附表）。",
            [(False, "11.2亿元＞10.2亿元")],
        ),
        (
            "债务余额18.4亿元，包括一般债务11亿元、专项债务7.4亿元，控制在批准的限额18亿元之内。",
            [(False, "18.4亿元＞18亿元")],
        ),
        # all of a row
        (
            "东山、西滩、北河三镇的支付率分别为51.4%、62.6%、76.7%，均低于全县67.3%的平均水平。",
            [
                (True, "51.4%＜67.3%"),
                (True, "62.6%＜67.3%"),
                (False, "76.7%＞67.3%"),
            ],
        ),
    ],
)
def test_a_figure_is_held_against_its_bound(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(bounds_in, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "支出2.2万元，低于预算0.3万元。",  # by so much
        "税收增长2.2%，低于全市1.8%。",  # short for points
        "逾期12天，其中超过15天的3笔。",
        "资产30万元，年收入不超过20万元。",  # of another name
        "借款10万元，单笔借款应不超过8万元。",
        "三个月气温分别为13℃、14℃、19℃，均高于去年的14.7℃、14.5℃、18℃。",
        "投资约3亿元，低于计划约2.8亿元。",
        "培训486人，低于计划12期。",
    ],
)
def test_what_may_be_meant_otherwise_is_not_told(text: str) -> None:
    assert [each for each in told(bounds_in, text) if not each[0]] == []
