"""Divisions told without 其中."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "热线受理诉求3,240件，环比上升4%，办结3,118件，正在办理122件。": [
        (Relation.SUM, True, "3118＋122＝3240件"),
        (Relation.REMAINDER, True, "3240－3118＝122件"),
    ],
    "本季收到来件845件。交办部门702件，中心直办143件。": [(Relation.SUM, True, "702＋143＝845件")],
    "全年粮食产值86.4亿元，增长3%。按收获季节分，夏粮31.9亿元，增长2%；秋粮54.5亿元，增长4%。": [
        (Relation.SUM, True, "31.9＋54.5＝86.4亿元")
    ],
    # what is neither done nor going on has not begun
    "列入台账的事项412项，380项已完成，22项正在推进。": [],
}
FAILING: dict[str, list[Told]] = {
    "热线受理诉求3,240件，环比上升4%，办结3,118件，正在办理212件。": [
        (Relation.SUM, False, "3118＋212＝3330件≠3,240件，相差90件")
    ],
    "列入台账的事项412项，380项已完成，42项正在推进。": [(Relation.SUM, False, "380＋42＝422项≠412项，相差10项")],
    "全年粮食产值86.4亿元，增长3%。按收获季节分，夏粮31.9亿元，增长2%；秋粮45.5亿元，增长4%。": [
        (Relation.SUM, False, "31.9＋45.5＝77.4亿元≠86.4亿元，相差9亿元")
    ],
    # one total divided twice
    "收到来件2,846件。交办部门2,395件，中心直办451件；按期回复2,790件，逾期回复65件。": [
        (Relation.SUM, True, "2395＋451＝2846件"),
        (Relation.SUM, False, "2790＋65＝2855件≠2,846件，相差9件"),
    ],
}


@pytest.mark.parametrize(("text", "statements"), HOLDING.items())
def test_a_division_that_comes_out_is_shown(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements


@pytest.mark.parametrize(("text", "statements"), FAILING.items())
def test_a_division_that_does_not_come_out_is_told(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
