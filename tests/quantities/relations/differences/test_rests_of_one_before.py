"""What is left of the one amount that the sentence before tells."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全县计划改造小区28个，涉及1,146户。当年完工25个小区，剩余5个小区次年完工。": [
        (Relation.REMAINDER, False, "28－25＝3个≠5个，相差2个"),
    ],
    "全县计划改造小区28个。当年完工25个小区，另有2个已开工，剩余1个未开工。": [
        (Relation.REMAINDER, True, "28－25－2＝1个"),
    ],
    "下达资金328.6万元，支付294.7万元，其中第二批待支付12万元。": [
        (Relation.PART, True, "12万元≤294.7万元"),
    ],
    "编制126名，实有112名，其中工勤空编6名。": [
        (Relation.PART, True, "6名≤112名"),
    ],
    "到位资金650万元。支出587.3万元，其中上年结余12.6万元。": [
        (Relation.PART, True, "12.6万元≤587.3万元"),
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_rests_of_the_one_before(text: str) -> None:
    assert stated(text) == STATED[text]
