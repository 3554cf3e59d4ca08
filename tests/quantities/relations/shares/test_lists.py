"""Lists bound one to one, and shares that make up the whole."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # each is a share of all of its own kind
    "机动车达到2.08万辆，其中汽车1.41万辆，分别占全市的50.21%、44.13%。": [(Relation.PART, True, "1.41万辆≤2.08万辆")],
    "户籍人口1,126人。未成年人、青年、中年、老年人口分别为188人、191人、490人和257人。": [
        (Relation.SUM, True, "188＋191＋490＋257＝1126人")
    ],
    "发生事故63.68万起，伤亡1,441人。其中道路事故22.38万起、1,061人，分别占事故总数和伤亡总数的35.14%、73.63%。": [
        (Relation.PART, True, "22.38万起≤63.68万起"),
        (Relation.RATE, True, "22.38万起÷63.68万起＝35.14%"),
        (Relation.RATE, True, "1,061人÷1,441人＝73.63%"),
    ],
    "满意率为87%，基本满意率为11%，不满意率为2%。": [(Relation.SUM, True, "87＋11＋2＝100%")],
    "东片、西片、南片分别为20人、30人、50人，占20%、30%、50%。": [
        (Relation.RATE, True, "20人÷100人≈20.00%"),
        (Relation.RATE, True, "30人÷100人≈30.00%"),
        (Relation.RATE, True, "50人÷100人≈50.00%"),
    ],
    "甲、乙两类分别为20人、30人，占40%、60%。": [
        (Relation.RATE, True, "20人÷50人≈40.00%"),
        (Relation.RATE, True, "30人÷50人≈60.00%"),
    ],
    # the halves of one whole, told without 分别
    "从死亡人员看，男性和女性占比为68.2%、38.1%。": [(Relation.SUM, False, "68.2＋38.1＝106.3%≠100%")],
    "火灾死亡人数的城市与农村占比则为51.4%、46.8%。": [(Relation.SUM, False, "51.4＋46.8＝98.2%≠100%")],
    "城市和农村家庭拥有汽车的比例为52.4%、38.6%。": [],
    "农村居民中男性和女性的患病比例为21.4%、24.6%。": [],
    "甲、乙、丙三类结构占比分别为20%、30%、50%。": [(Relation.SUM, True, "20＋30＋50＝100%")],
    # within their rounding
    "甲、乙、丙三类构成为20.1%、30.1%、49.7%。": [(Relation.SUM, True, "20.1＋30.1＋49.7＝99.9%≈100%")],
    "三类分别为0人、30人、20人、50人，占0%、30%、20%、50%。": [
        (Relation.RATE, True, "30人÷100人≈30.00%"),
        (Relation.RATE, True, "20人÷100人≈20.00%"),
        (Relation.RATE, True, "50人÷100人≈50.00%"),
    ],
    "咨询类占77.2%，投诉类占12.4%，其他类占10.4%。": [(Relation.SUM, True, "77.2＋12.4＋10.4＝100%")],
    "咨询232件，占77.2%；投诉37件，占12.4%；其他31件，占10.4%。": [(Relation.SUM, True, "77.2＋12.4＋10.4＝100%")],
    "采购82.5万元，其中货物24.75万元（247,500元）、服务57.75万元（577,500元），分别占30%、70%。": [
        (Relation.SUM, True, "24.75＋57.75＝82.5万元"),
        (Relation.EQUATION, True, "24.75万元＝247,500元"),
        (Relation.EQUATION, True, "57.75万元＝577,500元"),
        (Relation.RATE, True, "24.75万元÷82.5万元≈30.00%"),
        (Relation.RATE, True, "57.75万元÷82.5万元≈70.00%"),
    ],
}

FAILING: dict[str, list[Told]] = {
    # what was spent stands before what was planned
    "甲、乙、丙三站分别支出68.4万元、32.7万元、25万元，预算分别为70万元、33万元、25万元，执行率分别为97.7%、99.1%、98.0%。": [
        (Relation.RATE, True, "68.4万元÷70万元＝97.71%≈97.7%"),
        (Relation.RATE, True, "32.7万元÷33万元＝99.09%≈99.1%"),
        (Relation.RATE, False, "25万元÷25万元＝100%≠98.0%"),
    ],
    "审结一审案件228.2万件，二审案件23.1万件，分别占案件总数的86.06%、7.83%。": [
        (Relation.RATE, False, "按228.2万件占86.06%推算，23.1万件应占8.71%≠7.83%")
    ],
    "接种23,940人，全程接种22,816人，分别占老年人口的90.68%和84.62%。": [
        (Relation.RATE, False, "按23,940人占90.68%推算，22,816人应占86.42%≠84.62%")
    ],
    "其中，0-14岁人口占总人口的17.86%，15-64岁人口占65.42%，65岁及以上人口占17.62%。": [
        (Relation.SUM, False, "17.86＋65.42＋17.62＝100.9%≠100%")
    ],
    "户籍人口1,126人。未成年人、青年、中年、老年人口分别为188人、191人、409人和257人。": [
        (Relation.SUM, False, "188＋191＋409＋257＝1045人≠1,126人，相差81人")
    ],
    "食品类145件、服装类95件、家具类55件，分别占投诉总量的27.3%、15.5%、9.0%。": [
        (Relation.RATE, False, "145件÷611件≈23.73%≠27.3%"),
        (Relation.RATE, True, "95件÷611件≈15.55%"),
        (Relation.RATE, True, "55件÷611件≈9.00%"),
    ],
    "发生事故63.68万起，伤亡1,441人。其中道路事故22.38万起、1,061人，分别占事故总数和伤亡总数的31.55%、73.63%。": [
        (Relation.PART, True, "22.38万起≤63.68万起"),
        (Relation.RATE, False, "22.38万起÷63.68万起＝35.14%≠31.55%"),
        (Relation.RATE, True, "1,061人÷1,441人＝73.63%"),
    ],
    # each against the plan in its unit
    "年度计划投资70万元，受益55人。已完成投资81.4万元，受益58人，分别占年计划任务数的116%、150%。": [
        (Relation.RATE, True, "81.4万元÷70万元＝116.29%≈116%"),
        (Relation.RATE, False, "58人÷55人＝105.45%≠150%"),
    ],
    # a column each
    "甲、乙两个项目预算分别为300万元、200万元，支出分别为258万元、180万元，执行率分别为95%、90%。": [
        (Relation.RATE, False, "258万元÷300万元＝86%≠95%"),
        (Relation.RATE, True, "180万元÷200万元＝90%"),
    ],
    "满意率为87%，基本满意率为11%，不满意率为12%。": [(Relation.SUM, False, "87＋11＋12＝110%≠100%")],
    "甲、乙两类分别为20人、30人，占40%、66%。": [
        (Relation.RATE, True, "20人÷50人≈40.00%"),
        (Relation.RATE, False, "30人÷50人≈60.00%≠66%"),
    ],
    "甲、乙、丙三类构成为20%、30%、45%。": [(Relation.SUM, False, "20＋30＋45＝95%≠100%")],
    "咨询类占77.2%，投诉类占12.4%，其他类占14.4%。": [(Relation.SUM, False, "77.2＋12.4＋14.4＝104%≠100%")],
    # of one unit, each of the total with its noun
    "全年事故造成126人死亡、348人受伤。城区死亡48人、受伤87人，分别占38.1%和52%。": [
        (Relation.RATE, True, "48人÷126人＝38.1%"),
        (Relation.RATE, False, "87人÷348人＝25%≠52%"),
    ],
}

FAILING |= {
    # the whole between the amounts and their shares
    "工业投资完成42.6亿元，地产投资完成18.9亿元，分别占投资总额96.8亿元的44.0%和15.9%。": [
        (Relation.RATE, True, "42.6亿元÷96.8亿元＝44.01%≈44.0%"),
        (Relation.RATE, False, "18.9亿元÷96.8亿元＝19.52%≠15.9%"),
    ],
    "农村伤412人，城镇伤388人，其他伤50人，占总数850人的比例分别为48.5%、45.6%和9.5%。": [
        (Relation.SUM, True, "412＋388＋50＝850人"),
        (Relation.RATE, True, "412人÷850人＝48.47%≈48.5%"),
        (Relation.RATE, True, "388人÷850人＝45.65%≈45.6%"),
        (Relation.RATE, False, "50人÷850人＝5.88%≠9.5%"),
    ],
    "第8周受理3,940件，其中直办2,287件，转办1,653件，占比为58.0%和4.2%。": [
        (Relation.SUM, True, "2287＋1653＝3940件"),
        (Relation.RATE, True, "2,287件÷3940件≈58.05%"),
        (Relation.RATE, False, "1,653件÷3940件≈41.95%≠4.2%"),
    ],
}
SILENT = (
    # there may be a fourth
    "甲、乙、丙三类占比为20%、30%、45%。",
    "甲、乙、丙三类构成为20%、30%、5%。",
    # of another whole
    "甲、乙两类分别为20人、30人，占4%、6%。",
    # as many as there are not
    "甲、乙两类分别为20人、30人，合格率分别为40%、60%、50%。",
    "历时2年、3年和5年。",
    "结构占比为20%、30%。",
    "咨询类占77.2%，其他类占10.4%。",
    "咨询类占77.2%，增长5%，投诉类占12.4%，合格率98%，其他类占10.4%。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_lists_that_fit_are_shown_with_their_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_list_with_one_odd_value_is_told(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_lists_that_need_not_fit_are_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
