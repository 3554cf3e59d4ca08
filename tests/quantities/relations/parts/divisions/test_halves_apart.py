"""Two halves with parts of their own between them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "部门预算746.4万元，基本支出456.7万元，其中工资福利支出326.5万元，公用支出130.2万元；项目支出289.7万元。": [
        (Relation.SUM, True, "456.7＋289.7＝746.4万元"),
        (Relation.SUM, True, "326.5＋130.2＝456.7万元"),
    ],
    "部门预算746.4万元，基本支出456.7万元，其中工资福利支出326.5万元，公用支出130.2万元；项目支出298.7万元。": [
        (Relation.SUM, False, "456.7＋298.7＝755.4万元≠746.4万元，相差9万元"),
        (Relation.SUM, True, "326.5＋130.2＝456.7万元"),
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_the_halves_make_up_the_whole(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
