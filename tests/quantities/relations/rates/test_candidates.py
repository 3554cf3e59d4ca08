"""Rates whose amounts stand in the sentences before them, each under the name of the rate."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # what was done of the plan is told behind its share
    "收入完成年初预算9,120万元的40.4%，累计完成3,684万元。": [
        (Relation.RATE, True, "3,684万元÷9,120万元＝40.39%≈40.4%")
    ],
    "完成年度投资计划3.2亿元的74.1%，完成投资2.54亿元。": [(Relation.RATE, False, "2.54亿元÷3.2亿元＝79.38%≠74.1%")],
    "收入完成预算9,120万元的40.4%，其中税收完成2,684万元。": [(Relation.PART, True, "2,684万元≤9,120万元")],
    "收入完成预算9,120万元的40.4%，政府性基金收入完成2,684万元。": [],
    "甲镇任务120户，完成114户；乙镇任务80户，完成78户。甲镇完成率95%，乙镇完成率87.5%。": [
        (Relation.RATE, True, "114户÷120户＝95.00%"),
        (Relation.RATE, False, "78户÷80户＝97.50%≠87.5%"),
    ],
    "学前教育预算1,200万元，实际1,152万元；职业教育预算860万元，实际817万元。学前教育执行率96%，职业教育执行率97%。": [
        (Relation.RATE, True, "1,152万元÷1,200万元＝96.00%"),
        (Relation.RATE, False, "817万元÷860万元＝95.00%≠97%"),
    ],
    # names handed out to the figures of a row
    "资产按行业分为城建、交通、文旅三类，资产分别为193.2亿元、77.28亿元、38.64亿元，合计309.12亿元。城建类占比62.5%，交通类占比25%，文旅类占比15.5%。": [
        (Relation.SUM, True, "193.2＋77.28＋38.64＝309.12亿元"),
        (Relation.RATE, True, "193.2亿元÷309.12亿元＝62.50%"),
        (Relation.RATE, True, "77.28亿元÷309.12亿元＝25.00%"),
        (Relation.RATE, False, "38.64亿元÷309.12亿元＝12.50%≠15.5%"),
    ],
    # a share of what came in addition is none of the amount itself
    "进城务工13,710人，其中省内9,510人。省内增量占进城务工增量的96.4%。": [(Relation.PART, True, "9,510人≤13,710人")],
    "接待游客86万人次，其中外省21.5万人次，占总人次的35%。": [
        (Relation.PART, True, "21.5万人次≤86万人次"),
        (Relation.RATE, False, "21.5万人次÷86万人次＝25.00%≠35%"),
    ],
    # what agrees by the rounding of a total alone gives way to the amount beside the rate
    "项目总投资1.2亿元，2022年完成投资4560万元，2023年完成投资6840万元，累计完成投资1.14亿元，占总投资的59%。": [
        (Relation.SUM, True, "4560万元＋6840万元＝1.14亿元"),
        (Relation.RATE, False, "1.14亿元÷1.2亿元＝95.00%≠59%"),
    ],
    "年度培训目标1,100人，完成1,140人，完成比例96.49%。": [(Relation.RATE, False, "1,140人÷1,100人＝103.64%≠96.49%")],
    # the whole stands right before the rate, in a bracket, without 的, or behind several that are taken together
    "全年优良天数354天，占有效监测天数（366天）的97.6%。": [(Relation.RATE, False, "354天÷366天＝96.72%≠97.6%")],
    "完成收入33.82亿元，为三季度目标33.23亿元105.78%，为全年目标42亿元的80.52%。": [
        (Relation.RATE, False, "33.82亿元÷33.23亿元＝101.78%≠105.78%"),
        (Relation.RATE, True, "33.82亿元÷42亿元＝80.52%"),
    ],
    "甲市14.38万户、乙市5.09万户、丙市4.3万户，三市合计占全省53.73万户的42.44%。": [
        (Relation.RATE, False, "（14.38万户＋5.09万户＋4.3万户）÷53.73万户＝44.24%≠42.44%")
    ],
    "甲市14.38万户、乙市5.09万户、丙市4.3万户，三市合计占全省53.73万户的44.24%。": [
        (Relation.RATE, True, "（14.38万户＋5.09万户＋4.3万户）÷53.73万户＝44.24%")
    ],
    # the next amount bears the very name, of the part or of the whole
    "全年造林3.6万亩，成活率92%，成活面积3.13万亩。": [(Relation.RATE, False, "3.13万亩÷3.6万亩＝86.94%≠92%")],
    "研发经费12.6亿元，占GDP比重2.98%，全年GDP436亿元。": [(Relation.RATE, False, "12.6亿元÷436亿元＝2.89%≠2.98%")],
    "企业186家，亏损42家，资产负债率56.8%，负债总额163.4亿元，资产总额240.1亿元。": [
        (Relation.RATE, False, "163.4亿元÷240.1亿元＝68.05%≠56.8%")
    ],
    "企业186家，资产负债率56.8%，流动负债63.4亿元，流动资产140.1亿元。": [],
    "种子抽检260份，合格率96.5%，合格证发放198份。": [],
    "今年新增用户320户，入网率85%，入网用户达到12,600户。": [],
    # of what was due, and of the increases
    "参加养老保险人数18.64万人，应参保19.2万人，参保率97.1%。": [
        (Relation.RATE, True, "18.64万人÷19.2万人＝97.08%≈97.1%")
    ],
    "贷款268亿元，比年初增加36亿元，占全部增量48亿元的57%。": [(Relation.RATE, False, "36亿元÷48亿元＝75.00%≠57%")],
    # of the very task that is named, though another gives the rate
    "省任务502人，区任务数1,120人，实际补助1,190人，完成区任务数的237.1%。": [
        (Relation.RATE, False, "1,190人÷1,120人＝106.25%≠237.1%")
    ],
    # further on with the same task; but another's part has a task of its own
    "计划改造447个，已开工129个，占任务数的28.86%，其中已完工39个，占任务数的7.83%。": [
        (Relation.RATE, True, "129个÷447个＝28.86%"),
        (Relation.PART, True, "39个≤129个"),
        (Relation.PART, True, "39个≤129个"),
        (Relation.RATE, False, "39个÷447个＝8.72%≠7.83%"),
    ],
    "计划改造447户，完成129户，占任务数的28.86%，其中甲镇已完工39户，占任务数的78%。": [
        (Relation.RATE, True, "129户÷447户＝28.86%"),
        (Relation.PART, True, "39户≤129户"),
    ],
    "甲县12人、乙县15人，丙县20人，占总数100人的20%。": [(Relation.RATE, True, "20人÷100人＝20.00%")],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_rate_is_of_the_amounts_told_under_its_name(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
