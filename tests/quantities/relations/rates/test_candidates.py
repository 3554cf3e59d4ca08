"""Rates whose amounts stand in the sentences before them, each under the name of the rate."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
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
    "进城务工13,710人，其中省内9,510人。省内增量占进城务工增量的96.4%。": [
        (Relation.PART, True, "9,510人≤13,710人"),
    ],
    "接待游客86万人次，其中外省21.5万人次，占总人次的35%。": [
        (Relation.PART, True, "21.5万人次≤86万人次"),
        (Relation.RATE, False, "21.5万人次÷86万人次＝25.00%≠35%"),
    ],
    # what agrees by the rounding of a total alone gives way to the amount beside the rate
    "项目总投资1.2亿元，2022年完成投资4560万元，2023年完成投资6840万元，累计完成投资1.14亿元，占总投资的59%。": [
        (Relation.SUM, True, "4560＋6840＝1.14亿元"),
        (Relation.RATE, False, "1.14亿元÷1.2亿元＝95.00%≠59%"),
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_rate_is_of_the_amounts_told_under_its_name(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
