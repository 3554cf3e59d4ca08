"""Amounts ten thousand times off what they are compared with."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation

SLIPS = {
    "补助标准由560元提高到590万元。": ("590万元", "590元"),
    "养护单价由每公里0.4万元降至每公里3600万元。": ("3600万元", "3600元"),
    "支出宣传经费3.6亿元，占工作经费45万元的8%。": ("3.6亿元", "3.6万元"),
    "人均可支配收入18,460元，比上年增加1,310万元，增长7.6%。": ("1,310万元", "1310元"),
    "人均林地14.6平方米，较上年增加0.3公顷。": ("0.3公顷", "0.3平方米"),
    "全年预算72元，支出68.4万元，执行率95%。": ("72元", "72万元"),
}
SENSIBLE = (
    "补助标准由560元提高到590元。",
    "支出宣传经费3.6万元，占工作经费45万元的8%。",
    "每人补助5元，共补助5万元，完成率100%。",
    "人均可支配收入18,460元，比上年增加1,310元，增长7.6%；人均耕地1.2亩，比上年增加0.4万亩。",
    "债务余额由1.2亿元降至9,800万元。",
    "贷款余额4.16亿元，逾期333万元，逾期率0.80%，低于1%的控制线。",
)


@pytest.mark.parametrize(("text", "wanted"), SLIPS.items())
def test_an_amount_ten_thousand_times_off_is_told_with_its_right_unit(text: str, wanted: tuple[str, str]) -> None:
    slips = [each for each in Reading(text).statements if each.relation is Relation.UNIT_SLIP]
    assert [(each.target.text, each.computed) for each in slips] == [wanted]


@pytest.mark.parametrize("text", SENSIBLE)
def test_amounts_that_fit_are_not_doubted(text: str) -> None:
    assert [each.arithmetic for each in Reading(text).statements if not each.holds] == []
