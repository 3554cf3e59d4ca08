"""An amount told again by its name in a larger unit, with the point astray."""

import pytest

from jiheng.checks.manuscript.facts.told_again.in_another_scale import told_in_another_scale
from jiheng.checks.manuscript.manuscript import Manuscript


def _told(text: str) -> list[tuple[str, str]]:
    facts = Manuscript.of_text(text).facts
    return [(one.mention.text, other.mention.text) for one, other in told_in_another_scale(facts)]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("累计发放贷款26,428万元。\n十年来，累计发放贷款26.43亿元。", ("26,428万元", "26.43亿元")),
        ("存款余额248.6亿元。\n存款余额折合2,486万元。", ("248.6亿元", "2,486万元")),
        ("造林面积3.24万亩。\n全县造林面积达到3,240亩。", ("3.24万亩", "3,240亩")),
        ("形成交付使用资产1,213.46万元，交付使用资产总额折合1.21亿元。", ("1,213.46万元", "1.21亿元")),
    ],
)
def test_it_is_told(text: str, both: tuple[str, str]) -> None:
    assert _told(text) == [both]


@pytest.mark.parametrize(
    "text",
    [
        "存款余额14.28亿元。\n存款余额142,800万元。",
        "县级税收收入12.51亿元。\n镇级税收收入1,251万元。",
        "加工业产值36.4亿元。\n其中茶叶加工业产值3,640万元。",
        "上年固定资产投资12.4亿元。\n固定资产投资1,240万元。",
        "低保金1.24亿元。\n低保金124万元被退回。",
    ],
)
def test_one_amount_and_amounts_of_others_are_left(text: str) -> None:
    assert _told(text) == []
