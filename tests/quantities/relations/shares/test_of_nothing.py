"""Shares of amounts that are nothing."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "因公出国费0万元，占6%。": [(Relation.RATE, False, "0万元的占比为0%≠6%")],
    "因公出国费0万元，占0%。": [],
    # where nothing was planned
    "因公出国支出0万元，完成预算的100%。": [],
    # a change of nothing
    "比上年减少0万元，下降6%。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_nothing_is_no_share_of_anything(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
