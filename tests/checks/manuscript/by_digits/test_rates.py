"""Percentages that one slip parts from what two amounts near them give."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

ROADS = "列养里程2,860公里；优良路率{}%，优良里程2,345.2公里。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ROADS.format(28), [(Relation.RATE, "2,345.2公里÷2,860公里＝82%≠28%")]),
        (ROADS.format(82), []),
        # 39 of 42 give a rate of their own
        ("预报42次，合格39次，合格率92.9%。\n水情信息到报率99.2%，应报61.2万条。", []),
        # the level of the year itself taken for the base
        (
            "三公经费支出决算12.18万元。公车9辆，运行费9.6万元。接待费2.58万元。与上年相比，三公经费减少0.82万元，下降6.73%。",
            [(Relation.GROWTH, "0.82万元÷（12.18万元＋0.82万元）＝6.31%≠6.73%")],
        ),
        (
            "上年三公经费决算12.18万元。公车9辆，运行费9.6万元。接待费2.58万元。与上年相比，三公经费减少0.82万元，下降6.73%。",
            [],
        ),
        # shares that make up 100 were told for that, not for amounts of other kinds
        (
            "跨省流动713万人，省内流动1,004万人。\n小学文化程度占14.5%，初中文化程度占56.0%，高中文化程度占17.0%，大专及以上占12.6%。",
            [],
        ),
        (
            "跨省流动713万人，省内流动1,004万人。\n小学文化程度占16.8%，初中文化程度占56.0%，高中文化程度占17.0%。",
            [(Relation.RATE, "713万人÷1,004万人＝71.02%≠17.0%")],
        ),
        # no slip parts it from 82
        (ROADS.format(71), []),
        ("降水量862毫米，往年同期为770毫米，偏多21%。", [(Relation.GROWTH, "862毫米÷770毫米－1＝11.95%≠21%")]),
        ("降水量770毫米，往年同期为862毫米，偏少17.60%。", [(Relation.GROWTH, "1－770毫米÷862毫米＝10.67%≠17.60%")]),
        # what fell is not larger than before
        ("降水量862毫米，往年同期为770毫米，偏少21%。", []),
        # a change and its rate, of a level that another amount parts from them
        (
            "支出总计1,284.6万元。年末结转32.2万元。与上年相比，支出增加86.3万元，增长7.02%。",
            [(Relation.GROWTH, "86.3万元÷（1,284.6万元－86.3万元）＝7.2%≠7.02%")],
        ),
        ("支出总计1,284.6万元。年末结转32.2万元。与上年相比，支出增加86.3万元，增长7.2%。", []),
        ("支出总计1,284.6万元。年末结转32.2万元。与上年相比，支出增加86.3万元，增长5.16%。", []),
        # whole numbers are taken as written
        (
            "支出总计1,284万元。年末结转32万元。与上年相比，支出增加86万元，增长7.81%。",
            [(Relation.GROWTH, "86万元÷（1,284万元－86万元）＝7.18%≠7.81%")],
        ),
        # the plan is told behind it, under its name or a slip away
        (
            "项目支出决算486.2万元，完成预算的98.65%。项目支出年初预算为512.4万元。",
            [(Relation.RATE, "486.2万元÷512.4万元＝94.89%≠98.65%")],
        ),
        (
            "接待费决算1,377.96万元，执行比例为79.66%。\n年初接待费预算1,410.94万元。",
            [(Relation.RATE, "1,377.96万元÷1,410.94万元＝97.66%≠79.66%")],
        ),
        ("收入完成8,736万元，完成年初预算的27.39%。\n一般公共预算支出完成32,664万元。", []),
        # a plan behind for each, under one name
        (
            "公务接待费216.4万元，预算执行比例为61.9%。\n“三公”经费预算总额为684.2万元，其中：公务接待费300.7万元。",
            [(Relation.RATE, "216.4万元÷300.7万元＝71.97%≠61.9%")],
        ),
        # the whole bears the name that the share gives it
        (
            "公开招标6,842.5万元，占采购总规模的79.2%；采购总规模为7,364.8万元。",
            [(Relation.RATE, "6,842.5万元÷7,364.8万元＝92.91%≠79.2%")],
        ),
        ("公开招标6,842.5万元，占采购总规模的79.2%；工程规模为7,364.8万元。", []),
        # other things that a general unit counts
        ("218个城市空气质量达标，占64.3%。全市监测的876个在用水源水质达标率为94.2%。", []),
        # the base that is named is no amount near
        ("支出5,642万元，完成调整预算5,877万元的96%，为年初预算的104.5%。", []),
        # the amount itself, told again, is no plan of it
        ("本级收入决算数129,748万元，为调整预算数的100.66%。\n本级收入决算数129,748万元，加上补助收入4,286万元。", []),
    ],
)
def test_a_percentage_a_slip_from_its_amounts_is_doubted(text: str, told: list[tuple[Relation, str]]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    assert [(statement.relation, statement.arithmetic) for _, statement in manuscript.by_digits] == told
