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
    # the total behind the row, of a month
    "甲类100人，每人600元；乙类75人，每人800元。共发放13万元。": [
        (Relation.PRODUCT, False, "100人×600元＋75人×800元＝12万元≠13万元")
    ],
    "甲类每人每月50元，共2,860人；乙类每人每月100元，共320人。每月发放18.5万元。": [
        (Relation.PRODUCT, False, "2,860人×50元＋320人×100元＝17.5万元≠18.5万元")
    ],
    "甲类100人，每人600元；乙类75人，每人800元。项目资金结余13万元。": [],
    # a budget is not what was paid, and the rest may be paid to others
    "全年预算13万元。甲类100人，每人600元；乙类75人，每人800元。": [],
    "共发放补助30万元。其中：甲类100人，每人600元；乙类75人，每人800元。": [],
}


@pytest.mark.parametrize(("text", "statements"), TEXTS.items())
def test_a_total_apart_is_what_numbers_and_prices_make(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
