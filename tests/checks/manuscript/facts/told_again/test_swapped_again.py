"""Which figures are told again with two digits in the other order."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

BEFORE = "岭南县民政局2023年工作总结\n一、基本情况\n"


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("为186名优抚对象开展短期疗养，组织2批。", "综上，组织疗养168人。"),
        ("走访慰问退役军人家庭1,524户。", "对走访慰问的1,542户家庭建立常态联系。"),
        ("立案交办城市管理问题7.86万件，办结7.71万件。", "继续对立案交办的7.68万件问题开展回访。"),
        ("资助困难群众参保6.84万人。", "核准6.48万名受资助困难群众的身份信息。"),
        ("鉴定危房126栋，已处置119栋，尚余7栋。", "全年处置危房191栋。"),
        ("下达资金580万元，其中省级420万元、区级160万元。", "区级实际安排106万元，低于平均水平。"),
        ("为186名妇女发放贷款。", "2022年贴息项目实施以来，168名妇女获得贷款。"),
        ("新建防火道4.86公里，维护瞭望塔6座。", "新建的4.68公里防火道要定期清理。"),
    ],
)
def test_a_noun_beside_both_tells_that_one_was_meant(told: str, again: str) -> None:
    (conflict,) = conflicts(f"{BEFORE}{told}\n队伍稳定。\n二、其他情况\n{again}")
    assert conflict.later.passage.text == again


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("为186名优抚对象开展短期疗养。", "计划疗养168人。"),
        ("为186名优抚对象开展短期疗养。", "上年组织疗养168人。"),
        ("收到建议186件。", "收到投诉168件。"),
        ("甲校体检186人，乙校体检168人。", "全年体检168人中有3人复检。"),
        ("慰问烈属124户。\n慰问残疾军人18户。", "慰问户共142户。"),
    ],
)
def test_plans_other_years_and_vague_nouns_are_left(told: str, again: str) -> None:
    assert conflicts(f"{BEFORE}{told}\n队伍稳定。\n二、其他情况\n{again}") == []
