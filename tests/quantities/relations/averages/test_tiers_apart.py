"""Totals ahead of the numbers and prices that make them up, or behind them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

_TIERS = "80至89周岁1,120人，每人每月50元；90至99周岁126人，每人每月100元"
TEXTS: dict[str, list[Told]] = {
    f"全年共发放高龄津贴82.32万元。{_TIERS}。": [
        (Relation.PRODUCT, True, "（1,120人×50元＋126人×100元）×12＝82.32万元")
    ],
    f"全年共发放高龄津贴86.4万元。{_TIERS}。": [
        (Relation.PRODUCT, False, "（1,120人×50元＋126人×100元）×12＝82.32万元≠86.4万元")
    ],
    "共发放补助13万元：甲类100人，每人600元；乙类75人，每人800元。": [
        (Relation.PRODUCT, False, "100人×600元＋75人×800元＝12万元≠13万元")
    ],
    # the numbers in the sentence behind the prices, by what they are of
    "投入馆站免费开放经费721万元。其中，市级馆每个补助40万元，县（区）级馆每个补助16万元。共有3个市级馆、16个县（区）级馆得到补助。": [],
    "投入馆站免费开放经费367万元。其中，市级馆每个补助40万元，县（区）级馆每个补助16万元。共有3个市级馆、16个县（区）级馆得到补助。": [
        (Relation.PRODUCT, False, "3个×40万元＋16个×16万元＝376万元≠367万元")
    ],
    "示范园每个补助20万元，普通园每个补助8万元。全年共补助示范园4个、普通园26个，拨付补助资金828万元。": [
        (Relation.PRODUCT, False, "4个×20万元＋26个×8万元＝288万元≠828万元")
    ],
    "村每个补助2万元，社区每个补助3万元。全县共有126个村、32个社区，今年首批补助资金120万元。": [],
    # the total behind the row, of a month
    "甲类100人，每人600元；乙类75人，每人800元。共发放13万元。": [
        (Relation.PRODUCT, False, "100人×600元＋75人×800元＝12万元≠13万元")
    ],
    "甲类每人每月50元，共2,860人；乙类每人每月100元，共320人。每月发放18.5万元。": [
        (Relation.PRODUCT, False, "2,860人×50元＋320人×100元＝17.5万元≠18.5万元")
    ],
    "甲类100人，每人600元；乙类75人，每人800元。项目资金结余13万元。": [],
    # what each got stands right behind its number, and the total behind them all
    "配备办公桌24张×850元、文件柜12组×1,200元，共计43,800元。": [
        (Relation.PRODUCT, False, "24张×850元＋12组×1,200元＝3.48万元≠43,800元")
    ],
    "一等奖2名奖励5000元，二等奖5名奖励3000元，三等奖10名奖励1000元，共发放奖金5.3万元。": [
        (Relation.PRODUCT, False, "2名×5000元＋5名×3000元＋10名×1000元＝3.5万元≠5.3万元")
    ],
    "18户农户领到66万元贷款，其中12户各贷款3万元、6户各贷款5万元，这66万元当日到账。": [
        (Relation.SUM, True, "12＋6＝18户"),
        (Relation.PRODUCT, True, "12户×3万元＋6户×5万元＝66万元"),
    ],
    "全镇兑现奖补66元，其中12户各奖补3万元、6户各奖补5万元。": [
        (Relation.UNIT_SLIP, False, "12户×3万元＋6户×5万元＝66万元，与66元差10000倍")
    ],
    # given to all of a kind together
    "一等奖2名奖励5000元，二等奖5名奖励7500元，三等奖10名奖励1万元，共发放奖金2.25万元。": [
        (Relation.SUM, True, "5000元＋7500元＋1万元＝2.25万元")
    ],
    "对3家企业各奖励50万元，对8家企业各奖励20万元，上年共兑现奖励资金385万元。": [],
    # a budget is not what was paid, and the rest may be paid to others
    "全年预算13万元。甲类100人，每人600元；乙类75人，每人800元。": [],
    "共发放补助30万元。其中：甲类100人，每人600元；乙类75人，每人800元。": [],
}


@pytest.mark.parametrize(("text", "statements"), TEXTS.items())
def test_a_total_apart_is_what_numbers_and_prices_make(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
