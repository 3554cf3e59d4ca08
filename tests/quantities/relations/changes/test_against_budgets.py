"""Rates of change against a budget that is told by the change alone."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "三公经费共3825万元，较预算数减少1188万元，降幅23.70%。": [
        (Relation.GROWTH, True, "1188万元÷（3825万元＋1188万元）＝23.70%")
    ],
    "三公经费共3825万元，较预算数减少1188万元，降幅43.70%。": [
        (Relation.GROWTH, False, "1188万元÷（3825万元＋1188万元）＝23.70%≠43.70%")
    ],
    "接待费支出3825万元，比年初预算减少1188万元，下降31.06%。": [
        (Relation.GROWTH, False, "1188万元÷（3825万元＋1188万元）＝23.70%≠31.06%")
    ],
    # against another year, or of the budget itself
    "全年支出3825万元，比预算减少1188万元，同比下降12.5%。": [],
    "收入3825万元，比预算增加1188万元，比上年增长12%。": [],
    "接待费预算3825万元，比预算减少1188万元，下降31.06%。": [],
    "比预算减少3.60万元，控制在预算以内；比上年的24.00万元下降6.67%。": [],
}


@pytest.mark.parametrize(("text", "told"), STATED.items())
def test_a_rate_right_behind_a_change_against_the_budget_is_of_that(text: str, told: list[Told]) -> None:
    assert stated(text) == told
