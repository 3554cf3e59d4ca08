"""What was asked for, cut and settled by an audit, in any order."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "评审项目62个，报审金额4,864.3万元，审定金额4,215.6亿元，审减金额648.7万元。": [
        (Relation.UNIT_SLIP, False, "648.7万元＋4,215.6亿元与4,864.3万元，差10000倍"),
    ],
    "校舍工程送审1,352,480元，审减24,360元，审定投资1,382,120元。": [
        (Relation.REMAINDER, False, "1352480－24360＝1328120元≠1,382,120元，相差54000元")
    ],
    "校舍工程送审1,352,480元，审减24,360元，审定投资1,328,120元。": [
        (Relation.REMAINDER, True, "1352480－24360＝1328120元")
    ],
    "审计核减工程款116.4万元，报审金额2,052.7万元，审定金额1,963.3万元。": [
        (Relation.REMAINDER, False, "2052.7－116.4＝1936.3万元≠1,963.3万元，相差27万元")
    ],
    "上报1,316.9万元，核增18.6万元，核减106.4万元，审定1,229.1万元。": [
        (Relation.REMAINDER, True, "1316.9－106.4＋18.6＝1229.1万元")
    ],
    # the contract stands between them, and the estimate before
    "合同价850万元，报审价1,106.5万元，审减额88.3万元，审定结算价1,081.2万元。": [
        (Relation.REMAINDER, False, "1106.5－88.3＝1018.2万元≠1,081.2万元，相差63万元")
    ],
    "概算2,100万元，送审1,980万元，审减152万元，审定1,828万元，较概算节约272万元。": [
        (Relation.REMAINDER, True, "1980－152＝1828万元"),
        (Relation.COMPARISON, True, "2100－1828＝272万元"),
    ],
    # of those that were audited
    "送审金额6,380万元，其中已审定项目送审4,120万元，审减288万元，审定3,832万元。": [
        (Relation.REMAINDER, True, "4120－288＝3832万元")
    ],
    # audited twice, in part, at another time; paid of it
    "送审1,242万元，初审审减13万元，复审审减2万元，审定1,227万元。": [],
    "送审项目金额862万元，审减31万元，部分项目已审定420万元。": [],
    "本年送审862万元，上年审减31万元，审定699万元。": [],
    "申报资金860万元，审减12.5万元后支付进度款520万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_was_settled_is_what_was_asked_for_less_what_was_cut(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
