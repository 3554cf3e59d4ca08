"""Rates rounded to tenths in words."""

import pytest

from jiheng.checks.manuscript.compared.tenths import tenths_in
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("全县危房竣工率超七成。\n开工1,600户、竣工1,020户，竣工率63.75%。", ["63.75%＜七成"]),
        ("全县危房竣工率超六成。\n开工1,600户、竣工1,020户，竣工率63.75%。", []),
        ("全县户厕改造率近九成。\n户厕改造率72%。", ["72%＜九成"]),
        ("全县户厕改造率近九成。\n户厕改造率88.6%。", []),
        ("全县户厕改造率不足九成。\n户厕改造率92.6%。", ["92.6%＞九成"]),
        ("全县户厕改造率超九成。\n东山镇户厕改造率72%，西滩镇户厕改造率96%。", []),
        ("全县户厕改造率超九成。\n道路硬化率82%。", []),
    ],
)
def test_the_rate_bears_out_the_tenths(text: str, failing: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    rates = manuscript.indexed_facts.in_unit("%")
    found = [
        each for passage in manuscript.prose for each in tenths_in(passage, manuscript.readings[passage.index], rates)
    ]
    assert [each.told for each in found if not each.holds] == failing
