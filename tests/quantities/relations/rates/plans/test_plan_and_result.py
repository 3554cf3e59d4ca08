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
    "计划投资约8亿元，完成投资8亿元，完成率92%。",
)


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_plan_and_its_result_give_the_rate(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if not each[1]] == statements


@pytest.mark.parametrize("text", SILENT)
def test_what_the_rate_may_be_of_something_else_is_passed_over(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []
