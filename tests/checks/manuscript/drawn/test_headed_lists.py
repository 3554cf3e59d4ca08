"""Lists told apart from their total, which their heading names or which they are batches of."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

APART = "全年项目支出270万元，上年项目支出252万元。\n配备保洁员12名。\n"

TOLD = {
    f"{APART}项目支出明细：设备126万元、维修84万元、培训32万元、宣传18万元。": [
        "第3段：126＋84＋32＋18＝260万元≠270万元，相差10万元"
    ],
    f"{APART}项目支出明细：设备126万元、维修94万元、培训32万元、宣传18万元。": [],
    f"{APART}项目支出主要明细：设备126万元、维修64万元、培训32万元。": [],
    f"{APART}项目支出明细：设备126万元、维修64万元、培训32万元等。": [],
    "改造老旧小区46个。\n工程分三批实施，一批18个小区、二批16个小区、三批11个小区，分别于4月、7月、10月竣工。": [
        "第2段：18＋16＋11＝45个≠46个，相差1个"
    ],
    "改造老旧小区46个。\n工程分三批实施，第一批18个小区，第二批16个小区，第三批12个小区。": [],
    "全县有小区286个，老旧小区120个。\n改造分三批，第一批18个小区，第二批16个小区，第三批11个小区。": [],
    "甲项目支出270万元，乙项目支出126万元。\n项目支出明细：设备86万元、维修24万元、培训16万元。": [],
}


@pytest.mark.parametrize(("text", "wrong"), TOLD.items())
def test_a_list_makes_up_the_one_total_of_its_name_wherever_that_stands(text: str, wrong: list[str]) -> None:
    told = Manuscript.of_text(text).drawn
    assert [each.arithmetic for _, each in told if each.relation is Relation.SUM and not each.holds] == wrong
