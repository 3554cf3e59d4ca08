"""The totals of both sides of a budget that is told to balance."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "收入总量由126.4亿元调整为138.7亿元，支出总量由126.4亿元调整为137.8亿元，全市收支平衡。": [
        (Relation.SUM, True, "126.4＝126.4亿元"),
        (Relation.SUM, False, "137.8＝137.8亿元≠138.7亿元，相差0.9亿元"),
    ]
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_a_balanced_budget_takes_in_it_spends(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
