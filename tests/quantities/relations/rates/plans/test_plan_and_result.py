"""A rate is held against the one plan and the one result that stand before it."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the plan's figure written for the result
    "年度计划投资56.2亿元。1—10月累计完成投资56.2亿元，占年度投资计划的85.2%。": [
        (Relation.RATE, False, "56.2亿元÷56.2亿元＝100.00%≠85.2%"),
    ],
    "省下达廉租房任务1,852套。截至11月底，开工1,852套，开工率达116.9%。": [
        (Relation.RATE, False, "1,852套÷1,852套＝100.00%≠116.9%"),
    ],
    # the plan behind its result, or called so by the rate alone
    "全市解决饮水安全38.4万人，民生目标为32.5万人，完成民生目标的181.2%。": [
        (Relation.RATE, False, "38.4万人÷32.5万人＝118.15%≠181.2%"),
    ],
    "新增托位7,000个，完成9,034个，占全年计划的192%。": [(Relation.RATE, False, "9,034个÷7,000个＝129.06%≠192%")],
    "建设村级站点150个，已建成132个，占计划的98%。": [(Relation.RATE, False, "132个÷150个＝88.00%≠98%")],
    "市级财政承担62.5亿元，截至3月底已下达41.9亿元，完成计划的76%。": [
        (Relation.RATE, False, "41.9亿元÷62.5亿元＝67.04%≠76%")
    ],
    "新增7,000个社区托育托额，完成9,034个，占全年计划的192%。": [
        (Relation.RATE, False, "9,034个÷7,000个＝129.06%≠192%")
    ],
    # in another unit
    "计划新建1万亩蔬菜基地，现已建成9,120万亩，完成计划的91.2%。": [
        (Relation.UNIT_SLIP, False, "1万亩×91.2%与9,120万亩，差10000倍")
    ],
    # the one plan among other amounts, whatever is told between
    "重点项目总投资439.6亿元，年度计划投资56.5亿元。1—10月累计完成投资56.5亿元，占年度投资计划的85.2%。": [
        (Relation.RATE, False, "56.5亿元÷56.5亿元＝100.00%≠85.2%"),
    ],
    "今年计划完成固定资产投资85.9亿元。截至9月底，完成投资75.33亿元，比上年同期的73.79亿元增加1.54亿元，"
    "完成预计目标的78.69%。": [(Relation.RATE, False, "75.33亿元÷85.9亿元＝87.69%≠78.69%")],
    "省定目标为新增企业85家，已新增85家，完成目标的92.9%。": [
        (Relation.RATE, False, "85家÷85家＝100.00%≠92.9%"),
    ],
    # how far it has come
    "新增就业目标任务6,800人，进度12,244人，完成比例142.4%。": [
        (Relation.RATE, False, "12,244人÷6,800人＝180.06%≠142.4%"),
    ],
}
SILENT = (
    "新增贷款7,000户，完成6,300户，占全年计划的63%，计划为10,000户。",
    "新增存款86亿元，贷款75亿元，占全年计划的60%。",
    "省下达任务1,852套。截至11月底，开工1,852套，开工率100%。",
    "全年目标任务6,800人，其中春季1,200人，完成比例42.4%。",
    "市级任务320户，区级任务180户，完成任务的56%。",
    "计划采购120台，到货120台，安装进度80%。",
    "五年计划新增8,600人，今年新增2,100人，完成年度计划的105%。",
    "年度任务60个，上半年完成36个，占年度任务的60%，占半年任务的120%。",
    "年度任务60个，上半年完成36个，占半年任务的120%。",
    "计划培训500人，实际培训500人，合格率96%。",
    "年度计划投资8亿元，累计完成投资12亿元，年度投资完成率90%。",
    "计划新建公厕45座，改建公厕30座。已新建39座，占计划的86.7%；改建30座，占计划的100%。",
    "计划造林12万亩，计划抚育20万亩。已完成9万亩，完成年度计划的60%。",
    "计划造林12万亩。已完成水土流失治理9万亩，完成年度计划的60%。",
    "年度任务3,120户，目前已完工2,480户，2018年以来累计完工8,560户，完成总任务的91.3%。",
    "目标是2025年建成5,000个，目前已建成1,200个，完成2021年计划的120%。",
    "计划发放36批次，已发放30批次，涉及金额2.8亿元，完成资金计划的78.4%。",
    "下达我区任务12.6万亩。甲镇完成3.2万亩，占任务的84%。",
    "计划为7,200名妇女开展免费检查，已检查6,840人，完成率95%。",
    "计划投资约8亿元，完成投资8亿元，完成率92%。",
)


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_plan_and_its_result_give_the_rate(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if not each[1]] == statements


@pytest.mark.parametrize("text", SILENT)
def test_what_the_rate_may_be_of_something_else_is_passed_over(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []
