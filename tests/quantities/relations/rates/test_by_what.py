"""Rates that say what they are counted by."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

PLANNED = "今年计划加装电梯的小区51个、840户。已开工38个、657户，"
TEXTS: dict[str, list[Told]] = {
    PLANNED + "按小区数计占年度任务的74.5%，按户数计占年度任务的78.2%。": [
        (Relation.RATE, True, "38个÷51个＝74.51%≈74.5%"),
        (Relation.RATE, True, "657户÷840户＝78.21%≈78.2%"),
    ],
    PLANNED + "按小区数计开工率70.5%，按户数计开工率87.2%。": [
        (Relation.RATE, False, "38个÷51个＝74.51%≠70.5%"),
        (Relation.RATE, False, "657户÷840户＝78.21%≠87.2%"),
    ],
    # no plan in that unit
    "今年计划加装电梯的小区51个。已开工38个、657户，按户数计开工率87.2%。": [],
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_a_rate_is_of_the_plan_in_the_unit_it_names(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
