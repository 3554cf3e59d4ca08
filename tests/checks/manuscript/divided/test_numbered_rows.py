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
INSURED = """全县保险费收入28.34亿元（含上级补助收入{}亿元），其中：
（一）征收职工养老保险费16.21亿元（含上级补助收入11.86亿元）。
（二）征收机关养老保险费9.73亿元（含上级补助收入5.42亿元）。
（三）征收居民养老保险费2.40亿元。"""
GRANTS = """（一）安排产业项目资金2,716.4万元（其中：中央资金1,805.2万元、省级资金911.2万元）。
1、安排灌溉项目资金1,240.6万元（其中：中央资金903.1万元、省级资金337.5万元）。
全部项目已开工。
2、安排茶园项目资金{}万元（其中：中央资金902.1万元、省级资金573.7万元）。"""
AIDED = """2.用于救助支出482.63万元。
（1）助医{}万元；
（2）助学217.08万元；
（3）济困121.89万元；
（4）扶老36.11万元。"""

READ = {
    ACCIDENTS.format(11, "4.55"): [("17起", True), ("11人", True), ("6.85万元", True)],
    ACCIDENTS.format(10, "4.55"): [("11人", True), ("6.85万元", True), ("17起", False)],
    ACCIDENTS.format(11, "4.35"): [("17起", True), ("11人", True), ("6.85万元", False)],
    WORKS.format("5,320", 103): [("26,574亿元", True), ("1,823亿元", True), ("18个", True), ("97个", True)],
    WORKS.format("5,230", 103): [("1,823亿元", True), ("18个", True), ("97个", True), ("26,574亿元", False)],
    # what stands in brackets, where the other rows have none of it
    INSURED.format("17.28"): [("17.28亿元", True)],
    INSURED.format("12.78"): [("12.78亿元", False)],
    # paragraphs without a number under an item; parts above the total that the others show to be all
    GRANTS.format("1,475.8"): [("2,716.4万元", True), ("1,805.2万元", True), ("911.2万元", True)],
    GRANTS.format("2,716.4"): [("1,805.2万元", True), ("911.2万元", True), ("2,716.4万元", False)],
    # two items of one and the same long figure
    AIDED.format("107.55"): [],
    AIDED.format("217.08"): [("482.63万元", False)],
    # what a row tells otherwise is not none
    ADJUSTED: [],
    "安排资金80万元。\n1.培训费20万元。\n2.印刷费15万元。": [],
}


@pytest.mark.parametrize(("text", "told"), READ.items())
def test_each_measure_of_the_total_is_made_up_by_the_rows(text: str, told: list[tuple[str, bool]]) -> None:
    found = list(numbered_rows(Manuscript.of_text(text)))
    assert [(each.whole[1].mention.text, each.holds) for each in found] == told
