"""Changes against a base that is called by the words it was told under."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

GROWTH = Relation.GROWTH
HOLDING: dict[str, list[Told]] = {
    "咨询量于6月达到峰值2.86万人次，12月降至1.14万人次，较峰值减少60.1%。": [
        (GROWTH, True, "（2.86万人次－1.14万人次）÷2.86万人次＝60.14%≈60.1%")
    ],
    "库存在8月跌至低谷1,260吨，12月恢复至1,860吨，较低谷增长47.6%。": [
        (GROWTH, True, "（1,860吨－1,260吨）÷1,260吨＝47.62%≈47.6%")
    ],
    # two measures, each with its own
    "实施前用水286吨、用电1,260度，实施后用水212吨、用电986度，较实施前分别下降25.9%和21.7%。": [
        (GROWTH, True, "（286吨－212吨）÷286吨＝25.87%≈25.9%"),
        (GROWTH, True, "（1,260度－986度）÷1,260度＝21.75%≈21.7%"),
    ],
    # one of them is not what there was
    "实施前收入86万元，支出72万元，实施后收入112万元、支出81万元，收入较实施前增长30.2%。": [
        (GROWTH, True, "（112万元－86万元）÷86万元＝30.23%≈30.2%")
    ],
    # a plan is no level that was reached
    "首批贷款86万元，次批112万元，累计198万元，较目标增长10%。": [],
}
FAILING: dict[str, list[Told]] = {
    "咨询量于6月达到峰值2.86万人次，12月降至1.14万人次，较峰值减少66.1%。": [
        (GROWTH, False, "（2.86万人次－1.14万人次）÷2.86万人次＝60.14%≠66.1%")
    ],
    "改造前日均用电1,260度，改造后日均986度，较改造前下降27.1%。": [
        (GROWTH, False, "（1,260度－986度）÷1,260度＝21.75%≠27.1%")
    ],
    "挂网价86元，集采中选价42元，较挂网价下降42元。": [(GROWTH, False, "86元－42元＝44元≠42元，相差2元")],
    "一期投资320万元，二期投资412万元，与一期相比增加82万元。": [
        (GROWTH, False, "412万元－320万元＝92万元≠82万元，相差10万元")
    ],
}


@pytest.mark.parametrize(("text", "statements"), (HOLDING | FAILING).items())
def test_a_change_is_held_against_what_was_told_under_that_name(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is GROWTH] == statements
