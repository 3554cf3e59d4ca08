"""Averages of money told ten thousand times as large or as small as the report's figures give them."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

STATED = {
    "全年培训费用36.9万元。\n三、效果\n培训86人次，人均培训费用4290.7万元。": ["36.9万元÷86人次＝4290.7元≠4290.7万元"],
    "全年培训费用36.9万元。\n三、效果\n培训86人次，人均培训费用4290.7元。": [],
    "5座泵站全部建成。\n泵站年运行费用约312万元，每座年均62.4元。": ["312万元÷5座＝62.4万元≠62.4元"],
    # one digit is enough where both stand beside it
    "村卫生室诊疗45.5万人次。医保报销金额273万元，人次均报销6万元。": ["273万元÷45.5万人次＝6元≠6万元"],
    # one digit of figures that nothing brings together
    "走访企业30家。\n物业费12万元。\n设备24台。\n户均贷款4元。": [],
    # the average is told of what stands before 平均
    "渠道整治118.4万元、桥梁修缮96.5万元。\n渠道整治38.6万平方米。\n渠道整治平均每平方米3.07万元。": [
        "118.4万元÷38.6万平方米＝3.07元≠3.07万元"
    ],
}


@pytest.mark.parametrize(("text", "working"), STATED.items())
def test_an_average_is_held_against_the_unit_that_total_and_number_give(text: str, working: list[str]) -> None:
    told = Manuscript.of_text(text).averages
    assert [each.arithmetic for _, each in told if each.relation is Relation.UNIT_SLIP] == working
