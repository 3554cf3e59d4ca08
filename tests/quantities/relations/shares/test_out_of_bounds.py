"""Percentages that no part can have."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "产品抽检合格率975%。": [(Relation.RATE, False, "975%＞100%")],
    "党员占比125%。": [(Relation.RATE, False, "125%＞100%")],
    "任务完成率125%。": [],
    "完成投资占下达计划的110%。": [],
    "产品抽检合格率97.5%。": [],
    "因公出国费0万元，占6%。": [(Relation.RATE, False, "0万元的占比为0%≠6%")],
    "因公出国费0万元，占0%。": [],
    # where nothing was planned
    "因公出国支出0万元，完成预算的100%。": [],
    # a change of nothing
    "比上年减少0万元，下降6%。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_no_part_is_more_than_all_nor_any_part_of_nothing_more_than_nothing(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
