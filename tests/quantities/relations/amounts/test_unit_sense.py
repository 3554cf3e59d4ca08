"""Amounts that make sense only with another unit."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

SLIPS: dict[str, list[Told]] = {
    "18户农户领到54元小额贷款。": [(Relation.UNIT_SLIP, False, "农户领到54元")],
    "村集体经济收入超过20元的村有36个。": [(Relation.UNIT_SLIP, False, "村集体经济收入超过20元")],
    "为2800名学生发放助学金89亿元。": [(Relation.UNIT_SLIP, False, "2800名，学生发放助学金89亿元")],
    "门诊人均资助286万元。": [(Relation.UNIT_SLIP, False, "门诊人均资助286万元")],
    "追回多发补贴5.4元，涉及108人。": [(Relation.UNIT_SLIP, False, "5.4元，涉及108人")],
    "罚没款32.4元，案均2,700元。": [(Relation.UNIT_SLIP, False, "32.4元，案均2,700元")],
    "户均增收3,150元，共增收834.75元。": [(Relation.UNIT_SLIP, False, "3,150元，共增收834.75元")],
    "单价约0.35万元，首批更换800个需280元。": [(Relation.UNIT_SLIP, False, "0.35万元，需280元")],
    "公益岗位月工资760万元。": [(Relation.UNIT_SLIP, False, "公益岗位月工资760万元")],
    "签约服务费每人每年130万元。": [(Relation.UNIT_SLIP, False, "签约服务费每人每年130万元")],
    "带动农户人均增收410万元。": [(Relation.UNIT_SLIP, False, "带动农户人均增收410万元")],
    "电费按每间2,400万元补助，共143.52万元。": [(Relation.UNIT_SLIP, False, "2,400万元，共143.52万元")],
    "公务接待12批次86人次，支出0.86元。": [(Relation.UNIT_SLIP, False, "86人次，支出0.86元")],
    "追回低保金、养老金共32.8元，涉及214人。": [(Relation.UNIT_SLIP, False, "32.8元，涉及214人")],
}
SENSIBLE = (
    # a price, and what so little of it costs
    "参会120人，费用标准85.5元。",
    "按每斤肉12.5元算，50克肉只需1.25元。",
    # all of something else
    "人均贷款120万元，共贴息3.6万元。",
    "平均每个项目投资360万元，共投资3,600万元。",
    "为860万名老人发放津贴48亿元。",
    # the money of a month, not of one
    "12月份临时救助资金128万元未能按时发放。",
    "人均产值120万元。",
    "参保5,000人，个人缴费金额380元。",
    "门诊费用85.5元，次均费用120元。",
    "一次性补助500元，共发放600人。",
    "每人每月补贴30元，共有108人。",
    "补贴标准为每餐5元，受益240人。",
    "户均增收1.2万元。",
    "公办园生均经费补助1,240万元。",
    "工本费5元，发放证书1本。",
    "每亩产值860元，每亩投资620元，户均贷款800元。",
    "单笔贷款500元以下免收手续费，小额贷款最低500元。",
    "每元出资额对应的净资产值为12.5元。",
)


@pytest.mark.parametrize(("text", "statements"), SLIPS.items())
def test_an_amount_that_no_total_or_person_can_have_is_in_the_wrong_unit(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements


@pytest.mark.parametrize("text", SENSIBLE)
def test_small_amounts_of_one_and_usual_averages_make_sense(text: str) -> None:
    assert Relation.UNIT_SLIP not in {relation for relation, _, _ in stated(text)}
