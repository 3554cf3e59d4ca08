"""Shares of so many taken together."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

AHEAD = "全省新登记各类企业62.5万户。户数最多的是甲市，共计15.2万户；其次为乙市和丙市，分别新设6.1万户、5.2万户。"

STATED: dict[str, list[Told]] = {
    f"{AHEAD}上述三市占全省新设企业总数的42.4%。": [
        (Relation.RATE, True, "（15.2万户＋6.1万户＋5.2万户）÷62.5万户＝42.40%")
    ],
    f"{AHEAD}上述三市占全省新设企业总数的44.2%。": [
        (Relation.RATE, False, "（15.2万户＋6.1万户＋5.2万户）÷62.5万户＝42.40%≠44.2%")
    ],
    # as many as are counted, of the whole told right before them
    "全市贷款增加160亿元，甲业、乙业、丙业分别增加40亿元、30亿元、18亿元，三个行业合计占全部新增贷款的58%。": [
        (Relation.RATE, False, "（40亿元＋30亿元＋18亿元）÷160亿元＝55.00%≠58%")
    ],
    "全区粮食面积46.8万亩，增加2.1万亩。甲县12.4万亩、乙县8.6万亩，两县合计占粮食面积的54.9%。": [
        (Relation.RATE, False, "（12.4万亩＋8.6万亩）÷46.8万亩＝44.87%≠54.9%")
    ],
    # of another whole, another scope, others than those told last, or something else of theirs
    "全市受理投诉8,600件，食品2,150件，服务860件，两类合计占消费类投诉的57.9%。": [],
    "全省进出口290亿元，其中甲市88亿元、乙市64亿元，两市合计占全国的3.9%。": [],
    "一季度受理咨询类1,286件，求助类860件，投诉类412件，前两类合计占83.9%。": [],
    "全市共有卫生机构865个。其中医院52个，卫生院96个，两类机构床位占全市的92.4%。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_share_of_several_is_of_as_many_as_it_counts(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
