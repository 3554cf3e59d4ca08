"""The one of a row that is said to be the highest or the lowest."""

import pytest

from jiheng.checks.manuscript.compared.superlatives import superlatives_in
from jiheng.checks.manuscript.manuscript import Manuscript


def _told(text: str) -> list[tuple[str, bool]]:
    manuscript = Manuscript.of_text(text)
    return [
        (each.told, each.holds)
        for passage in manuscript.prose
        for each in superlatives_in(passage, manuscript.readings[passage.index])
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("决策90.0%、过程80.0%、产出87.1%、效益90.0%，产出得分率最低。", "87.1%＞80.0%"),
        ("从得分率看，决策90.0%、过程80.0%、产出87.1%，产出部分得分率最低。", "87.1%＞80.0%"),
        ("城东5058人、城西5120人、城南4890人，人数最多的是城东。", "5058人＜5120人"),
        ("不合格率分别为：生产1.8%、流通2.4%、餐饮3.7%，流通环节不合格率最高。", "2.4%＜3.7%"),
        (
            "在校生3000人，满意2790人，满意率93.0%；教职工满意率94.5%、毕业生满意率92.8%。三类人中，在校生满意率最低。",
            "93.0%＞92.8%",
        ),
    ],
)
def test_another_of_the_row_stands_out_more(text: str, told: str) -> None:
    assert _told(text) == [(told, False)]


@pytest.mark.parametrize(
    "text",
    [
        "决策90.0%、过程80.0%、产出87.1%、效益90.0%，过程得分率最低。",
        "决策90.0%、过程80.0%、产出87.1%、效益90.0%，决策得分率最高。",
        "城东5058人、城西5120人、城南4890人，合计15068人，人数最多的是城西。",
    ],
)
def test_the_one_named_stands_out(text: str) -> None:
    assert [holds for _, holds in _told(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "城东5058人、城西5120人、城南4890人，城东满意率最高。",
        "城东86.1%、城西85.2%、城南90.4%，城东人数最多。",
        "城东5058人、城西5120人、城南4890人，城东为历史最多。",
        "城东5058人、城西5120人、城南4890人，城东、城西最多。",
        "城东增长5.8%、城西增长6.2%、城南增长7.4%，城东最低为上年。",
        "城东5058人、城西5120人，城东最多。",
    ],
)
def test_what_the_row_does_not_tell_is_left(text: str) -> None:
    assert _told(text) == []
