"""Growth of things counted in two units."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "共受理案件240件360人，去年同期为300件500人，件数和人数分别下降20%、28%。": [
        (Relation.GROWTH, True, "（300件－240件）÷300件＝20.00%"),
        (Relation.GROWTH, True, "（500人－360人）÷500人＝28.00%"),
    ],
    "共受理案件240件360人，去年同期为300件500人，件数和人数分别下降20.00%、82.00%。": [
        (Relation.GROWTH, True, "（300件－240件）÷300件＝20.00%"),
        (Relation.GROWTH, False, "（500人－360人）÷500人＝28.00%≠82.00%"),
    ],
    # the one that holds binds the other, however far off
    "共受理案件240件360人，去年同期为300件500人，件数和人数分别下降20.00%、41.50%。": [
        (Relation.GROWTH, True, "（300件－240件）÷300件＝20.00%"),
        (Relation.GROWTH, False, "（500人－360人）÷500人＝28.00%≠41.50%"),
    ],
    "共受理案件240件560人，去年同期为300件500人，件数和人数分别下降20.00%、28.00%。": [
        (Relation.GROWTH, True, "（300件－240件）÷300件＝20.00%"),
        (Relation.GROWTH, False, "（560人－500人）÷500人＝12.00%，增减方向与数字相反"),
    ],
    # the base told last
    "接待来访240批360人次，分别下降20.0%和82.0%，上年为300批、500人次。": [
        (Relation.GROWTH, True, "（300批－240批）÷300批＝20.00%"),
        (Relation.GROWTH, False, "（500人次－360人次）÷500人次＝28.00%≠82.0%"),
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_each_unit_has_a_growth_of_its_own(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
