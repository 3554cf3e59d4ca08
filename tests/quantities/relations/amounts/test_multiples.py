"""Amounts told as a multiple of others, or as a fraction in words."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "业务量由2019年的1.2亿件增加到3.6亿件，是2019年的3倍。": [(Relation.RATE, True, "3.6亿件÷1.2亿件＝3倍")],
    "业务量由2019年的1.2亿件增加到3.6亿件，是2019年的4倍。": [(Relation.RATE, False, "3.6亿件÷1.2亿件＝3倍≠4倍")],
    "全市游客2,360万人次，是2019年的1.2倍，高于全省2019年的平均水平1,200万人次。": [],
    "水稻产量3.6万吨，是上年2.4万吨的1.5倍。": [(Relation.RATE, True, "3.6万吨÷2.4万吨＝1.5倍")],
    "水稻产量3.6万吨，是上年2.4万吨的2.5倍。": [(Relation.RATE, False, "3.6万吨÷2.4万吨＝1.5倍≠2.5倍")],
    # the base told behind it
    "业务量1.2亿件，是上年的1.25倍，上年为0.69亿件。": [(Relation.RATE, False, "1.2亿件÷0.69亿件＝1.74倍≠1.25倍")],
    "本年接访412批次，上年206批次，是上年的2倍。": [(Relation.RATE, True, "412批次÷206批次＝2倍")],
    "本年接访412批次，上年206批次，是上年的3倍。": [(Relation.RATE, False, "412批次÷206批次＝2倍≠3倍")],
    "上年接访412批次，上年206批次，是上年的3倍。": [],
    # too far off for a slip, or of another amount
    "水稻产量3.6万吨，是上年2.4万吨的45倍。": [],
    "水稻产量3.6万吨，增长1.5倍。": [],
    "应查人数4,500人，实查3,000人，占应查人数的三分之二。": [(Relation.RATE, True, "3,000人÷4,500人＝66.67%≈三分之二")],
    "应查人数4,500人，实查3,900人，占应查人数的三分之二。": [
        (Relation.RATE, False, "3,900人÷4,500人＝86.67%≠三分之二")
    ],
    "应查人数4,500人，实查2,900人，占应查人数近三分之二。": [(Relation.RATE, True, "2,900人÷4,500人＝64.44%≈三分之二")],
    # of what was told under that name
    "财政投入300万元，撬动社会资本2,460万元，是财政投入的8.2倍。": [(Relation.RATE, True, "2,460万元÷300万元＝8.2倍")],
    "藏书由建馆时的12万册增加到54万册，达到建馆时的5.4倍。": [(Relation.RATE, False, "54万册÷12万册＝4.5倍≠5.4倍")],
    "流动资产1,260万元，流动负债420万元，流动资产是流动负债的2倍。": [
        (Relation.RATE, False, "1,260万元÷420万元＝3倍≠2倍")
    ],
    "在贷余额14.4亿元，为2018年（3.2亿元）的5.4倍。": [
        (Relation.PART, True, "3.2亿元≤14.4亿元"),
        (Relation.RATE, False, "14.4亿元÷3.2亿元＝4.5倍≠5.4倍"),
    ],
    "资产1,260万元，负债420万元，是存款的3倍。": [],
    # a fund and what it was multiplied to
    "基金余额600万元，在贷余额4,200万元，放大倍数已达7倍。": [(Relation.RATE, True, "4,200万元÷600万元＝7倍")],
    "财政投入1,200万元，撬动社会资本4,800万元，放大5倍。": [(Relation.RATE, False, "4,800万元÷1,200万元＝4倍≠5倍")],
    "补偿金600万元，累计贷款1.2亿元，本年7,200万元，放大倍数为20倍。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_multiple_is_measured_by_its_two_amounts(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
