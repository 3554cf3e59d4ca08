"""Gaps between one kind and its opposite, whose name holds the name of the first."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "涉林案件240件，非涉林案件213件，涉林案件比非涉林案件多37件。",
            [(Relation.COMPARISON, False, "240－213＝27件≠37件，相差10件")],
        ),
        (
            "涉林案件240件，非涉林案件213件，涉林案件比非涉林案件多27件。",
            [(Relation.COMPARISON, True, "240－213＝27件")],
        ),
    ],
)
def test_a_kind_is_not_called_by_the_name_of_its_opposite(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
