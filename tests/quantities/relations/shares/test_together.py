"""Amounts in a row of which one share is told."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "受理咨询480件。前三位的是：户籍类120件、社保类80件、住房类40件，占咨询总量的50%。": [
        (Relation.RATE, True, "（120件＋80件＋40件）÷480件＝50.00%")
    ],
    "受理咨询480件。前三位的是：户籍类120件、社保类80件、住房类40件，占咨询总量的55%。": [
        (Relation.RATE, False, "（120件＋80件＋40件）÷480件＝50.00%≠55%")
    ],
    # told of the last alone
    "全部设备50台，其中水泵12台、电机10台，电机占20%。": [
        (Relation.RATE, True, "10台÷50台＝20.00%"),
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_share_of_several_is_of_their_sum(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
