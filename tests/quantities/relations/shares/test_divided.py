"""Divisions whose parts carry their shares."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "办理建议93件，财经类25件，占26.8%；农业类26件，占28.0%；城建类42件，占45.2%。": [
        (Relation.SUM, True, "25＋26＋42＝93件"),
        (Relation.RATE, True, "25件÷93件＝26.88%，舍去尾数为26.8%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
        (Relation.RATE, True, "42件÷93件＝45.16%≈45.2%"),
    ],
    "办理建议93件，财经类25件，占26.8%；农业类26件，占28.0%；城建类42件，占42.5%。": [
        (Relation.SUM, True, "25＋26＋42＝93件"),
        (Relation.RATE, True, "25件÷93件＝26.88%，舍去尾数为26.8%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
        (Relation.RATE, False, "42件÷93件＝45.16%≠42.5%"),
    ],
    "办理建议93件，财经类25件，占26.9%；农业类26件，占28.0%；城建类32件，占45.2%。": [
        (Relation.SUM, False, "25＋26＋32＝83件≠93件，相差10件"),
        (Relation.RATE, True, "25件÷93件＝26.88%≈26.9%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
    ],
    "办理建议93件，财经类25件，占26.9%；农业类26件，占28.0%；城建类12件，占12.9%。": [
        (Relation.RATE, True, "25件÷93件＝26.88%≈26.9%"),
        (Relation.RATE, True, "26件÷93件＝27.96%≈28.0%"),
        (Relation.RATE, True, "12件÷93件＝12.90%"),
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_parts_and_shares_are_held_against_the_total_that_most_shares_tell(
    sentence: str, statements: list[Told]
) -> None:
    assert stated(sentence) == statements
