"""How many percentage points one rate lies from another that is told."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TEXTS: dict[str, list[Told]] = {
    # an amount against another right before the gap
    "租金每平方米18元，比同地段市场价27元低6元。": [(Relation.COMPARISON, False, "27－18＝9元≠6元，相差3元")],
    "租金每平方米18元，比同地段市场价27元高6元。": [],
    "铺设管网，投资768万元，每公里120万元；比自筹能力500万元多出368万元。": [
        (Relation.COMPARISON, False, "768－500＝268万元≠368万元，相差100万元")
    ],
    "铺设管网，投资768万元，每公里120万元；比自筹能力500万元多出268万元。": [
        (Relation.COMPARISON, True, "768－500＝268万元")
    ],
    # a base of whatever name right before the gap
    "到课率96.3%，较上学期的93.8%提高3.5个百分点。": [
        (Relation.COMPARISON, False, "96.3%－93.8%＝2.5个百分点≠3.5个百分点，相差1个百分点")
    ],
    "投诉率1.2%，比改造前的3.6%下降2.4个百分点。": [(Relation.GROWTH, True, "3.6%－1.2%＝2.4个百分点")],
    "投诉增长1.2%，比改造前的3.6%下降3.4个百分点。": [],
    # a base in brackets
    "增长6.7%，比全国（5.9%）快0.6个百分点。": [
        (Relation.COMPARISON, False, "6.7%－5.9%＝0.8个百分点≠0.6个百分点，相差0.2个百分点")
    ],
    "到课率96.3%，比上学期（93.8%）提高2.5个百分点。": [(Relation.COMPARISON, True, "96.3－93.8＝2.5个百分点")],
    "下降6.7%，比全国（5.9%）快0.6个百分点。": [],
    # each reference in brackets is compared with the change before them all
    "项目收入完成预算的62.4%，增长12.6%，高于全县平均增幅（9.8%）2.8个百分点，高于全市平均增幅（10.1%）2.5个百分点。": [
        (Relation.COMPARISON, True, "12.6－9.8＝2.8个百分点"),
        (Relation.COMPARISON, True, "12.6－10.1＝2.5个百分点"),
    ],
    "项目收入增长12.6%，高于全县平均增幅（9.8%）8.2个百分点。": [
        (Relation.COMPARISON, False, "12.6－9.8＝2.8个百分点≠8.2个百分点，相差5.4个百分点")
    ],
    "完好率为68.4%，比全县平均（65.2%）高4.3个百分点。": [
        (Relation.COMPARISON, False, "68.4－65.2＝3.2个百分点≠4.3个百分点，相差1.1个百分点")
    ],
    # the region's rate told before
    "全县水费收入310万元，同比增长9.4%。城关镇水费收入94万元，增长1.2%，低于全县平均水平8.2个百分点。": [
        (Relation.COMPARISON, True, "9.4%－1.2%＝8.2个百分点")
    ],
    "全县水费收入310万元，同比增长9.4%。城关镇水费收入94万元，增长1.2%，低于全县平均水平7.2个百分点。": [
        (Relation.COMPARISON, False, "9.4%－1.2%＝8.2个百分点≠7.2个百分点，相差1个百分点")
    ],
    # of all of it
    "完成固定资产投资386亿元，增长9.4%。水利投资增长11.2%，高于全部投资增速2.8个百分点。": [
        (Relation.COMPARISON, False, "11.2%－9.4%＝1.8个百分点≠2.8个百分点，相差1个百分点")
    ],
    "完成固定资产投资386亿元，增长9.4%。水利投资增长11.2%，高于全部税收增速2.8个百分点。": [],
    # an age
    "平均入党年龄28.6岁，比上年的29.1岁下降0.5岁。": [(Relation.COMPARISON, True, "29.1－28.6＝0.5岁")],
    "平均入党年龄28.6岁，比上年的29.1岁下降1.5岁。": [(Relation.COMPARISON, False, "29.1－28.6＝0.5岁≠1.5岁，相差1岁")],
    # of other things the region's rate is not told
    "全县水费收入310万元，同比增长9.4%。城关镇苗木出圃94万株，增长1.2%，低于全县平均水平0.3个百分点。": [],
    "苗木出圃94万株，增长1.2%，低于全县平均0.3个百分点；花卉出圃31万盆，增长4.6%，高于全县平均0.9个百分点。": [],
    # the base with its noun behind it
    "罚没收入增长20%，比全省15%的平均增幅高7个百分点。": [
        (Relation.COMPARISON, False, "20%－15%＝5个百分点≠7个百分点，相差2个百分点")
    ],
    "投资增长12.5%，高于全市9.8%的平均增速2.7个百分点。": [(Relation.GROWTH, True, "12.5%－9.8%＝2.7个百分点")],
    "税收增长8.6%，税占比62%，比全市6.2%的平均增速高2.4个百分点。": [
        (Relation.GROWTH, True, "8.6%－6.2%＝2.4个百分点")
    ],
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_a_gap_is_that_of_the_two_rates_it_names(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected


def test_the_rate_of_the_whole_may_stand_in_the_paragraph_before() -> None:
    above = Reading("完成固定资产投资386亿元，增长9.4%。")
    below = Reading("水利投资增长11.2%，高于全部投资增速2.8个百分点。", above.sentences)
    (statement,) = below.statements
    assert [each.text for each in statement.operands] == ["11.2%"]
    assert [each.text for each in statement.elsewhere] == ["9.4%"]
