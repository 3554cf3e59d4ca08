"""Changes between two levels of what everyone is paid, which is told for the month or not."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "护理补贴标准由120元提高到135元，每月提高25元。",
            [(Relation.GROWTH, False, "135元－120元＝15元≠25元，相差10元")],
        ),
        (
            "护理补贴标准由120元/月提高到135元/月，每月提高15元。",
            [(Relation.GROWTH, True, "135元/月－120元/月＝15元")],
        ),
        (
            "护理补贴标准由120元提高到135元，每年提高180元。",
            [],
        ),
        (
            "床位由420张增加到500张，每千人口床位增加0.6张。",
            [],
        ),
    ],
)
def test_a_standard_is_paid_by_the_month_though_its_levels_do_not_say_so(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
