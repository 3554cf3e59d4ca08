"""Two parts that make up less than their whole in two measures."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "受理逮捕案件186件241人，批准逮捕148件186人，不批准33件40人。": [],
    "受理逮捕案件186件226人，批准逮捕148件186人，不批准33件40人。": [
        (Relation.SUM, False, "148＋33＝181件≠186件，相差5件"),
        (Relation.SUM, True, "186＋40＝226人"),
    ],
    "受理逮捕案件186件，批准逮捕148件，不批准33件。": [(Relation.SUM, False, "148＋33＝181件≠186件，相差5件")],
}


@pytest.mark.parametrize("text", STATED)
def test_parts_that_fall_short_in_both_measures_may_not_be_all(text: str) -> None:
    assert stated(text) == STATED[text]
