"""Ways from one level to another, bases with long names, and rates of changes told a sentence before."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "预算收入完成24,531万元，比镇第十届人大四次会议报告数（以下简称“报告数”）24,350万元增加118万元，增长0.7%。": [
        (Relation.GROWTH, False, "24,531万元－24,350万元＝181万元≠118万元，相差63万元"),
        (Relation.GROWTH, True, "（24,531万元－24,350万元）÷24,350万元＝0.74%≈0.7%"),
    ],
    "人均预期寿命由2015年的76.34岁提高到2020年的77.93岁，提高1.95岁。": [
        (Relation.GROWTH, False, "77.93岁－76.34岁＝1.59岁≠1.95岁，相差0.36岁"),
    ],
    "外销增速由上年的6.8%提高到11.5%，加快4.9个百分点。": [
        (Relation.GROWTH, False, "11.5%－6.8%＝4.7个百分点≠4.9个百分点，相差0.2个百分点"),
    ],
    "月工资由上年的3,864元提高到4,072元，增速由6.4%回落至5.4%，下降1.0个百分点。": [
        (Relation.GROWTH, True, "6.4%－5.4%＝1个百分点"),
    ],
    "社会组织4,862个，比上年净增215个。社会组织数量增幅为6.4%。": [
        (Relation.GROWTH, False, "215个÷（4,862个－215个）＝4.63%≠6.4%"),
    ],
    "结案率9.09%，去年同期17.31%，同比减少8.82个百分点。": [
        (Relation.GROWTH, False, "17.31%－9.09%＝8.22个百分点≠8.82个百分点，相差0.6个百分点"),
    ],
    "巩固率98.6%，比2015年提高1.6个百分点，2015年为96.7%。": [
        (Relation.GROWTH, False, "98.6%－1.6个百分点＝97%≠96.7%，相差0.3个百分点"),
    ],
    "支出预算由86.42亿元调整为93.17亿元，调增6.57亿元。": [
        (Relation.GROWTH, False, "93.17亿元－86.42亿元＝6.75亿元≠6.57亿元，相差0.18亿元"),
    ],
    "基金收入由23.6亿元调减为15.8亿元，调减8.7亿元。": [
        (Relation.GROWTH, False, "23.6亿元－15.8亿元＝7.8亿元≠8.7亿元，相差0.9亿元"),
    ],
    "不良贷款4,286万元，较年初的5,127万元压降814万元。": [
        (Relation.GROWTH, False, "5,127万元－4,286万元＝841万元≠814万元，相差27万元"),
    ],
    "参保人数38.62万人，比上年末净增0.78万人，上年末参保37.75万人。": [
        (Relation.GROWTH, False, "38.62－0.78＝37.84万人≠37.75万人，相差0.09万人"),
    ],
    "研发投入2021年12.84亿元，2020年为11.37亿元，增长12.9%，增加1.74亿元。": [
        (Relation.GROWTH, True, "（12.84亿元－11.37亿元）÷11.37亿元＝12.93%≈12.9%"),
        (Relation.GROWTH, False, "12.84亿元－11.37亿元＝1.47亿元≠1.74亿元，相差0.27亿元"),
    ],
    "供水能力由日均8.6万吨提高到12.4万吨，日增供水3.6万吨。": [
        (Relation.GROWTH, False, "12.4万吨－8.6万吨＝3.8万吨≠3.6万吨，相差0.2万吨"),
    ],
    "全市共有党员5,406名，党组织269个。全市党员数量较2019年底净增146名，增幅为7.8%。": [
        (Relation.GROWTH, False, "146名÷（5,406名－146名）＝2.78%≠7.8%"),
    ],
    "书法类报名6,346人，比去年增加6,346人，增幅58.25%。": [
        (Relation.GROWTH, False, "6,346人＝6,346人"),
    ],
    "培训费10.2万元，比上年增加10.2万元，增长100%。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_change_is_of_the_levels_beside_it(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
