"""What each gets, told as a whole and by its parts."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "补助资金每亩1600元。其中种苗费每亩300元，现金补助每亩1200元，共1500元。": [
        (Relation.SUM, False, "300＋1200＝1500元≠1600元，相差100元")
    ],
    "现金补助每亩1200元，分三次兑现：第一年每亩500元，第三年每亩300元，第五年每亩500元。": [
        (Relation.SUM, False, "500＋300＋500＝1300元≠1200元，相差100元")
    ],
    "奖励每头300元，分两次发放，第一次每头200元，第二次每头100元。": [(Relation.SUM, True, "200＋100＝300元")],
    "每人筹资标准1003元，其中财政补助640元、个人缴费380元。": [
        (Relation.SUM, False, "640＋380＝1020元≠1003元，相差17元")
    ],
    # of kinds, of tiers, of seasons; with a rest that is untold
    "补贴每亩120元，其中小麦每亩110元，玉米每亩105元。": [],
    "平均每户补助5000元，其中一类户每户6000元，二类户每户4000元。": [],
    "救助标准每人每月860元，其中城市每人每月560元，农村每人每月430元。": [],
    "住宿费每人每天350元，其中旺季每人每天380元，淡季每人每天300元。": [],
    "电价每度0.62元，由居民每度0.55元，商业每度0.85元构成。": [],
    "每人每天伙食费120元，其中早餐每人20元，午餐每人50元。": [],
}


@pytest.mark.parametrize(("text", "statements"), TOLD.items())
def test_prices_of_one_thing_are_added_and_those_of_several_are_not(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
