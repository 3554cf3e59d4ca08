"""A rate right behind what was spent tells how large the fund is."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.rate_of_a_fund import unspent_by_rate


def unspent(text: str) -> list[str]:
    return [each.told for each in unspent_by_rate(Manuscript.of_text(text).facts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡口改造资金850万元。\n按进度已拨付680万元，执行率80%。", ["680万元÷850万元＝80%"]),
        ("渡口改造资金850万元。\n按进度已拨付680万元，专项资金支付率为80.0%。", ["680万元÷850万元＝80.0%"]),
        ("渡口改造资金850万元。\n按进度已拨付850万元，执行率100%。", []),
        ("渡口改造资金950万元。\n按进度已拨付680万元，执行率80%。", []),  # of another amount
        ("渡口改造资金850万元。\n培训680人，执行率80%。", []),
        ("渡口改造资金850万元。\n按进度已拨付680万元，群众满意度80%。", []),
    ],
)
def test_the_fund_of_a_rate_is_the_amount_it_implies(text: str, expected: list[str]) -> None:
    assert unspent(text) == expected
