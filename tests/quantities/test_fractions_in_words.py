"""Shares told in words."""

import pytest

from jiheng.quantities.fractions_in_words import fractions_in_words
from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

BOUNDS = {
    "占三成": [("三成", 25, 35)],
    "近六成受访者": [("六成", 55, 65)],
    "近9成受访者": [("9成", 85, 95)],
    "超七成": [("七成", 70, 80)],
    "逾七成五": [("七成五", 75, 80)],
    "不足7成": [("7成", 60, 70)],
    "四成半": [("四成半", 42, 48)],
    "占三分之二": [("三分之二", 60, 72)],
    "下降一半": [("一半", 35, 65)],
    "不到四分之一": [("四分之一", 20, 25)],
    # 成 of another word, and of another number
    "分三成员单位": [],
    "一成立就投入": [],
    "百分之三十": [],
    "十三成": [],
    "13成": [],
    "2.3成": [],
}

STATED: dict[str, list[Told]] = {
    "共有合作社16家，其中示范社4家，占比三分之二。": [
        (Relation.PART, True, "4家≤16家"),
        (Relation.RATE, False, "4家÷16家＝25.00%≠三分之二"),
    ],
    "收入1,200万元，其中事业收入380万元，占近三成。": [
        (Relation.PART, True, "380万元≤1,200万元"),
        (Relation.RATE, True, "380万元÷1,200万元＝31.67%≈三成"),
    ],
}


@pytest.mark.parametrize(("text", "found"), BOUNDS.items())
def test_a_share_in_words_stands_for_all_that_is_called_so(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(each.text, round(each.bounds.low), round(each.bounds.high)) for each in fractions_in_words(text)] == found


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_share_in_words_is_held_against_its_amounts(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
