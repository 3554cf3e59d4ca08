"""Balances and flows that no list of parts adds up to."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "收入18.64亿元、支出16.97亿元，累计结余32.4亿元。": [],
    "五保对象1,286人，其中集中供养462人，新增分散供养36人。": [],
    "应参加年检486家，实际参加471家，12家已注销，3家未按时参加。": [],
    "应参加年检486家，实际参加471家，51家未按时参加。": [
        (Relation.COMPARISON, False, "486－471＝15家≠51家，相差36家"),
    ],
    "自来水普及率91.3%，燃气99.6%，农村提高4.5个百分点。": [],
}


@pytest.mark.parametrize("text", STATED)
def test_balances_and_flows(text: str) -> None:
    assert stated(text) == STATED[text]
