"""Changes told in rows."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TEXTS: dict[str, list[Told]] = {
    # a rate rounded amiss parts nothing from its row
    "收、支分别为412.49万元、414.91万元，比上年各减少126.86万元、257.97万元，各下降32.51%、38.33%。": [
        (Relation.GROWTH, False, "126.86万元÷（412.49万元＋126.86万元）＝23.52%≠32.51%"),
        (Relation.GROWTH, False, "257.97万元÷（414.91万元＋257.97万元）＝38.34%≠38.33%"),
    ],
    "收、支分别为420万元、380万元，比上年分别增加20万元、减少20万元，分别增长5%、下降5%。": [
        (Relation.GROWTH, True, "20万元÷（420万元－20万元）＝5.00%"),
        (Relation.GROWTH, True, "20万元÷（380万元＋20万元）＝5.00%"),
    ],
    "立案、结案分别为420件、380件，比上年分别增加20件、30件，分别增长5%、7.57%。": [
        (Relation.GROWTH, True, "20件÷（420件－20件）＝5.00%"),
        (Relation.GROWTH, False, "30件÷（380件－30件）＝8.57%≠7.57%"),
    ],
    "收、支总计各是412.49万元、414.91万元。与上年相比，各减少126.86万元、257.97万元，各下降25.32%、38.34%。": [
        (Relation.GROWTH, False, "126.86万元÷（412.49万元＋126.86万元）＝23.52%≠25.32%"),
        (Relation.GROWTH, True, "257.97万元÷（414.91万元＋257.97万元）＝38.34%"),
    ],
    # amounts in units of their own right before their changes; the rates go on behind those
    "单位231.4万个，职工1,239.3万人，分别比上年净增24.9万个、51.6万人，增长12.06%和4.34%。": [
        (Relation.GROWTH, True, "24.9万个÷（231.4万个－24.9万个）＝12.06%"),
        (Relation.GROWTH, True, "51.6万人÷（1,239.3万人－51.6万人）＝4.34%"),
    ],
    "单位1,420家，职工3.2万人，分别比上年增加70家、0.2万人，分别增长4.19%、6.67%。": [
        (Relation.GROWTH, False, "70家÷（1,420家－70家）＝5.19%≠4.19%"),
        (Relation.GROWTH, True, "0.2万人÷（3.2万人－0.2万人）＝6.67%"),
    ],
    "单位1,420家，职工3.2万人，分别比上年增加70家、0.2万人，收入、支出增长4.19%、6.67%。": [],
    # each with a word of its own, behind one that did not change so
    "事故42起，死45人，伤15人，比上年少3起、少6人，降6.7%、18.1%，受伤多1人，升7.1%。": [
        (Relation.GROWTH, True, "3起÷（42起＋3起）＝6.67%≈6.7%"),
        (Relation.GROWTH, False, "6人÷（45人＋6人）＝11.76%≠18.1%"),
        (Relation.GROWTH, True, "1人÷（15人－1人）＝7.14%≈7.1%"),
    ],
    # of others that the sentence does not tell
    "事故42起，死45人，伤15人，比上年少2起、少4人，降8.9%、12.5%。": [],
    # one word of change for a row of two
    "厂矿事故300起，死亡526人，同比减少67起、165人，分别下降22.3%和23.9%。": [
        (Relation.GROWTH, False, "67起÷（300起＋67起）＝18.26%≠22.3%"),
        (Relation.GROWTH, True, "165人÷（526人＋165人）＝23.88%≈23.9%"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_each_rate_of_a_row_belongs_to_its_own_amount(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
