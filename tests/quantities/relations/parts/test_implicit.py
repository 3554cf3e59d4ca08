"""Totals with their parts behind them, without 其中."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "收到申请42件，予以公开18件，部分公开6件，不予公开5件，无法提供13件。": [
        (Relation.SUM, True, "18＋6＋5＋13＝42件")
    ],
    "收到申请42件，予以公开18件，部分公开6件，不予公开8件，无法提供13件。": [
        (Relation.SUM, False, "18＋6＋8＋13＝45件≠42件，相差3件")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_parts_behind_their_total_make_it_up(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
