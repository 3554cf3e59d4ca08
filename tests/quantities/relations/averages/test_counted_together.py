"""Averages over numbers that are told side by side."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "扶持146名个人和23家小微企业，发放贷款4,563万元，户均27万元。": [
        (Relation.AVERAGE, True, "4,563万元÷（146名＋23家）＝27万元")
    ],
    "发放贷款5,124万元，扶持196名个人和17家小微企业，户均42.1万元。": [
        (Relation.AVERAGE, False, "5,124万元÷（196名＋17家）＝24.06万元≠42.1万元")
    ],
    "现有调解组织98个，专业性调解组织7个，化解纠纷2,991件，平均每个组织化解28.5件。": [
        (Relation.AVERAGE, True, "2,991件÷（98个＋7个）＝28.49件≈28.5件")
    ],
    # one of them alone is what it says
    "有法官46名、法官助理52名，审结案件9,384件，法官人均结案204件。": [(Relation.AVERAGE, True, "9,384件÷46名＝204件")],
    "有乡镇18个、行政村240个，安排村级经费1,200万元，平均每村5万元。": [
        (Relation.AVERAGE, True, "1,200万元÷240个＝5万元")
    ],
    # a part, or all of them told again, are no others
    "参训学员312名，其中女学员86名，经费46.8万元，人均1,500元。": [
        (Relation.PART, True, "86名≤312名"),
        (Relation.AVERAGE, True, "46.8万元÷312名＝1500元"),
    ],
    # neither gives it, and no slip does
    "有社工623名、网格员485名，服务居民46.5万人次，人均服务512人次。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_an_average_is_over_all_that_are_counted_side_by_side(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
