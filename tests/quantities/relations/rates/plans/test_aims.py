"""Rates against a plan told only by its gap, or right before the rate."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.rates.plans.aims import is_gap
from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "概算8,650万元，实际完成投资9,515万元，超概算12%。": [
        (Relation.RATE, False, "（9,515万元－8,650万元）÷8,650万元＝10.00%≠12%")
    ],
    "计划培训500人，实际培训540人，比计划多10%。": [(Relation.RATE, False, "（540人－500人）÷500人＝8.00%≠10%")],
    "举办活动126场，计划100场，超出计划30%。": [(Relation.RATE, False, "（126场－100场）÷100场＝26.00%≠30%")],
    "举办活动126场，比计划多26场，超出计划30%。": [(Relation.RATE, False, "26场÷（126场－26场）＝26.00%≠30%")],
    "举办活动126场，比计划多26场，超出26%。": [(Relation.RATE, True, "26场÷（126场－26场）＝26.00%")],
    "今年修缮桥梁38座，较计划少2座，完成率95%。": [(Relation.RATE, True, "38座÷（38座＋2座）＝95.00%")],
    "今年修缮桥梁38座，较计划少2座，完成率59%。": [(Relation.RATE, False, "38座÷（38座＋2座）＝95.00%≠59%")],
    "今年修缮桥梁42座，其中石桥20座，超额完成2座，完成率150%。": [
        (Relation.RATE, False, "42座÷（42座－2座）＝105.00%≠150%")
    ],
    "全年培训336人次，超出年度计划36人次，完成率112%。": [
        (Relation.RATE, True, "336人次÷（336人次－36人次）＝112.00%")
    ],
    "计划培训300人次，实际培训336人次，超额完成12%。": [(Relation.RATE, True, "（336人次－300人次）÷300人次＝12.00%")],
    "计划培训300人次，实际培训336人次，超额完成21%。": [
        (Relation.RATE, False, "（336人次－300人次）÷300人次＝12.00%≠21%")
    ],
    "预算调整率为8.6%，其中年初预算2,500万元，调整后预算2,715万元。": [
        (Relation.RATE, True, "（2,715万元－2,500万元）÷2,500万元＝8.60%")
    ],
    "预算调整率为6.8%，其中年初预算2,500万元，调整后预算2,715万元。": [
        (Relation.RATE, False, "（2,715万元－2,500万元）÷2,500万元＝8.60%≠6.8%")
    ],
    "会议费支出42万元，较50万元减少16%。": [(Relation.RATE, True, "（50万元－42万元）÷50万元＝16.00%")],
    "税收收入36.4亿元，同比32.5亿元增长21%。": [
        (Relation.GROWTH, False, "（36.4亿元－32.5亿元）÷32.5亿元＝12.00%≠21%")
    ],
    "年度任务115户，实际改造264户，发放资金278.8万元。改造数超任务43%。": [
        (Relation.RATE, False, "（264户－115户）÷115户＝129.57%≠43%")
    ],
    "年度任务115户，实际改造264户，发放资金278.8万元。改造数超任务129.6%。": [
        (Relation.RATE, True, "（264户－115户）÷115户＝129.57%≈129.6%")
    ],
    # one of several plans, or of several results
    "任务115户，实际改造264户，验收230户。改造数超任务43%。": [],
    # another rate is not of the plan
    "今年修缮桥梁38座，较计划少2座，合格率59%。": [],
    "会议费支出42万元，比预算50万元节约16%。": [(Relation.RATE, True, "（50万元－42万元）÷50万元＝16.00%")],
    "会议费支出42万元，比预算50万元节约61%。": [(Relation.RATE, False, "（50万元－42万元）÷50万元＝16.00%≠61%")],
    "细颗粒物浓度30微克/立方米，较2019年的40微克/立方米下降52%。": [
        (Relation.GROWTH, False, "（40微克/立方米－30微克/立方米）÷40微克/立方米＝25.00%≠52%")
    ],
    # the direction is another matter
    "会议费支出42万元，比预算50万元增加16%。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_rate_beside_a_gap_is_measured_by_it(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(
    "name",
    [
        *("多", "少", "超", "增加", "减少", "超出", "超额完成", "超额", "少完成", "多完成", "节约", "节省"),
        *("超过年度计划", "超目标数", "较全年任务多发放", "比预算节省支出", "超额培训了", "多改造", "少救助"),
    ],
)
def test_a_figure_may_tell_how_far_off_the_plan_a_result_is(name: str) -> None:
    (sentence,) = Reading(f"培训400人，{name}20人。").sentences
    assert [is_gap(term) for term in sentence.terms] == [False, True]
