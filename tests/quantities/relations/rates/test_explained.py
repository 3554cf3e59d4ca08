"""Rates that a colon explains."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

_PARTS = "其中中央300万元，省级120万元，县级80万元"
CASES: dict[str, list[Told]] = {
    f"资金到位率97%：预算安排500万元，{_PARTS}；实际到位485万元。": [(Relation.RATE, True, "485万元÷500万元＝97.00%")],
    f"资金到位率100%：预算安排500万元，{_PARTS}；实际到位485万元。": [
        (Relation.RATE, False, "485万元÷500万元＝97.00%≠100%")
    ],
    "预算执行率95%：全年预算360万元，实际支出351万元。": [(Relation.RATE, False, "351万元÷360万元＝97.50%≠95%")],
    # so many among so many of the thing that the rate names, also where it rose
    "研发机构覆盖率达到65%，126家企业中86家设有研发机构。": [(Relation.RATE, False, "86家÷126家＝68.25%≠65%")],
    "养老服务站覆盖率由86%提高到94%，全区52个社区中已有48个建成服务站。": [
        (Relation.RATE, False, "48个÷52个＝92.31%≠94%")
    ],
    # of another thing
    "群众满意率达到95%，126家企业中86家设有研发机构。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), CASES.items())
def test_a_rate_is_of_the_amounts_behind_its_colon(sentence: str, statements: list[Told]) -> None:
    assert [each for each in stated(sentence) if each[0] is Relation.RATE] == statements
