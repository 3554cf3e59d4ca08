"""Totals that name the two amounts they add."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

SUMS: dict[str, list[Told]] = {
    "发放护理补贴214.6万元。另付代发手续费3.2万元。护理补贴与手续费合计217.8万元。": [
        (Relation.SUM, True, "214.6＋3.2＝217.8万元")
    ],
    "发放护理补贴214.6万元。另付代发手续费3.2万元。护理补贴与手续费合计218.7万元。": [
        (Relation.SUM, False, "214.6＋3.2＝217.8万元≠218.7万元，相差0.9万元")
    ],
    "新建泵站12座。维修泵站27座。新建和维修泵站两项共计39座。": [(Relation.SUM, True, "12＋27＝39座")],
    "资金支出1,107.5万元，接收的物资支出价值550.46万元，全年资金和物资价值共支出1,675.96万元。": [
        (Relation.SUM, False, "1107.5＋550.46＝1657.96万元≠1,675.96万元，相差18万元")
    ],
    "资金支出1,107.5万元，接收的物资支出价值550.46万元，全年资金和物资价值共支出1,657.96万元。": [
        (Relation.SUM, True, "1107.5＋550.46＝1657.96万元")
    ],
    # 护理补贴 is told with two amounts
    "护理补贴214.6万元。护理补贴198.3万元。手续费3.2万元。护理补贴与手续费合计240万元。": [],
    # far off
    "护理补贴214.6万元。手续费3.2万元。护理补贴与手续费合计861.5万元。": [],
    # one of the names is told nowhere
    "护理补贴214.6万元。护理补贴与手续费合计218.7万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), SUMS.items())
def test_each_is_looked_for_under_its_name(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.SUM] == statements
