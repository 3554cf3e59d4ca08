"""What went out and what came in make up what was traded."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "货物进出口总额246亿元，增长3%。其中，出口138亿元，增长2%；进口118亿元，增长1%。对东盟进出口额94亿元，其中出口52亿元，进口42亿元。": [
        (Relation.SUM, False, "138＋118＝256亿元≠246亿元，相差10亿元"),
        (Relation.SUM, True, "52＋42＝94亿元"),
    ],
    # no gap is too wide: there is no third
    "进出口总额138亿美元，同比增长4.1%。出口138亿美元，增长3.2%；进口108亿美元，增长5.7%；贸易顺差30亿美元。": [
        (Relation.SUM, False, "138＋108＝246亿美元≠138亿美元，相差108亿美元"),
        (Relation.REMAINDER, True, "138－108＝30亿美元"),
    ],
    # of a month or a kind, where 进出口 was told before
    "前11个月进出口3,833亿元。11月当月670亿元，增长0.1%：出口210亿元，增长0.9%，进口160亿元，下降1.1%。": [
        (Relation.SUM, False, "210＋160＝370亿元≠670亿元，相差300亿元"),
    ],
    "前11个月进出口3,833亿元。一般贸易370亿元，占9.7%，出口210亿元，增长0.9%，进口160亿元，下降1.1%。": [
        (Relation.SUM, True, "210＋160＝370亿元"),
        (Relation.RATE, True, "370亿元÷3,833亿元＝9.65%≈9.7%"),
    ],
    "前11个月进出口3,833亿元。民营企业370亿元，国有企业出口21亿元，外商投资企业进口19亿元。": [],
    # another total stands between
    "进出口总额246亿元。其中民营企业进出口52亿元，国有企业出口38亿元，外资企业进口18亿元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_went_out_and_came_in_is_all_that_was_traded(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
