"""Averages that only sound rounded, and those of other totals than the ones told beside them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全国约12万名法官，上半年结案888.7万件，人均结案47件。": [
        (Relation.AVERAGE, False, "888.7万件÷12万名＝74.06件≠47件")
    ],
    "粮食产量6,954万吨，种植面积1,189万公顷，每公顷产量约8,549公斤。": [
        (Relation.AVERAGE, False, "6,954万吨÷1,189万公顷＝5848.61公斤≠8,549公斤")
    ],
    "全年改造住房129户，发放补助141.8万元，户均补助约1.9万元。": [
        (Relation.AVERAGE, False, "141.8万元÷129户＝1.1万元≠1.9万元")
    ],
    "全年救助110,406人次，支出3,359.62万元，人次均约340元。": [
        (Relation.AVERAGE, False, "3,359.62万元÷110,406人次＝304.3元≠340元")
    ],
    "建筑面积7,077平方米，投入2,100万元，每平方米造价约2,697元。": [
        (Relation.AVERAGE, False, "2,100万元÷7,077平方米＝2967.36元≠2,697元")
    ],
}
PASSED_OVER = (
    "全年救助110,406人次，支出3,359.62万元，人次均约310元。",
    "改造129户，市级补助141.8万元，户均补助约2.3万元。",
    "改造129户，市级补助141.8万元，户均补助2.3万元。",
    "惠及129户，发放补助141.8万元，2022年户均补助约1.9万元。",
    "计划改造129户，补助141.8万元，户均补助约1.5万元。",
    "改造129户，总投资658万元，户均补助约1.1万元。",
    "发放资金560万元，惠及860户，户均增收约2,000元。",
)


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_no_vague_word_explains_digits_in_another_order_or_half_as_much(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", PASSED_OVER)
def test_an_average_of_another_total_is_passed_over(sentence: str) -> None:
    assert [each for each in stated(sentence) if not each[1]] == []
