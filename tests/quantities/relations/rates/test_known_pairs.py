"""Rates whose two amounts are known, whatever other two would give them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

WRONG = {
    # what is left shows what the whole is
    "共排查隐患864处，已整改790处，其余74处正在整改，整改率90.63%。": "790处÷864处＝91.44%≠90.63%",
    "全年立案236件，其中移送14件，其余222件作出处罚，移送率6.3%。": "14件÷236件＝5.93%≠6.3%",
    "整改任务1247亩，已整改到位983亩，还有264亩待明年整改，整改完成率为21.2%。": "983亩÷1247亩＝78.83%≠21.2%",
    "应种儿童7315人，实种7096人，未种219人中有禁忌证163人。接种率97.8%。": "7096人÷7315人＝97.01%≠97.8%",
    "年度计划新建公厕46座。已完工39座，在建5座，完工率95.7%。": "39座÷46座＝84.78%≠95.7%",
    # all sources together
    "接收善款386万元、物资折价114万元，已使用435万元，占接收总量的112.7%。": "435万元÷（386万元＋114万元）＝87.00%≠112.7%",
    "区级安排经费180万元，市级补助45万元。支付204.75万元，资金执行率113.75%。": "204.75万元÷（180万元＋45万元）＝91.00%≠113.75%",
    # the plan that is named, and the whole that no kind is told of
    "总投资6.4亿元，今年计划投资2.1亿元。完成投资1.26亿元，占年度计划的19.7%。": "1.26亿元÷2.1亿元＝60.00%≠19.7%",
    "各项贷款余额286.4亿元，其中涉农贷款97.8亿元。不良贷款余额3.15亿元，不良率3.22%。": "3.15亿元÷286.4亿元＝1.10%≠3.22%",
    "自建房12640栋，其中经营性自建房1872栋。整治1610栋，占经营性自建房的12.7%。": "1610栋÷1872栋＝86.00%≠12.7%",
    "下达2.4亿元，其中重大水利1.2亿元、已支付0.96亿元，支付进度40%。": "0.96亿元÷1.2亿元＝80.00%≠40%",
    # the very name of the part, and a ratio with a name of its own
    "出院28416人，手术9873台，其中三、四级手术5214台，三、四级手术占比18.3%。": "5214台÷9873台＝52.81%≠18.3%",
    "医疗收入3.62亿元，其中药品收入1.05亿元、材料收入0.61亿元，药占比45.9%。": "1.05亿元÷3.62亿元＝29.01%≠45.9%",
    "发出问卷500份，收回有效问卷468份，满意和基本满意的441人，满意率88.2%。": "441人÷468份＝94.23%≠88.2%",
}
RIGHT = (
    "受理工单3260件，办结3097件，在办163件，按期办结率99.2%。",
    "共排查隐患864处，已整改790处，其余74处正在整改，整改率91.44%。",
    "计划招生1200人，实际录取1146人，其余54人为补录，报到率98.2%。",
    "募集资金520万元，另有利息收入20万元，支出486万元，占募集总额的93.5%。",
    "各项贷款余额286.4亿元，其中涉农贷款97.8亿元。涉农不良贷款余额3.15亿元，不良率3.22%。",
    "年初预算3200万元，追加400万元，全年支出3384万元，执行率94%。",
    "受理投诉1860件，其中有效投诉1420件。办结1391件，办结率98%。",
)


@pytest.mark.parametrize("text", WRONG)
def test_two_others_that_give_it_are_not_meant(text: str) -> None:
    wrong = [arithmetic for relation, holds, arithmetic in stated(text) if relation is Relation.RATE and not holds]
    assert wrong == [WRONG[text]]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_of_others_is_not_told(text: str) -> None:
    assert all(holds for _, holds, _ in stated(text))


def test_nothing_is_no_part_of_nothing() -> None:
    assert not [
        each for each in stated("共排查隐患0处，已整改0处，其余0处正在整改，整改率91.44%。") if each[0] is Relation.RATE
    ]
