"""Rates of people over places."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "床位120张，入住87人，床位使用率82.5%。",
            [(Relation.RATE, False, "87人÷120张＝72.50%≠82.5%")],
        ),
        (
            "公益性岗位120个，上岗96人，上岗率80%。",
            [(Relation.RATE, True, "96人÷120个＝80.00%")],
        ),
        (
            "床位120张，护理员87人，床位使用率82.5%。",
            [],
        ),
    ],
)
def test_people_are_set_against_beds_and_posts(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
