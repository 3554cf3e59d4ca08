"""Rates that say what they are of: in brackets behind them, or by the words before them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "接通平台38个，接通率95%（应接通40个）。": [(Relation.RATE, True, "38个÷40个＝95.00%")],
    "接通平台38个，接通率59%（应接通40个）。": [(Relation.RATE, False, "38个÷40个＝95.00%≠59%")],
    # the last amount where none is a slip away and it is near
    "接通平台36个，接通率95%（应接通40个）。": [(Relation.RATE, False, "36个÷40个＝90.00%≠95%")],
    # a bracket that has a base of its own keeps others away
    "目标110处，建成118处；覆盖率78.67%（全县150个村）。": [],
    "目标110个，建成118个；覆盖率78.67%（全县150个村）。": [(Relation.RATE, True, "118个÷150个＝78.67%")],
    # reckoned on the amount that the rate itself names, whatever another gives
    "年初预算186.2万元，追加后预算204.8万元，实际支出198.5万元，按追加后预算计算的执行率为96.92%。": [
        (Relation.RATE, True, "198.5万元÷204.8万元＝96.92%")
    ],
    "年初预算186.2万元，追加后预算204.8万元，实际支出198.5万元，按追加后预算计算的执行率为106.61%。": [
        (Relation.RATE, False, "198.5万元÷204.8万元＝96.92%≠106.61%")
    ],
    "预算186.2万元，到位150万元，实际支出148.5万元，按两级到位资金计算的执行率为79.75%。": [
        (Relation.RATE, True, "148.5万元÷186.2万元＝79.75%")
    ],
    # nothing in the unit of the base, or far off
    "接通平台4个，接通率95%（应接通40个）。": [],
    "覆盖率约95%（应覆盖40个），满意。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_rate_is_measured_by_the_whole_that_it_names(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
