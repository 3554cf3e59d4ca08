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
    # paid in turn, of a total that is not told
    "资金按40%、60%两次拨付，第一次拨付80万元，第二次拨付110万元。": [
        (Relation.SUM, True, "40＋60＝100%"),
        (Relation.PRODUCT, False, "80万元×3/2＝120万元≠110万元"),
    ],
    "按照3:7的比例分两期拨付，首期拨付60万元，第二期拨付150万元。": [
        (Relation.PRODUCT, False, "60万元×7/3＝140万元≠150万元")
    ],
    "按照3:7的比例分两期拨付，首期拨付60万元，第二期拨付140万元。": [],
    "资金由省、市、县按5:3:2比例分担，省级承担250万元，市级承担150万元，县级承担110万元。": [
        (Relation.PRODUCT, False, "250万元×2/5＝100万元≠110万元")
    ],
    "三项工程投资比例为5:3:2，投资额分别为250万元、150万元、110万元。": [
        (Relation.PRODUCT, False, "250万元×2/5＝100万元≠110万元")
    ],
    # of another thing
    "工作日与节假日客流比例为6:4，门票收入分别为58万元、43万元。": [],
    # neither near a share nor a slip from one
    "经费由省与县按7:3的比例分担。全年共需420万元，市级承担60万元。": [],
    # no ratio in figures
    "经费由省与县按比例分担。全年共需420万元，省级承担294万元。": [],
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_a_side_bears_its_share_of_the_ratio(text: str, expected: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is not Relation.PART] == expected
