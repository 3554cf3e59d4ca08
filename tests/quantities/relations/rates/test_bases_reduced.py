"""Rates of what is left of a budget."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

RIGHT, WRONG = True, False
STATED: dict[str, list[Told]] = {
    "预算480万元，扣除追减的30万元后，支出441万元，执行率98%。": [
        (Relation.RATE, RIGHT, "441万元÷（480万元－30万元）＝98.00%")
    ],
    "预算480万元，剔除年底下达、须结转的30万元后，支出441万元，执行率98%。": [
        (Relation.RATE, RIGHT, "441万元÷（480万元－30万元）＝98.00%")
    ],
    # taken out behind what was spent
    "预算480万元，支出441万元，剔除跨年结转30万元后执行率98%。": [
        (Relation.RATE, RIGHT, "441万元÷（480万元－30万元）＝98.00%")
    ],
    # of all of it after all
    "预算480万元，扣除追减的30万元后，支出441万元，执行率91.88%。": [(Relation.RATE, RIGHT, "441万元÷480万元＝91.88%")],
    "预算480万元，扣除追减的30万元后，支出441万元，执行率95%。": [
        (Relation.RATE, WRONG, "441万元÷480万元＝91.88%≠95%")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_rate_may_be_of_what_is_left_of_its_whole(sentence: str, statements: list[Told]) -> None:
    assert [each for each in stated(sentence) if each[0] is Relation.RATE] == statements
