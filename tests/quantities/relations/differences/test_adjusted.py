"""Budgets and what adjusted them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "年初预算985万元，调整后预算861.4万元，调减132.6万元。": [
        (Relation.REMAINDER, False, "985－861.4＝123.6万元≠132.6万元，相差9万元")
    ],
    "批复年初预算1,240.6万元，调整预算数1,386.2万元，净增加145.6万元。": [
        (Relation.REMAINDER, True, "1386.2－1240.6＝145.6万元")
    ],
    "年初预算985万元，调整后预算861.4万元，调减项目支出153.2万元，调增人员经费29.6万元。": [],
    "年初预算238.6万元，调整后预算251.8万元，比上年增加8.4万元。": [],
    "年初预算1,860万元，全年预算2,043.6万元，比年初预算增加138.6万元。": [
        (Relation.REMAINDER, False, "2043.6－1860＝183.6万元≠138.6万元，相差45万元")
    ],
    "年初预算1,860万元，全年预算2,043.6万元，其中项目支出比年初预算增加138.6万元。": [],
    "全年预算386.2万元，执行数302.4万元，结余83.8万元，比上年减少12.6万元。": [
        (Relation.REMAINDER, True, "386.2－302.4＝83.8万元")
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_budgets_and_what_adjusted_them(text: str) -> None:
    assert stated(text) == STATED[text]
