"""A body is counted by those who make it up."""

import pytest

from jiheng.quantities.enumerations.enumeration import Enumeration
from jiheng.quantities.enumerations.joint_bodies import joint_bodies


def told(text: str) -> list[tuple[str, int, bool]]:
    return [(each.announced.text, each.listed, each.holds) for each in joint_bodies(text)]


COUNTED = {
    "成立由民政、教育、公安、妇联组成的五部门工作组。": [("五部门", 4, False)],
    "成立由民政、教育、公安、妇联组成的四部门工作组。": [("四部门", 4, True)],
    "县民政局、县教育局、县公安局三部门联合印发方案。": [("三部门", 3, True)],
    "县民政、教育、公安、残联三部门联合印发方案。": [("三部门", 4, False)],
    "三家单位组成的四方联席会议按季召开。": [("四方", 3, False)],
    "十二个成员单位共同组成的12个成员单位联合小组。": [("12个成员单位", 12, True)],
    "依托县中心、乡镇站、村级点、网格员建立三级服务体系。": [("三级", 4, False)],
    "由县、乡、村构建三级管护网络。": [("三级", 3, True)],
    # persons by their names; offices may have several
    "组建了由张某某、李某某、王某某组成的4人评价小组。": [("4人", 3, False)],
    "组建了由张某某、李某某、王某某组成的三人评价小组。": [("三人", 3, True)],
    "成立了由局长、分管副局长组成的5人领导小组。": [],
    # 工业和信息化 may be one or two
    "工业和信息化、财政两部门联合印发方案。": [("两部门", 2, True)],
    # whoever joins them may be one of the three
    "我局会同民政、残联三部门联合入户。": [("三部门", 2, True)],
    # 等 leaves the list open
    "民政、残联等五部门联合入户。": [],
    "民政、残联、卫健、教育等三部门联合入户。": [("三部门", 4, False)],
    # levels, and names with figures
    "省、市、县三级部门各司其职。": [],
    "抽调甲组3人、乙组2人组成的两部门专班。": [],
    "通过部门联动、信息共享建立三级预警制度。": [],
    "县医院、中医院建成两个三级甲等专科。": [],
    "由民政局组成的两部门专班。": [],
}


@pytest.mark.parametrize(("text", "expected"), COUNTED.items())
def test_the_count_is_held_against_the_members(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert told(text) == expected


def test_a_count_of_members_is_shown_as_told_before() -> None:
    (found,) = joint_bodies("三家单位组成的四部门专班。")
    assert isinstance(found, Enumeration)
    assert (found.is_retold, found.items, found.start, found.end) == (True, (), 0, 10)
