"""What is left of a count when some of them are named."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # without 其余 there may be fewer, and places of several kinds are counted together
    "“3+15”共18个城市中，除甲州和乙川外，15个城市达标。": [
        (Relation.REMAINDER, False, "18个－2（甲州、乙川）＝16个≠15个"),
        (Relation.PART, True, "15个≤18个"),
    ],
    "“3+15”共18个城市中，除甲州和乙川外，12个城市达标。": [(Relation.PART, True, "12个≤18个")],
    "18个城市中，除甲州和乙川外，15个城市达标，另有1个城市没有参加。": [],
    "全市14个县（市、区）中，除东山县、西河区外，其余13个县区均达标。": [
        (Relation.REMAINDER, False, "14个－2（东山县、西河区）＝12个≠13个")
    ],
    "全县12个乡镇，除城关镇、东风镇外，其余9个乡镇均完成任务。": [
        (Relation.REMAINDER, False, "12个－2（城关镇、东风镇）＝10个≠9个")
    ],
    "全县12个乡镇，除城关镇、东风镇外，其余10个乡镇均完成任务。": [
        (Relation.REMAINDER, True, "12个－2（城关镇、东风镇）＝10个")
    ],
    "县直36个部门，除财政局因机构改革外，其余34个部门均已公开。": [
        (Relation.REMAINDER, False, "36个－1（财政局）＝35个≠34个")
    ],
    "13个设区市中，甲市、乙市、丙市超过平均水平，其余9个市低于平均水平。": [
        (Relation.REMAINDER, False, "13个－3（甲市、乙市、丙市）＝10个≠9个"),
        (Relation.PART, True, "9个≤13个"),
    ],
    # the count of the same noun, not the one between
    "12个乡镇共建成36个站点，除城关镇外，其余11个乡镇均已达标。": [
        (Relation.REMAINDER, True, "12个－1（城关镇）＝11个")
    ],
    # of other things, or not all of them named
    "检查发现12个问题，除甲局、乙局外，其余9个单位均已整改。": [],
    "全县12个乡镇，除城关镇、东风镇等街道外，其余9个乡镇均完成任务。": [],
    "18所学校，除县城所在地的实验小学外，其余16所均设卫生室。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_names_count_as_many_as_the_rest_leaves(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements
