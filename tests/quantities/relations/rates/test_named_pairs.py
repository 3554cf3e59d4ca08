"""Rates whose two amounts their words name."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TEXTS: dict[str, list[Told]] = {
    "上转病人2,140人次、下转病人1,926人次，下转占上转的80.0%。": [
        (Relation.RATE, False, "1,926人次÷2,140人次＝90.00%≠80.0%"),
    ],
    "上转病人2,140人次、下转病人1,926人次，下转占上转的90.0%。": [
        (Relation.RATE, True, "1,926人次÷2,140人次＝90.00%"),
    ],
    "到课率96.4%（应到280人、实到260人）。": [(Relation.RATE, False, "260人÷280人＝92.86%≠96.4%")],
    "到课率92.9%（应到280人、实到260人）。": [(Relation.RATE, True, "260人÷280人＝92.86%≈92.9%")],
    # another unit, and names that are told twice
    "上转病人2,140人次、下转病例86例，下转占上转的80.0%。": [],
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_the_rate_is_of_the_two(text: str, expected: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.RATE] == expected
