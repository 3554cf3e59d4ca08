"""Totals compared with last year's behind their parts, their plan or an average."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

CHANGES = {
    "救助720人，其中甲类302人、乙类418人，投入资金1080万元，比上年的640人增长12.5%。": True,
    "救助720人，其中甲类302人、乙类418人，投入资金1080万元，比上年的640人增长15.2%。": False,
    "培训1,320人，完成任务1,200人的110%，比上年的1,100人增长20%。": True,
    "培训1,320人，完成任务1,200人的110%，比上年的1,100人增长25%。": False,
    "处理污水1,985.6万吨，日均5.44万吨，比上年的1,840万吨增长7.91%。": True,
    "检疫猪18.9万头、牛1.05万头、羊3.15万只，猪的检疫量比上年的17.5万头增长8%。": True,
    "检疫猪18.9万头、牛1.05万头、羊3.15万只，猪的检疫量比上年的17.5万头增长5%。": False,
}


@pytest.mark.parametrize(("text", "holds"), CHANGES.items())
def test_what_heads_the_list_is_what_changed(text: str, holds: bool) -> None:
    changes = [statement for statement in stated(text) if statement[0] is Relation.GROWTH]
    assert [statement[1] for statement in changes] == [holds]
