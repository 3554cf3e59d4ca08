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
    # too far off for a slip, or of another amount
    "水稻产量3.6万吨，是上年2.4万吨的45倍。": [],
    "水稻产量3.6万吨，增长1.5倍。": [],
    "应查人数4,500人，实查3,000人，占应查人数的三分之二。": [(Relation.RATE, True, "3,000人÷4,500人＝66.67%≈三分之二")],
    "应查人数4,500人，实查3,900人，占应查人数的三分之二。": [
        (Relation.RATE, False, "3,900人÷4,500人＝86.67%≠三分之二")
    ],
    "应查人数4,500人，实查2,900人，占应查人数近三分之二。": [(Relation.RATE, True, "2,900人÷4,500人＝64.44%≈三分之二")],
    # a fund and what it was multiplied to
    "基金余额600万元，在贷余额4,200万元，放大倍数已达7倍。": [(Relation.RATE, True, "4,200万元÷600万元＝7倍")],
    "财政投入1,200万元，撬动社会资本4,800万元，放大5倍。": [(Relation.RATE, False, "4,800万元÷1,200万元＝4倍≠5倍")],
    "补偿金600万元，累计贷款1.2亿元，本年7,200万元，放大倍数为20倍。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_multiple_is_measured_by_its_two_amounts(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
