"""One part told of a total, which can be no more than all of it."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # what is added behind it goes on with no list, and 其中 may be of all that the list before it makes up
    "中央补贴120万元，其中58.5万元用于兑付上年资金，加省级15万元和结转5万元，可用资金81.5万元。": [
        (Relation.PART, True, "58.5万元≤120万元")
    ],
    "共35个标段，分别为东片6个、西片6个、南片2个、北片7个、城区6个、新区5个、园区3个，其中22个项目已完工。": [
        (Relation.SUM, True, "6＋6＋2＋7＋6＋5＋3＝35个")
    ],
    "新增铁路426公里、其中高铁230公里，新增公路1200公里、农村公路2600公里。": [
        (Relation.PART, True, "230公里≤426公里")
    ],
    # 其中 is of what stands right before it
    "发放问卷500份，收回486份，其中有效问卷492份。": [(Relation.PART, False, "492份＞486份")],
    # one part measured in two ways
    "收入完成94.5万元，其中本级同口径完成51.2万元、自然口径完成47.7万元。": [
        (Relation.PART, True, "51.2万元≤94.5万元")
    ],
    "共检查企业36家，其中规上企业12家、涉及农户30户。": [(Relation.PART, True, "12家≤36家")],
    "申请专利1,051个，其中发明专利299个，授权专利663个，其中发明专利111个。": [
        (Relation.PART, True, "299个≤1,051个"),
        (Relation.PART, True, "111个≤663个"),
    ],
    # a part is divided further
    "支出82万元。其中：人员支出68万元，主要支出事项：工资41万元、津贴20万元等；项目支出14万元。": [
        (Relation.PART, True, "68万元≤82万元")
    ],
    # what came of them is no part
    "收到提案192件，其中会后提案18件，经审查立案179件。": [(Relation.PART, True, "18件≤192件")],
    # the second amount is named like the first
    "甲乡支出80万元，其中培训项目40万元；乙乡支出50万元。": [(Relation.PART, True, "40万元≤80万元")],
    # only a part
    "到位资金415万元（含上年结转36万元）。": [(Relation.PART, True, "36万元≤415万元")],
    # only a part
    "全年支出720万元，其中培训费46万元。": [(Relation.PART, True, "46万元≤720万元")],
    "全年支出300万元，其中收入合计300万元。": [(Relation.PART, True, "300万元≤300万元")],
}

FAILING: dict[str, list[Told]] = {
    # a list that begins behind a 、 ends with the next ，
    "新增铁路426公里、其中高铁530公里，新增公路1200公里、农村公路2600公里。": [
        (Relation.PART, False, "530公里＞426公里")
    ],
    # things counted and their kinds: none is more than all, nor all together
    "培训420人次，其中初级960人次、中级120人次、高级40人次。": [(Relation.PART, False, "960人次＞420人次")],
    # what came, and in brackets more of it
    "年中增加4个项目（含转列项目5个）。": [(Relation.PART, False, "5个＞4个")],
    "全县安排专项债5.31亿元，其中市本级1.12亿元，东城区6.6亿元，西城区0.78亿元，北河县1.81亿元。": [
        (Relation.PART, False, "6.6亿元＞5.31亿元")
    ],
    "到位资金415万元（含上年结转436万元）。": [(Relation.PART, False, "436万元＞415万元")],
    "全年支出96.4万元，其中培训费106.4万元。": [(Relation.PART, False, "106.4万元＞96.4万元")],
}


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_part_within_its_whole_is_shown_beside_it(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_part_that_is_more_than_its_whole_is_told(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
