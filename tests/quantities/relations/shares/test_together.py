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
    # 合计 says that both are meant, and what stands in brackets is not
    "共接警43.2万起。灭火18.1万起（另有0.3万起未出动），救援12.4万起，合计占总数的76.0%；另外，勤务2.1万起。": [
        (Relation.PART, True, "0.3万起≤18.1万起"),
        (Relation.RATE, False, "（18.1万起＋12.4万起）÷43.2万起＝70.60%≠76.0%"),
    ],
    # told of the last alone
    "全部设备50台，其中水泵12台、电机10台，电机占20%。": [(Relation.RATE, True, "10台÷50台＝20.00%")],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_share_of_several_is_of_their_sum(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
