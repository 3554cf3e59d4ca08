"""What each side bears of a total by a ratio."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

TEXTS: dict[str, list[Told]] = {
    "经费由省与县按7:3的比例分担。全年共需420万元，省级承担294万元。": [
        (Relation.PRODUCT, True, "420万元×7/10＝294万元")
    ],
    "经费由省与县按7:3的比例分担。全年共需420万元，省级承担249万元。": [
        (Relation.PRODUCT, False, "420万元×7/10＝294万元≠249万元")
    ],
    "全年共需420万元，按照6:4比例配套，县级配套资金168万元。": [(Relation.PRODUCT, True, "420万元×2/5＝168万元")],
    # neither near a share nor a slip from one
    "经费由省与县按7:3的比例分担。全年共需420万元，市级承担60万元。": [],
    # no ratio in figures
    "经费由省与县按比例分担。全年共需420万元，省级承担294万元。": [],
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_a_side_bears_its_share_of_the_ratio(text: str, expected: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is not Relation.PART] == expected
