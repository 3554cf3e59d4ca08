"""Totals with their parts behind them, without 其中."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "行政案件62件，审判监督52件；执行监督10件。": [(Relation.SUM, True, "52＋10＝62件")],
    "行政案件62件，审判监督25件；执行监督10件。": [(Relation.SUM, False, "25＋10＝35件≠62件，相差27件")],
    "受理案件141件，审查逮捕41件；审查起诉90件；提请延押1件。": [
        (Relation.SUM, False, "41＋90＋1＝132件≠141件，相差9件")
    ],
    "交办工单495件，直办11件；回复506件。": [],
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
