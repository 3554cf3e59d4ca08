"""How much more or less there was every year."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "2014—2021年，参保人数由21.8万人增到27.4万人，平均每年增0.8万人。": [
        (Relation.AVERAGE, True, "（27.4万人－21.8万人）÷7＝0.8万人"),
    ],
    "2016—2020年，在园幼儿由3.2万人增加到5.6万人，年均增加0.8万人。": [
        (Relation.AVERAGE, False, "（5.6万人－3.2万人）÷4＝0.6万人≠0.8万人"),
    ],
    "五年来，党员由12.4万人增加到13.9万人，年均净增0.3万人。": [
        (Relation.AVERAGE, True, "（13.9万人－12.4万人）÷5＝0.3万人"),
    ],
    "学校由2013年的193所减到2021年的161所，年均减少4所。": [(Relation.AVERAGE, True, "（193所－161所）÷8＝4所")],
    "学校由2013年的193所减到2021年的161所，年均减少6所。": [
        (Relation.AVERAGE, False, "（193所－161所）÷8＝4所≠6所"),
    ],
    # of how many years is not told, and a level is no total of what was added
    "在园幼儿由3.2万人增加到5.6万人，年均增加0.8万人。": [],
    "五年来，党员总数达13.9万人，年均净增0.3万人。": [],
}


@pytest.mark.parametrize("text", STATED)
def test_a_yearly_step_is_the_way_by_its_years(text: str) -> None:
    assert stated(text) == STATED[text]
