"""What a daily or monthly price makes in a year."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "按照每生每天4元的标准，在校时间200天计算，每生每年补助800元。": [(Relation.PRODUCT, True, "4元×200天＝800元")],
    "按照每生每天4元的标准，在校时间200天计算，每生每年补助880元。": [
        (Relation.PRODUCT, False, "4元×200天＝800元≠880元")
    ],
    "补助标准为每人每月500元，每人全年6000元。": [(Relation.PRODUCT, True, "500元×12＝6000元")],
    "每生每年补助600元，全年按200天计算，每生每天4元。": [(Relation.PRODUCT, False, "600元÷200天＝3元≠4元")],
    "补助标准为每人每年6000元，每人每月500元。": [(Relation.PRODUCT, True, "6000元÷12＝500元")],
    "每人每天100元，每户每年2000元。": [],
    "管护费为600元/人/月，7200元/人/年。": [(Relation.PRODUCT, True, "600元/人/月×12＝7200元/人/年")],
    "管护费为600元/人/月，7600元/人/年。": [(Relation.PRODUCT, False, "600元/人/月×12＝7200元/人/年≠7600元/人/年")],
    # of two kinds of people
    "城市低保标准为每人每月660元；农村低保标准为每人每年4,800元。": [],
    # another price
    "管护费为600元/人/月，其中县级配套2400元/人/年。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_yearly_price_is_the_daily_one_times_the_days(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
