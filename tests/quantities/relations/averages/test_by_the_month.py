"""What each got in a month, of what all of them got in a year."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全年保障特困人员1,284人，支出供养资金1,201.8万元，月人均780元。": [
        (Relation.AVERAGE, True, "1,201.8万元÷1,284人÷12个月＝779.98元≈780元")
    ],
    "全年保障特困人员1,284人，支出供养资金1,201.8万元，月人均870元。": [
        (Relation.AVERAGE, False, "1,201.8万元÷1,284人÷12个月＝779.98元≠870元")
    ],
    "1—9月发放补差1,265.9万元，保障对象3,126人，月人均补差540元。": [
        (Relation.AVERAGE, False, "1,265.9万元÷3,126人÷9个月＝449.95元≠540元")
    ],
    "12月保障712户1,068人，发放补助53.4万元，月人均补助520元。": [
        (Relation.AVERAGE, False, "53.4万元÷1,068人＝500元≠520元")
    ],
    # of how many months is not told, or of others than those at the end
    "6月末在保3,126人，当月发放补差140.7万元，月人均补差450元。": [
        (Relation.AVERAGE, True, "140.7万元÷3,126人＝450.1元≈450元")
    ],
    "发放补差1,687.9万元，保障对象3,126人，月人均补差540元。": [],
    "全年发放补差1,687.9万元，年末在保3,215人，月人均补差450元。": [],
    "一季度发放补差421.98万元，在保3,126人，月人均补差450元。": [
        (Relation.AVERAGE, True, "421.98万元÷3,126人÷3个月＝449.97元≈450元")
    ],
    "全县低保对象3,126人，月人均保障标准620元，全年发放1,687.9万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_what_each_got_in_a_month_is_held_against_the_months(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
