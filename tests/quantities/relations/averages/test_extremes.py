"""Averages beside the highest and the lowest."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TOLD: dict[str, list[Told]] = {
    "各部门平均96.2分，最高99.5分，最低97.1分。": [(Relation.SCORE, False, "96.2分＜97.1分")],
    "各部门平均98.2分，最高99.5分，最低97.1分。": [(Relation.SCORE, True, "97.1分≤98.2分≤99.5分")],
    "户均增收3.8万元，最高3.5万元，最低1.2万元。": [(Relation.AVERAGE, False, "3.8万元＞3.5万元")],
    "平均96.2分，最高99.5分。": [],
    "去掉最高95分和最低80分后，平均97分。": [],
    "最高平均98分，最低97分，总平均96分。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), TOLD.items())
def test_an_average_lies_between_the_highest_and_the_lowest(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements
