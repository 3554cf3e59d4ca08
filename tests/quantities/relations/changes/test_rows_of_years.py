"""Rates in a row of amounts whose bases another sentence tells for their year."""

import pytest

from tests.quantities.stated import stated

FAILING = {
    "2015年受理15,985件，审结14,135件，比上年分别上升42.6%和34%。2014年受理11,210件，审结9,882件。": [
        "（14,135件－9,882件）÷9,882件＝43.04%≠34%"
    ],
    "2022年接诊86,400人次，手术1,260台，2023年接诊93,312人次，手术1,386台，比上年分别增长8.0%和11%。": [
        "（1,386台－1,260台）÷1,260台＝10.00%≠11%"
    ],
    "全年火灾312起，死亡6人，损失486.3万元，同比分别下降12.4%、30%和8.1%，上年同期火灾356起、死亡8人、损失529.2万元。": [
        "（8人－6人）÷8人＝25.00%≠30%"
    ],
}
HOLDING = (
    "2015年受理15,985件，审结14,135件，比上年分别上升42.6%和43%。2014年受理11,210件，审结9,882件。",
    "2015年受理15,985件，审结14,135件，比上年分别上升42.6%和43%。2014年第四季度受理3,210件，审结2,882件。",
    "新收4,862件，结案4,715件，同比分别上升13.6%和12.1%，去年结转312件，结案298件。",
    "2023年受理申诉320件，办结310件，比上年分别增长6.7%和7.2%。2022年受理投诉810件，办结790件。",
    "2023年受理320件，办结310件，比2021年分别增长6.7%和7.2%。2022年受理310件，办结300件。",
)


@pytest.mark.parametrize(("text", "failing"), FAILING.items())
def test_a_rate_of_the_row_is_held_against_the_base_of_its_year(text: str, failing: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == failing


@pytest.mark.parametrize("text", HOLDING)
def test_bases_of_other_years_and_things_say_nothing(text: str) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == []
