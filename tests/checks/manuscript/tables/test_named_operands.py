"""Which two columns a heading names, and when it leaves it open."""

import pytest

from jiheng.checks.manuscript.tables.named_operands import named_operands
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import (
    CHANGE,
    DIFFERENCE,
    PRODUCT,
    QUOTIENT,
    SHARE,
    SUM,
    Way,
)


@pytest.mark.parametrize(
    ("way", "heading", "beside", "expected"),
    [
        (SHARE, "占计划%", ("本年收入计划", "累计完成数", "上年同期数"), (1, 0)),
        (SHARE, "占年初预算%", ("年初预算", "调整预算", "1-5月完成"), (2, 0)),
        (SHARE, "为上年决算的%", ("预算数", "执行数", "上年决算数"), (1, 2)),
        (SHARE, "完成率", ("计划投资(万元)", "完成投资(万元)"), (1, 0)),
        (SHARE, "完成预算%", ("预算数", "决算数"), (1, 0)),
        (SHARE, "合格率(%)", ("抽查批次", "合格批次", "不合格批次"), (1, 0)),
        (SHARE, "到会率", ("应到人数", "实到人数"), (1, 0)),
        (SHARE, "脱贫户占比(%)", ("总户数", "脱贫户"), (1, 0)),
        (CHANGE, "同比增减%", ("本年收入计划", "累计完成数", "上年同期数"), (1, 2)),
        (CHANGE, "增长(%)", ("2022年", "2023年"), (1, 0)),
        (DIFFERENCE, "增减额", ("本年累计", "上年同期"), (0, 1)),
        (DIFFERENCE, "不合格批次", ("抽查批次", "合格批次"), (0, 1)),
        (DIFFERENCE, "结余资金", ("下达资金", "支付资金"), (0, 1)),
        (QUOTIENT, "户均人数", ("户数", "人数"), (1, 0)),
        (QUOTIENT, "生师比", ("学生数", "教师数"), (0, 1)),
        (QUOTIENT, "人均费用(元)", ("床位数", "出院人数", "总费用(万元)"), (2, 1)),
        (QUOTIENT, "平均班额", ("班级数", "经费(元)"), (1, 0)),
        (SHARE, "按时办结率", ("收件", "办结", "按时办结"), (2, 1)),
        (SHARE, "节约率", ("批复金额", "实际支出", "节约金额"), (2, 0)),
        (SHARE, "城镇化率(%)", ("常住人口(万人)", "城镇人口(万人)"), (1, 0)),
        (SHARE, "资产负债率", ("总资产", "总负债"), (1, 0)),
        (SHARE, "2023年执行率", ("2023年预算", "2023年执行", "2022年预算", "2022年执行"), (1, 0)),
        (CHANGE, "执行增长%", ("2023年预算", "2023年执行", "2022年预算", "2022年执行"), (1, 3)),
        (QUOTIENT, "班均人数", ("学校数", "班级数", "学生数"), (2, 1)),
        (SHARE, "支付率", ("总投资", "中央预算内", "地方配套", "已支付"), (3, 0)),
        (DIFFERENCE, "增产(吨)", ("本年产量(吨)", "上年产量(吨)"), (0, 1)),
        # left open: two plans, two results, two years before, no heading that tells the part
        (SHARE, "执行率", ("年初预算", "调整预算", "执行数"), None),
        (SHARE, "收入执行率", ("收入预算", "支出预算"), None),
        (SHARE, "满意率", ("满意", "基本满意", "不满意"), None),
        (SHARE, "占比", ("金额", "件数"), None),
        (CHANGE, "同比%", ("门诊人次", "住院人次"), None),
        (CHANGE, "增长%", ("2021年", "2022年", "2023年"), None),
        (CHANGE, "增长%", ("2021年", "2023年"), None),
        (DIFFERENCE, "余额", ("上年末余额", "本年增加", "本年减少"), None),
        (SUM, "合计", ("男生", "女生"), None),
    ],
)
def test_a_heading_names_two_columns_or_none(
    way: Way, heading: str, beside: tuple[str, ...], expected: tuple[int, int] | None
) -> None:
    assert named_operands(way, heading, dict(enumerate(beside)), {}) == expected


def test_a_price_is_taken_times_the_one_count_beside_it_and_a_mean_is_not() -> None:
    amounts, price = {0: "补助户数", 1: "补助金额(元)"}, {2: "补助标准(元/户)"}
    assert named_operands(PRODUCT, "补助金额(元)", {0: "补助户数"}, price) == (0, 2)
    assert named_operands(PRODUCT, "总费用(元)", {0: "人数"}, {2: "人均费用(元)"}) is None
    assert named_operands(PRODUCT, "面积", amounts, price) is None
