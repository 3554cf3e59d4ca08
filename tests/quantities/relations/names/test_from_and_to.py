"""Shares and averages that came to be from what they were: of the amounts told beside them they are what is."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全县蔬菜产值8.40亿元，其中设施蔬菜3.15亿元，占比由35.2%提高到37.5%。": [
        (Relation.PART, True, "3.15亿元≤8.40亿元"),
        (Relation.RATE, True, "3.15亿元÷8.40亿元＝37.50%"),
    ],
    "全县蔬菜产值8.40亿元，其中设施蔬菜3.15亿元，占比由35.2%提高到38.5%。": [
        (Relation.PART, True, "3.15亿元≤8.40亿元"),
        (Relation.RATE, False, "3.15亿元÷8.40亿元＝37.50%≠38.5%"),
    ],
    "受理信访件480件，办结456件，办结率由上年的92.1%提升至96.0%。": [
        (Relation.RATE, False, "456件÷480件＝95.00%≠96.0%")
    ],
    "全年总投资3600万元，惠及1200户，户均投资由2.8万元提高到3万元。": [
        (Relation.AVERAGE, True, "3600万元÷1200户＝3万元")
    ],
    "小学585所，在校生233109人，校均在校生由上年的344人上升到389人。": [
        (Relation.AVERAGE, False, "233109人÷585所＝398.48人≠389人")
    ],
    # what was is of amounts that were, and what is told of it behind as well
    "整改到位率由88.57%提高到92.19%，提高3.62个百分点，上年度为70个问题整改62个。": [
        (Relation.GROWTH, True, "92.19%－88.57%＝3.62个百分点")
    ],
    "主营收入308.4亿元，增长9.4%。移动业务收入217.8亿元，占主营收入比重由68.15%上升到70.62%。": [
        (Relation.RATE, True, "217.8亿元÷308.4亿元＝70.62%")
    ],
}


@pytest.mark.parametrize(("text", "told"), STATED.items())
def test_a_level_that_came_to_be_is_of_the_amounts_beside_it(text: str, told: list[Told]) -> None:
    assert stated(text) == told
