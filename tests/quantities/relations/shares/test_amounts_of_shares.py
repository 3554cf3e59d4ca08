"""Amounts told right behind their shares of one whole."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

_WHOLE = "项目总预算126万元，其中劳务费占预算的20%，"
TEXTS: dict[str, list[Told]] = {
    f"{_WHOLE}计25.2万元。": [(Relation.PRODUCT, True, "126万元×20%＝25.2万元")],
    f"{_WHOLE}计28.2万元。": [(Relation.PRODUCT, False, "126万元×20%＝25.2万元≠28.2万元")],
    # far from it: of another whole
    f"{_WHOLE}计75万元。": [],
    # a part of its own
    f"{_WHOLE}设备费28.2万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), TEXTS.items())
def test_an_amount_is_its_share_of_the_whole(sentence: str, statements: list[Told]) -> None:
    assert [each for each in stated(sentence) if each[0] is Relation.PRODUCT] == statements
