"""Shares told to be more or less than so much, beside their two amounts."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.rates.bounded import bounded_shares


def told(text: str) -> list[tuple[bool, str]]:
    return [(each.holds, each.arithmetic) for sentence in Reading(text).sentences for each in bounded_shares(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签约项目324个，其中渡口项目202个，占比超过70%。", [(False, "202个÷324个＝62.35%≠70%")]),
        ("签约项目324个，其中渡口项目202个，占比超过60%。", [(True, "202个÷324个＝62.35%≈60%")]),
        ("收入27.4亿元，其中税收21.1亿元，占比保持在80%以上。", [(False, "21.1亿元÷27.4亿元＝77.01%≠80%以上")]),
        ("船员186人，占职工总数402人的一半以上。", [(False, "186人÷402人＝46.27%≠一半以上")]),
        ("应参保12.6万人，其中已参保10.8万人，占比不足80%。", [(False, "10.8万人÷12.6万人＝85.71%≠80%")]),
    ],
)
def test_a_share_beside_its_amounts_lies_on_the_side_that_is_said(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "签约项目324个，其中渡口202个，占比62.3%，投资额占比超过70%。",
        "收入27.4亿元，其中税收21.1亿元，增长率超过10%。",
        "产值27.4亿元，其中工业21.1亿元，规模以上工业占比超过90%。",
        "全市渡口126个，其中公办98个，公办船员占比超过90%。",
        "税收8.6亿元，占收入10.2亿元的84.3%，税收占比高于80%。",
        "项目126个，其中新建36个、续建62个，续建项目投资占比超过60%。",
    ],
)
def test_a_share_of_another_thing_is_left_alone(text: str) -> None:
    assert told(text) == []
