"""Amounts in dollars at the rate of exchange told with them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "人均生产总值98,094元，按年平均汇率6.8985折算为14,220美元。": [
        (Relation.AVERAGE, True, "98,094元÷6.8985＝14219.61美元≈14,220美元")
    ],
    "人均生产总值98,094元，按年平均汇率6.8985折算为12,420美元。": [
        (Relation.AVERAGE, False, "98,094元÷6.8985＝14219.61美元≠12,420美元")
    ],
    # of something else
    "人均可支配收入38,640元，人均GDP按汇率7.05折算为1.62万美元。": [],
    "出口额12.6亿元，按现行汇率计算，比上年减少0.3亿美元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_dollars_are_the_yuan_before_them_over_the_rate(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
