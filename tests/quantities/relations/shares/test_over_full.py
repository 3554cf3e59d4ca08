"""Parts that are more than everything."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "产品抽检合格率975%。": [(Relation.RATE, False, "975%＞100%")],
    "党员占比125%。": [(Relation.RATE, False, "125%＞100%")],
    "任务完成率125%。": [],
    "完成投资占下达计划的110%。": [],
    "产品抽检合格率97.5%。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_nothing_is_a_larger_part_of_all_than_all(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
