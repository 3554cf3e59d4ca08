"""Totals whose parts are numbered in one paragraph."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

BUDGET = "“三公”经费预算{total}万元，与上年持平：一、出国费预算17万元，增加17万元，二、用车费预算15万元，其中运行费15万元，三、接待费预算20万元，与上年持平。"
STATED: dict[str, list[Told]] = {
    BUDGET.format(total=52): [(Relation.SUM, True, "17＋15＋20＝52万元")],
    BUDGET.format(total=54): [(Relation.SUM, False, "17＋15＋20＝52万元≠54万元，相差2万元")],
    # two items need not be all
    "安排资金80万元，包括：一、培训费20万元。二、印刷费15万元。": [],
    # only a slip is told where nothing says that the items are all
    "到位资金480.5万元。（一）道路维修265.3万元，惠及6村。（二）水渠清淤152.2万元，惠及4村。": [
        (Relation.SUM, False, "265.3＋152.2＝417.5万元≠480.5万元，相差63万元")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_first_amounts_of_numbered_items_make_up_the_total(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.SUM] == statements
