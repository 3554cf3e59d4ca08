"""Averages told again in few words, pages behind their totals."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.retold.averages import averages_retold
from jiheng.quantities.statement import Relation


def _retold(*paragraphs: str) -> list[tuple[str, str]]:
    manuscript = Manuscript.of_text("\n二、存在问题\n".join(paragraphs))
    return [(each.earlier.mention.text, each.later.mention.text) for each in averages_retold(manuscript._figures)]


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [
        ("受理诉求54600件（按182天计），日均300件。", "话务压力上升，日均受理达330件。", ("300件", "330件")),
        ("用电492.75万度，吨水0.30度。", "吨水电耗0.33度，高于同行先进值0.26度。", ("0.30度", "0.33度")),
        (
            "讲座48场，听众3840人次，场均80人次。展览12场，观众360人次，场均30人次。",
            "讲座场均人数偏少，每场只有60人次。",
            ("80人次", "60人次"),
        ),
        ("参保居民人均支出800元。", "居民人均支出已达920元。", ("800元", "920元")),
        ("村民4200人，耕地7140亩，人均1.7亩。", "咱村人均耕地2.7亩。", ("1.7亩", "2.7亩")),
        ("接报火灾80起，直接财产损失48万元，起均损失6000元。", "起均火灾损失1.20万元。", ("6000元", "1.20万元")),
    ],
)
def test_an_average_told_alone_is_held_against_the_one_with_its_words(
    first: str, again: str, told: tuple[str, str]
) -> None:
    assert _retold(first, again) == [told]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("受理诉求54600件（按182天计），日均300件。", "日均受理达300件。"),
        ("受理诉求54600件（按182天计），日均300件。", "7月以来话务压力上升，日均受理达330件。"),
        ("受理诉求54600件（按182天计），日均300件。", "周末日均受理达330件。"),
        ("每公里规制成本8.00元。", "上年每公里规制成本8.80元。"),
        ("甲镇耕地3200亩，人均1.67亩。", "乙镇人均耕地2.6亩。"),
        ("困难群众860户，户均补助1600元。", "户均补助2200元。"),
        ("法官人均结案343件。", "人均结案210件，压力较大。"),
        ("救助困难家庭3040户，户均救助1600元。", "东山镇反映，户均救助1300元偏低。"),
        ("参保居民人均支出800元。", "职工人均支出1200元。"),
        ("讲座场均听众80人次。", "计划讲座场均听众100人次。"),
        ("讲座场均听众80人次。展览场均听众30人次。", "场均听众仅有60人次。"),
        ("参训640人次，期均参训80人次。", "培训5期，参训300人次，期均参训60人次。"),
    ],
)
def test_an_average_of_others_or_of_another_time_is_left_alone(first: str, again: str) -> None:
    assert _retold(first, again) == []


def test_one_whose_total_and_number_are_told_is_an_average_that_does_not_follow_from_them() -> None:
    manuscript = Manuscript.of_text("讲座48场，听众3840人次，场均80人次。\n二、存在问题\n讲座场均听众仅有60人次。")
    [statement] = manuscript._averages_reckoned_again.values()
    assert (statement.relation, statement.target.text, statement.computed) == (Relation.AVERAGE, "60人次", "80人次")
    assert list(manuscript.retold) == []
