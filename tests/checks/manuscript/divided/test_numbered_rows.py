"""Totals and the numbered paragraphs below them that each tell some of the same measures."""

import pytest

from jiheng.checks.manuscript.divided.numbered_rows import numbered_rows
from jiheng.checks.manuscript.manuscript import Manuscript

ACCIDENTS = """全县发生事故17起、死亡5人、受伤11人、损失6.85万元。
一、从行业看
（一）道路交通：事故{}起、死亡5人、受伤8人、直接损失2.3万元，下降27.6%。
（二）工矿商贸：事故0起、无死亡、无受伤、无直接损失。
（三）消防领域：事故6起，无死亡，受伤3人，直接损失{}万元。"""
WORKS = """四类工程已累计完成投资26,574亿元，比上月增加1,823亿元，开工18个专项、97个项目。
具体来看：
（一）管网工程。已开工4个专项、52个项目，累计完成投资15,585亿元，比上月增加1,667亿元。
（二）环保工程。14个专项已全部开工，累计完成投资{}亿元，比上月增加53亿元。
（三）能源工程。已开工45个项目，累计完成投资5,669亿元，比上月增加{}亿元。"""
ADJUSTED = """总收入由795万元调整为825万元，调增30万元。
1、税收由130万元调整为133万元，调增3万元。
2、补助由173万元调整为204万元，调增31万元。
3、调入资金由395万元调整为391万元，调减4万元。
4、上年结余97万元不变。"""

READ = {
    ACCIDENTS.format(11, "4.55"): [("17起", True), ("11人", True), ("6.85万元", True)],
    ACCIDENTS.format(10, "4.55"): [("11人", True), ("6.85万元", True), ("17起", False)],
    ACCIDENTS.format(11, "4.35"): [("17起", True), ("11人", True), ("6.85万元", False)],
    WORKS.format("5,320", 103): [
        ("26,574亿元", True),
        ("1,823亿元", True),
        ("18个", True),
        ("97个", True),
    ],
    WORKS.format("5,230", 103): [("1,823亿元", True), ("18个", True), ("97个", True), ("26,574亿元", False)],
    # what a row tells otherwise is not none
    ADJUSTED: [],
    "安排资金80万元。\n1.培训费20万元。\n2.印刷费15万元。": [],
}


@pytest.mark.parametrize(("text", "told"), READ.items())
def test_each_measure_of_the_total_is_made_up_by_the_rows(text: str, told: list[tuple[str, bool]]) -> None:
    found = list(numbered_rows(Manuscript.of_text(text)))
    assert [(each.whole[1].mention.text, each.holds) for each in found] == told
