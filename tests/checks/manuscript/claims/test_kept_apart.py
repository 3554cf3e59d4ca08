"""Figures that lie beyond their bound, on the other side of it, or out of order."""

import pytest

from jiheng.checks.manuscript.claims.kept_apart import kept_apart
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("专项债务余额48.62亿元，控制在上级下达的债务限额46.28亿元以内。", ["48.62亿元＞46.28亿元以内"]),
        ("专项债务余额48.62亿元，控制在上级下达的债务限额48.82亿元以内。", []),
        ("年初预算412万元，支出403万元；“三公”经费26.4万元，控制在预算32万元以内。", []),
        # of another thing, of what is to come, or of parts
        ("公用经费48.62万元，接待费控制在6.28万元以内。", []),
        ("专项债务余额48.62亿元，力争债务余额控制在46.28亿元以内。", []),
        ("债务余额48.62亿元，其中专项债务47.15亿元，债务余额控制在限额48.82亿元内。", []),
        ("满意度低于90%的乡镇有：东乡88.4%、西乡91.6%。", ["91.6%＞90%"]),
        ("满意度低于90%的乡镇有：东乡88.4%、西乡86.1%，较上年下降2.4%。", []),
        ("各乡进度从低到高排序为：东乡61.2%；西乡74.6%；南乡72.8%。", ["74.6%＞72.8%"]),
        ("各乡进度从低到高排序为：东乡61.2%；西乡72.8%；南乡72.8%。", []),
        ("一季度增长8.6%，上半年增长7.9%，前三季度增长9.2%，增幅逐季回升。", ["8.6%＞7.9%"]),
        ("一季度增长8.6%，上半年增长8.9%，前三季度增长9.2%，增幅逐季回升。", []),
        # two are no row
        ("1月接诉62件，2月接诉58件，办结率逐月提高。", []),
    ],
)
def test_what_is_said_of_a_bound_or_an_order_is_held_against_the_figures(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(text)
    assert [each.told for each in kept_apart(manuscript.prose, manuscript.readings)] == told
