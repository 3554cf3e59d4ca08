"""Shares of two kinds that together are all there are."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "男性192,314人，女性184,906人，男性占50.98%。": [
        (Relation.RATE, True, "192,314人÷（192,314人＋184,906人）＝50.98%")
    ],
    "现有职工男86人，女58人，女职工占比42.8%。": [(Relation.RATE, False, "58人÷（86人＋58人）＝40.28%≠42.8%")],
    "税收收入完成2,346万元，非税收入完成891万元，税收占比74.26%。": [
        (Relation.RATE, False, "2,346万元÷（2,346万元＋891万元）＝72.47%≠74.26%")
    ],
    # of some of them, of another whole, and where there are more than the two
    "男性干部86人，女性干部58人，女性领导干部占25%。": [],
    "男性192人，女性184人，男性占全县总人口的0.8%。": [],
    "居民参保28.6万人，职工参保9.4万人，居民参保占应参保的98.2%。": [],
    "税收收入增收2,345万元，非税收入增收891万元，税收占比71.2%。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_share_of_one_of_two_kinds_is_of_both(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
