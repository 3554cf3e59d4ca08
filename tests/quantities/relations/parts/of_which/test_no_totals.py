"""Amounts that stand before a list and are not divided by it."""

import pytest

from tests.quantities.stated import stated

BESIDE = (
    # told besides
    "除4名常驻人员外，项目组还包括1名顾问和6名志愿者。",
    "部门预算包括局本部以及下属1家单位。其中，行政单位1家，事业单位1家。",
    "部门包括机关和所属5家单位。其中，行政单位1家，参公单位1家，事业单位4家。",
    "除发生场地费213.24万元的因素外，主要是补缴以前年度水电费590.42万元。",
    # what made the level up is told, and not all of it
    "2019年，该社股本增加至1,000万元，其中张某以现金增资489万元、李某以现金增资11万元。",
    # the item before
    "经费包括：1、评审费：22.18万元；2、律师费用：450.00万元；3、公告费用：442.45万元；4、手续费：65.30万元。",
    # those in one of them may be in the other
    "全镇职工7,817名，其中参加社会保险7,371名，参保比例94.29%；缴存公积金2,284名，缴存比例29.22%。",
)
DIVIDED = {
    "除设备外，其他支出120万元，其中印刷费40万元、劳务费90万元。": "40＋90＝130万元≠120万元，相差10万元",
    "全县单位120个，其中机关40个、事业单位90个。": "40＋90＝130个≠120个，相差10个",
    "补助资金增加至120万元，其中省级40万元、市级90万元。": "40＋90＝130万元≠120万元，相差10万元",
}


@pytest.mark.parametrize("text", BESIDE)
def test_a_list_divides_no_amount_that_is_told_beside_it(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []


@pytest.mark.parametrize("text", DIVIDED)
def test_a_list_that_divides_the_amount_before_it_must_make_it_up(text: str) -> None:
    assert [told for _, holds, told in stated(text) if not holds][:1] == [DIVIDED[text]]
