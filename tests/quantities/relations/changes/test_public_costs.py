"""Changes of the three kinds of expense that always stand together."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "“三公”经费比上年减少2.28万元，其中公务用车费减少0.28万元，公务接待费减少3万元。": [
        (Relation.GROWTH, False, "0.28＋3＝3.28万元≠2.28万元，相差1万元")
    ],
    "“三公”经费比上年减少2.28万元，主要是公务接待费减少1.1万元，公务用车费减少0.5万元。": [],
    "人员经费比上年增加36.7万元，其中工资增加21.4万元，社保缴费增加16.2万元。": [
        (Relation.GROWTH, False, "21.4＋16.2＝37.6万元≠36.7万元，相差0.9万元")
    ],
    "公用经费比上年减少17.82万元，其中办公费减少9.36万元，差旅费减少6.14万元。": [],
}


@pytest.mark.parametrize("text", STATED)
def test_changes_of_public_costs(text: str) -> None:
    assert stated(text) == STATED[text]
