"""Rates of what was spent, beside what is left."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "支出441万元，执行率28%，结余9万元。": [(Relation.RATE, False, "441万元÷（441万元＋9万元）＝98.00%≠28%")],
    "支出441万元，执行率98%，结余9万元。": [(Relation.RATE, True, "441万元÷（441万元＋9万元）＝98.00%")],
    "已支付480.3万元，支付比例达49%，未支付4.9万元。": [
        (Relation.RATE, False, "480.3万元÷（480.3万元＋4.9万元）＝98.99%≠49%")
    ],
    # what is carried out need not be paid
    "执行92万元，执行率94%，未支付8万元。": [],
    # something else is left
    "支出441万元，执行率28%，教师9人未参加。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_was_spent_and_what_is_left_make_up_the_whole(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
