"""Days of good air as a share of the year."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        ("全年空气优良天数312天，优良率85.5%。", [(Relation.RATE, True, "312天÷365天＝85.48%≈85.5%")]),
        # measured on 359 days
        ("优良天数312天，优良率为86.91%。", [(Relation.RATE, True, "312天÷359天＝86.91%")]),
        ("优良天数312天，优良天数比例达到85.84%。", [(Relation.RATE, False, "312天÷365天＝85.48%≠85.84%")]),
        ("优良天数312天，优良率75.5%。", [(Relation.RATE, False, "312天÷365天＝85.48%≠75.5%")]),
    ],
)
def test_a_share_of_good_days_needs_a_whole_number_of_days(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(
    "sentence",
    [
        "优良天数近300天，优良率82%。",
        "优良天数比上年增加12天，优良率提高3.3%。",
        "公示期12天，优良率85%。",
        "第三季度优良天数88天，优良率95.7%。",
    ],
)
def test_other_days_and_shares_are_passed_over(sentence: str) -> None:
    assert stated(sentence) == []
