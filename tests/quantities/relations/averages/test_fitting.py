"""Whether a total, a number and an average go together."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.averages.fitting import is_average, is_near, is_product, is_slipped


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("补助48户共96万元，户均2万元。", (True, True, True)),
        ("补助48户共100万元，户均2万元。", (True, False, True)),
        ("补助48户共96万元，户均20万元。", (False, False, False)),
        ("补助48户共96万元，户均3.7万元。", (False, False, False)),
    ],
)
def test_three_figures_are_an_average_a_product_or_about_one(text: str, told: tuple[bool, bool, bool]) -> None:
    count, whole, average = Reading(text).sentences[0].terms
    three = (average.mention, whole.mention, count.mention)
    assert (is_average(*three), is_product(*three), is_near(average.mention, whole, count)) == told


@pytest.mark.parametrize(("average", "is_slip"), [("20", True), ("3.7", False)])
def test_a_point_out_of_place_is_a_slip(average: str, is_slip: bool) -> None:
    count, whole, told = Reading(f"补助48户共96万元，户均{average}万元。").sentences[0].terms
    assert is_slipped(told.mention, whole, count, is_only=False) is is_slip
