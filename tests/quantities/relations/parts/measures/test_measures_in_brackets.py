"""Several measures whose parts stand in one bracket."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "计划护林员310名、补助207万元（其中：第一批118名、补助61万元；第二批192名、补助116万元）。",
            [(Relation.SUM, True, "118＋192＝310名"), (Relation.SUM, False, "61＋116＝177万元≠207万元，相差30万元")],
        ),
        (
            "计划护林员310名、补助177万元（其中：第一批118名、补助61万元；第二批192名、补助116万元）。",
            [(Relation.SUM, True, "118＋192＝310名"), (Relation.SUM, True, "61＋116＝177万元")],
        ),
    ],
)
def test_parts_in_a_bracket_are_set_against_each_measure_before_it(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
