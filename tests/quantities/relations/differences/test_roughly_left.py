"""What is left told roughly, or before its noun."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年总收入3.48亿元，总支出2.97亿元，年内实现5100多万元结余。",
            [(Relation.REMAINDER, True, "3.48－2.97＝5100万元")],
        ),
        (
            "全年总收入3.48亿元，总支出2.97亿元，年内实现7100多万元结余。",
            [(Relation.REMAINDER, False, "3.48－2.97＝5100万元≠7100多万元，相差2000万元")],
        ),
        (
            "预算安排5,000万元，支出4,200万元，形成600万元结余。",
            [(Relation.REMAINDER, False, "5000－4200＝800万元≠600万元，相差200万元")],
        ),
        (
            "需资金5,000万元，已到位4,200万元，尚有约350万元缺口。",
            [(Relation.REMAINDER, False, "5000－4200＝800万元≠350万元，相差450万元")],
        ),
    ],
)
def test_what_is_left_of_two_is_told_roughly_or_before_its_noun(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全年总收入3.48亿元，总支出2.97亿元，累计结余超1.2亿元。",
        "全年收入3.48亿元，支出2.97亿元，年末结余约9,800万元。",
        "项目总投资5.2亿元，已完成投资3.1亿元，资金缺口约1.4亿元。",
        "项目收入5.2亿元，支出3.1亿元，用于还贷1.6亿元，结余约5,000万元。",
        "到位150万元，支出137.6万元，结余约14万元。",
    ],
)
def test_what_there_was_before_or_what_else_was_spent_is_no_such_rest(text: str) -> None:
    assert stated(text) == []
