"""Increases beyond all there is."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "接待观众3.36万人次，同比增加5.06万人次。": [(Relation.GROWTH, False, "5.06万人次＞3.36万人次")],
    "接待观众3.36万人次，同比增加0.56万人次。": [],
    "支出79.58亿元，比2月底增加523.7亿元。": [(Relation.GROWTH, False, "523.7亿元＞79.58亿元")],
    # behind its rate
    "行政案件未结15件，同比上升275%，同比增加41件。": [(Relation.GROWTH, False, "41件＞15件")],
    "行政案件未结15件，同比上升275%，同比增加11件。": [(Relation.GROWTH, True, "11件÷（15件－11件）＝275.00%")],
    # what may have been below nothing
    "实现利润0.36亿元，同比增加1.06亿元。": [],
    # the level told under its very name in the sentence before
    "收入支出总计307.82万元。与2023年度相比，收入支出总计增加370.82万元，增长100.00%。": [
        (Relation.GROWTH, False, "370.82万元＞307.82万元")
    ],
    "收入支出总计307.82万元。与2023年度相比，基本支出增加370.82万元。": [],
    # a surplus, an average: the change is of another level
    "收入完成48,260万元，超收860万元；比上年增收2,310万元。": [],
    "人均缴存1.8万元，缴存额同比增加2.47亿元。": [],
    # what fell
    "接待观众3.36万人次，同比减少5.06万人次。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_nothing_grows_by_more_than_it_has_become(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
