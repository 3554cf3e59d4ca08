"""Rates of what was not spent."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "承诺时限由20个工作日压缩至8个工作日，压缩率65%。": [
        (Relation.RATE, False, "（20个工作日－8个工作日）÷20个工作日＝60.00%≠65%")
    ],
    "采购预算396万元，节约7.2万元，节约率2.82%。": [(Relation.RATE, False, "7.2万元÷396万元＝1.82%≠2.82%")],
    # of what was paid
    "采购预算396万元，节约36万元，节约率10%。": [],
    "安排购置费450万元，采购成交价423万元，资金节约率5%。": [
        (Relation.RATE, False, "（450万元－423万元）÷450万元＝6.00%≠5%")
    ],
    "采购预算40万元，合同金额36万元，资金节约率10%。": [(Relation.RATE, True, "（40万元－36万元）÷40万元＝10.00%")],
    "采购预算40万元，合同金额36万元，资金节约率12%。": [
        (Relation.RATE, False, "（40万元－36万元）÷40万元＝10.00%≠12%")
    ],
    "申报经费60万元，评审核定51万元，审减率15%。": [(Relation.RATE, True, "（60万元－51万元）÷60万元＝15.00%")],
    # what is saved is measured by the price there was, not by the one that was paid
    "控制价456.8万元，中标价428.6万元，节约资金28.2万元，节约率6.6%。": [
        (Relation.REMAINDER, True, "456.8－428.6＝28.2万元"),
        (Relation.RATE, False, "28.2万元÷（28.2万元＋428.6万元）＝6.17%≠6.6%"),
    ],
    "中标价428.6万元，较控制价456.8万元节约28.2万元，节约率6.6%。": [
        (Relation.REMAINDER, True, "456.8－428.6＝28.2万元"),
        (Relation.RATE, False, "28.2万元÷456.8万元＝6.17%≠6.6%"),
    ],
    # where neither price gives it the rate is wrong, whichever is meant
    "采购预算360万元，实际338.4万元，节约21.6万元，节约率8.0%。": [
        (Relation.REMAINDER, True, "360－338.4＝21.6万元"),
        (Relation.RATE, False, "（360万元－338.4万元）÷360万元＝6.00%≠8.0%"),
    ],
    # the price there was is told behind the rate
    "一标段中标价285万元，下浮率5%，控制价300万元；二标段中标价186万元，下浮率5%，控制价200万元。": [
        (Relation.RATE, True, "（300万元－285万元）÷300万元＝5.00%"),
        (Relation.RATE, False, "（200万元－186万元）÷200万元＝7.00%≠5%"),
    ],
    # what was paid and what was saved are the price that is told too
    "中标价78.26万元，审定75.9万元，较中标价核减2.36万元，核减率4%。": [
        (Relation.GROWTH, True, "78.26万元－75.9万元＝2.36万元"),
        (Relation.RATE, False, "2.36万元÷（2.36万元＋75.9万元）＝3.02%≠4%"),
    ],
    # of two that are not plan and use only a fit is told
    "甲标段40万元，乙标段36万元，资金节约率12%。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_rate_of_what_was_saved_is_measured_by_plan_and_use(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
