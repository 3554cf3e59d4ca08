"""Stocks that only their place tells to have been there at first."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # only its place says what there was at first
    "合作社共有社员386户，退社27户，新入社43户，目前实有社员420户。": [],
    "大队共有水政执法员214人，当年离职18人，新招录25人，目前实有212人。": [
        (Relation.REMAINDER, False, "214－18＋25＝221人≠212人，相差9人")
    ],
    "在册危旧房屋96处，当年核销43处。截至12月底，现有危旧房屋35处。": [
        (Relation.SUM, False, "96－43＝53处≠35处，相差18处")
    ],
    "在册危旧房屋96处，当年核销43处。截至12月底，现有校舍35处。": [],
    "全县贫困人口尚有1,863人，当年脱贫1,597人，返贫12人，年末剩余287人由政策兜底。": [
        (Relation.REMAINDER, False, "1863－1597＋12＝278人≠287人，相差9人")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_is_told_first_is_what_there_was_before_all_came_and_went(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
