"""How far a result lies from what was planned."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "计划总投资12.6亿元，年度计划3.2亿元，实际完成3.5亿元，超过年度计划0.3亿元。": [
        (Relation.COMPARISON, True, "3.5－3.2＝0.3亿元")
    ],
    "办结时限20天，实际用时14天，缩短6天。": [(Relation.COMPARISON, True, "20－14＝6天")],
    "单价计划2.6元/斤，实际收购2.8元/斤，比计划多支出326元。": [],
    "核定车辆9辆，实有7辆，比核定数少2辆。": [(Relation.COMPARISON, True, "9－7＝2辆")],
    "目标值≥85%，实际完成值88.2%，超出目标3.2个百分点。": [(Relation.COMPARISON, True, "88.2－85＝3.2个百分点")],
    "合格率92.5%，低于目标值94%1.5个百分点。": [(Relation.COMPARISON, True, "94－92.5＝1.5个百分点")],
    "定编46人，实有43人，缺编3人。": [(Relation.COMPARISON, True, "46－43＝3人")],
}

FAILING: dict[str, list[Told]] = {
    "全年税收收入18620万元，较年初预算19850万元短收1320万元。": [
        (Relation.COMPARISON, False, "19850－18620＝1230万元≠1320万元，相差90万元")
    ],
    "送审造价7368万元，审定造价6708万元，净核减606万元。": [
        (Relation.COMPARISON, False, "7368－6708＝660万元≠606万元，相差54万元")
    ],
    # nothing stands between the three
    "男性平均寿命76.2岁，女性80.1岁，相差4.9岁。": [(Relation.COMPARISON, False, "80.1－76.2＝3.9岁≠4.9岁，相差1岁")],
    "合同金额386万元，结算金额372.6万元，核减12.4万元。": [
        (Relation.COMPARISON, False, "386－372.6＝13.4万元≠12.4万元，相差1万元")
    ],
    # by so much for each
    "供养标准年初计划570元/人·月，实际758元/人·月，比计划提高118元。": [
        (Relation.COMPARISON, False, "758－570＝188元≠118元，相差70元")
    ],
    # of the plan that it names, not of the whole
    "总投资18.6亿元，年度计划投资5.2亿元，全年完成4.8亿元，距年度计划差13.8亿元。": [
        (Relation.COMPARISON, False, "5.2－4.8＝0.4亿元≠13.8亿元，相差13.4亿元")
    ],
    "境内最高海拔2,907米，最低海拔898米，相对高差2,109米。": [
        (Relation.COMPARISON, False, "2907－898＝2009米≠2,109米，相差100米")
    ],
    "改造家庭74户，省定任务70户，超过原定任务数6户。": [(Relation.COMPARISON, False, "74－70＝4户≠6户，相差2户")],
    # of the plan that it names
    "总投资3.82亿元，年度计划投资2.47亿元，截至12月底完成投资2.41亿元，比年度计划少1.41亿元。": [
        (Relation.COMPARISON, False, "2.47－2.41＝0.06亿元≠1.41亿元，相差1.35亿元")
    ],
    # of the part that was told last
    "计划种植粮食377亩，其中水稻290亩；完成粮食380亩，其中水稻300亩，比计划多20亩。": [
        (Relation.PART, True, "290亩≤377亩"),
        (Relation.PART, True, "300亩≤380亩"),
        (Relation.COMPARISON, False, "300－290＝10亩≠20亩，相差10亩"),
    ],
    "实际支出比年初预算少支29.9万元（年初预算1,482.2万元，实际支出1,452.8万元）。": [
        (Relation.COMPARISON, False, "1482.2－1452.8＝29.4万元≠29.9万元，相差0.5万元")
    ],
    # of what was planned under that name
    "计划种粮32.6万亩，其中水稻18万亩；实际种粮33.1万亩，其中水稻19.2万亩，水稻比计划多1.8万亩。": [
        (Relation.PART, True, "18万亩≤32.6万亩"),
        (Relation.PART, True, "19.2万亩≤33.1万亩"),
        (Relation.COMPARISON, False, "19.2－18＝1.2万亩≠1.8万亩，相差0.6万亩"),
    ],
    "清收欠款5,370万元，比计划5,000万元多收470万元。": [
        (Relation.COMPARISON, False, "5370－5000＝370万元≠470万元，相差100万元")
    ],
    "新建步道26.4公里，较批复30公里少建4.6公里。": [
        (Relation.COMPARISON, False, "30－26.4＝3.6公里≠4.6公里，相差1公里")
    ],
    # what was aimed at was not rounded
    "收回率98%，比目标95%高2个百分点。": [(Relation.COMPARISON, False, "98－95＝3个百分点≠2个百分点，相差1个百分点")],
    "计划举办18期，实际举办13期，多办1期。": [(Relation.COMPARISON, False, "18－13＝5期≠1期，相差4期")],
    "预计保障会议1100场，实际1246场，增加546场。": [(Relation.COMPARISON, False, "1246－1100＝146场≠546场，相差400场")],
    "送审价426.8万元，审定价398.5万元，核减23.8万元。": [
        (Relation.COMPARISON, False, "426.8－398.5＝28.3万元≠23.8万元，相差4.5万元")
    ],
    "94户满意，满意率94%，比定的90%高6个百分点。": [
        (Relation.COMPARISON, False, "94－90＝4个百分点≠6个百分点，相差2个百分点")
    ],
    "合格率96.67%，高于95%的标准2.67个百分点。": [
        (Relation.COMPARISON, False, "96.67－95＝1.67个百分点≠2.67个百分点，相差1个百分点")
    ],
    # the plan and the result behind the gap; what should have been and what was, whatever the word
    "预算执行较年初预算减少63万元，年初预算420万元，决算384万元。": [
        (Relation.COMPARISON, False, "420－384＝36万元≠63万元，相差27万元")
    ],
    "应到120人，实到113人，缺席9人。": [(Relation.COMPARISON, False, "120－113＝7人≠9人，相差2人")],
    "全年用水量12.4万吨，比定额13.8万吨节约4.1万吨。": [
        (Relation.COMPARISON, False, "13.8－12.4＝1.4万吨≠4.1万吨，相差2.7万吨")
    ],
    "抽检合格率96.6%，高于95%的标准2.6个百分点。": [
        (Relation.COMPARISON, False, "96.6－95＝1.6个百分点≠2.6个百分点，相差1个百分点")
    ],
    "满意率94.2%，比定的90%高6.2个百分点。": [
        (Relation.COMPARISON, False, "94.2－90＝4.2个百分点≠6.2个百分点，相差2个百分点")
    ],
    "安排项目46个，完工41个，在建5个。完工数比目标43个少3个。": [
        (Relation.SUM, True, "41＋5＝46个"),
        (Relation.COMPARISON, False, "43－41＝2个≠3个，相差1个"),
    ],
    "沼气池计划20个，实际24个，多5个。": [(Relation.COMPARISON, False, "24－20＝4个≠5个，相差1个")],
    "组织演练5次，计划3次，较计划多3次。": [(Relation.COMPARISON, False, "5－3＝2次≠3次，相差1次")],
    # the gap between two that it names
    "男职工72人，女职工69人，男职工比女职工多13人。": [(Relation.COMPARISON, False, "72－69＝3人≠13人，相差10人")],
    "合同工期180天，实际工期195天，提前15天。": [(Relation.COMPARISON, False, "195－180＝15天，与“提前”相反")],
    "原定6个月完成，实际用时8个月，超期3个月。": [(Relation.COMPARISON, False, "8－6＝2个月≠3个月，相差1个月")],
    "核定班额45人，平均班额42人，低于核定班额5人。": [(Relation.COMPARISON, False, "45－42＝3人≠5人，相差2人")],
    "合同约定工期240日历天，实际工期228天，提前21天竣工。": [
        (Relation.COMPARISON, False, "240日历天－228天＝12天≠21天，相差9天")
    ],
    "核定车辆9辆，实有7辆，比核定数少3辆。": [(Relation.COMPARISON, False, "9－7＝2辆≠3辆，相差1辆")],
    "年初计划走访300户，全年走访316户，超计划61户。": [(Relation.COMPARISON, False, "316－300＝16户≠61户，相差45户")],
    "目标值≥85%，实际完成值88.2%，超出目标2.3个百分点。": [
        (Relation.COMPARISON, False, "88.2－85＝3.2个百分点≠2.3个百分点，相差0.9个百分点")
    ],
    "合格率92.5%，低于目标值94%2.5个百分点。": [
        (Relation.COMPARISON, False, "94－92.5＝1.5个百分点≠2.5个百分点，相差1个百分点")
    ],
    "定编46人，实有43人，缺编5人。": [(Relation.COMPARISON, False, "46－43＝3人≠5人，相差2人")],
    "计划救助90人，实际救助104人，多救助41人。": [(Relation.COMPARISON, False, "104－90＝14人≠41人，相差27人")],
    "全年产量36.2万吨，超出目标任务34万吨3.2万吨。": [
        (Relation.COMPARISON, False, "36.2－34＝2.2万吨≠3.2万吨，相差1万吨")
    ],
    "甲标段工期185天，乙标段工期160天，甲标段比乙标段长35天。": [
        (Relation.COMPARISON, False, "185－160＝25天≠35天，相差10天")
    ],
}


@pytest.mark.parametrize(
    "sentence",
    [
        "收入占预算56.6%，超过时间进度6.6个百分点；支出占53.5%，超3.5个百分点。",
        "收入完成预算的78.2%，快于时间进度3.2个百分点；支出完成预算的71.5%，慢3.5个百分点。",
    ],
)
def test_two_gaps_from_what_is_told_nowhere_lie_not_between_their_rates(sentence: str) -> None:
    assert stated(sentence) == []


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_gap_that_is_right_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_gap_that_is_wrong_is_told(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
