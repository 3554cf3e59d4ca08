"""Shares told by the names of a list before them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

LIST = "投入包括：灌溉设施260万元、田间道路180万元、林网60万元、监测100万元"
SUM = (Relation.SUM, True, "260＋180＋60＋100＝600万元")

STATED: dict[str, list[Told]] = {
    # of all that the list names; what most shares agree on, the odd one must too
    f"{LIST}；其中用于田间道路的占30%，用于林网的占10%。": [
        (Relation.RATE, True, "180万元÷600万元＝30.00%"),
        (Relation.RATE, True, "60万元÷600万元＝10.00%"),
    ],
    f"{LIST}；其中用于田间道路的占30%，用于林网的占17%。": [
        (Relation.RATE, True, "180万元÷600万元＝30.00%"),
        (Relation.RATE, False, "60万元÷600万元＝10.00%≠17%"),
    ],
    # a lone share only where it is near one whole
    f"{LIST}。\n田间道路占32%。": [(Relation.RATE, False, "180万元÷600万元＝30.00%≠32%")],
    f"{LIST}。\n田间道路占80%。": [],
    f"{LIST}。\n田间道路合计600万元，占32%。": [],
    # of the total told, not of everything added up once more
    "批复预算400万元，由财政拨款340万元、事业收入60万元构成。\n2.财政拨款占比85%。": [
        (Relation.SUM, True, "340＋60＝400万元"),
        (Relation.RATE, True, "340万元÷400万元＝85.00%"),
    ],
    "批复预算400万元，由财政拨款340万元、事业收入60万元构成。\n2.财政拨款占比88%。": [
        (Relation.SUM, True, "340＋60＝400万元"),
        (Relation.RATE, False, "340万元÷400万元＝85.00%≠88%"),
    ],
    # two amounts of one name, or a name of nothing
    "林网60万元、林网80万元、监测100万元。林网占25%。": [],
    "支出60万元、监测100万元。支出占25%。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_share_of_an_item_is_measured_by_the_list_that_names_it(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence.replace("\n", "")) == statements
