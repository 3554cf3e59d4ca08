"""Rates of a change whose base is told before it."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.changes.base_first import base_first
from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "上年采血4,800份，今年多采480份，增长10.00%。": [(Relation.GROWTH, True, "480份÷4,800份＝10.00%")],
    "跟2019年的146万元比，多收了18.25万元，增长12.5%。": [(Relation.GROWTH, True, "18.25万元÷146万元＝12.50%")],
    "与2020年客运量6,600万人次相比，恢复性增长10%，增加660万人次。": [
        (Relation.GROWTH, True, "660万人次÷6,600万人次＝10.00%")
    ],
    "2019年受理295件，减少59件，下降20%。": [(Relation.GROWTH, True, "59件÷295件＝20.00%")],
    "2017年受益学生39,200名，本年减少700名，降幅1.97%。": [(Relation.GROWTH, False, "700名÷39,200名＝1.79%≠1.97%")],
    "上年采血4,800份，今年多采480份，增长12%。": [(Relation.GROWTH, False, "480份÷4,800份＝10.00%≠12%")],
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_a_change_is_divided_by_the_base_that_stands_before_it(text: str, told: list[Told]) -> None:
    assert stated(text) == told


def test_a_rate_far_from_what_the_two_make_is_of_something_else() -> None:
    (sentence,) = Reading("2019年受理295件，减少59件，投诉量下降63%。").sentences
    assert list(base_first(sentence)) == []
