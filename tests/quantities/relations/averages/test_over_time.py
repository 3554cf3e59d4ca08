"""Averages over the days and months that a sentence tells."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # behind a ； the whole is meant again
    "全年用电730万度，其中工业用电365万度；日均用电2万度。": [
        (Relation.PART, True, "365万度≤730万度"),
        (Relation.AVERAGE, True, "730万度÷365＝2万度"),
    ],
    "2018—2022年共投入96万元，年均19.2万元。": [(Relation.AVERAGE, True, "96万元÷5＝19.2万元")],
    "第一季度接听来电20,700个，日均230个。": [(Relation.AVERAGE, True, "20,700个÷90＝230个")],
    "2021年2月客运量13.37亿人次，日均4,775万人次。": [(Relation.AVERAGE, True, "13.37亿人次÷28＝4775万人次")],
    "全年接待读者14.4万人次，开放320天，日均450人次。": [(Relation.AVERAGE, True, "14.4万人次÷320天＝450人次")],
    "全年处理污水730万吨，日均处理2万吨。": [(Relation.AVERAGE, True, "730万吨÷365＝2万吨")],
    "日均处理污水2万吨，全年共处理730万吨。": [(Relation.AVERAGE, True, "730万吨÷365＝2万吨")],
    "全年受理来信480件，月均40件。": [(Relation.AVERAGE, True, "480件÷12＝40件")],
}

FAILING: dict[str, list[Told]] = {
    # a plan of five years, and a half year told in the sentence before
    "“十三五”期间，累计发放贷款1,423.6万笔、5,795.4亿元，年均发放248.7万笔、1,195.1亿元。": [
        (Relation.AVERAGE, False, "1,423.6万笔÷5＝284.72万笔≠248.7万笔"),
        (Relation.AVERAGE, False, "5,795.4亿元÷5＝1159.08亿元≠1,195.1亿元"),
    ],
    "上半年新登记市场主体88.7万户，同比增长13.2%，平均每天新设0.49万户。新登记企业29.1万户，平均每天新设0.26万户。": [
        (Relation.AVERAGE, True, "88.7万户÷181＝0.49万户"),
        (Relation.AVERAGE, False, "29.1万户÷181＝0.16万户≠0.26万户"),
    ],
    # the days between the average and the total, and people counted with their times
    "食堂日均就餐186人，全年就餐250天，共就餐4.85万人次。": [
        (Relation.AVERAGE, False, "4.85万人次÷250天＝194人≠186人")
    ],
    "日均就餐1,600人次，全年250天，共49万人次。": [(Relation.AVERAGE, False, "49万人次÷250天＝1960人次≠1,600人次")],
    # what never stops runs every day of the year
    # so many months, and working days
    "1—6月受理工单1,896件，月均361件。": [(Relation.AVERAGE, False, "1,896件÷6＝316件≠361件")],
    "食堂年度运行费182.5万元，按250个工作日计算，日均0.75万元。": [
        (Relation.AVERAGE, False, "182.5万元÷250个工作日＝0.73万元≠0.75万元")
    ],
    # what never stops
    "全年用电36.5万千瓦时，日均用电1,200千瓦时。": [
        (Relation.AVERAGE, False, "36.5万千瓦时÷365＝1000千瓦时≠1,200千瓦时")
    ],
    "全年供水730万吨，日均供水2.4万吨。": [(Relation.AVERAGE, False, "730万吨÷365＝2万吨≠2.4万吨")],
    "五年来，累计培训妇女1.26万人次，年均培训2,620人次。": [
        (Relation.AVERAGE, False, "1.26万人次÷5＝2520人次≠2,620人次")
    ],
    "上半年接听来电36,200个，日均320个。": [(Relation.AVERAGE, False, "36,200个÷181＝200个≠320个")],
    "2021年2月客运量13.37亿人次，日均4,737万人次。": [
        (Relation.AVERAGE, False, "13.37亿人次÷28＝4775万人次≠4,737万人次")
    ],
    "全年接待读者14.4万人次，开放320天，日均540人次。": [
        (Relation.AVERAGE, False, "14.4万人次÷320天＝450人次≠540人次")
    ],
    "全年处理污水730万吨，日均处理4.5万吨。": [(Relation.AVERAGE, False, "730万吨÷365＝2万吨≠4.5万吨")],
    "本周（3月4日至10日）窗口接待群众2,898人次，日均44人次。": [
        (Relation.AVERAGE, False, "2,898人次÷7＝414人次≠44人次")
    ],
    "“十四五”前三年共改建公路118万公里，年均33.9万公里。": [
        (Relation.AVERAGE, False, "118万公里÷3＝39.33万公里≠33.9万公里")
    ],
    "1—9月受理诉求24.3万件，日均受理980件。": [(Relation.AVERAGE, False, "24.3万件÷273＝890.11件≠980件")],
    "全年接待观众87.6万人次，月均接待7.8万人次。": [(Relation.AVERAGE, False, "87.6万人次÷12＝7.3万人次≠7.8万人次")],
    "一季度发放失业金386.4万元，月均发放182.8万元。": [(Relation.AVERAGE, False, "386.4万元÷3＝128.8万元≠182.8万元")],
    "全年处理污水730万吨，日均处理2吨。": [(Relation.UNIT_SLIP, False, "730万吨÷365与2吨差10000倍")],
}

SILENT = (
    "2021年1至2月客运量13.37亿人次，日均4,737万人次。",
    # so many on working days
    "全年接待办事群众5万人次，日均200人次。",
    # nor in holidays
    "中小学食堂全年供餐87.6万人次，月均供餐8.8万人次。",
    # of a month only
    "2023年5月接待游客9万人次，日均1.2万人次。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_an_average_over_time_that_is_right_is_shown(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_an_average_over_time_that_is_wrong_is_told(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_an_average_over_a_time_not_known_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
