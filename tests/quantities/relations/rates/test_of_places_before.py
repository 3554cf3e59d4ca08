"""How many places are taken, of those that the sentence before tells."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

RIGHT = (Relation.RATE, True, "1,584人÷2,880张＝55.00%")
WRONG = (Relation.RATE, False, "1,584人÷2,880张＝55.00%≠65.00%")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("床位2,880张。入住老人1,584人，入住率55.00%。", [RIGHT]),
        ("床位2,880张，护理型床位1,728张。入住老人1,584人，入住率65.00%。", [WRONG]),
        ("机构18家；床位2,880张。其余见附表。入住老人1,584人，入住率65.00%。", [WRONG]),
        ("新增床位260张。入住老人1,584人，入住率65.00%。", []),
        ("床位2,880张。入住老人1,584人，护理型床位入住率65.00%。", []),
        ("公租房房间860间。入住家庭774户，入住率93%。", [(Relation.RATE, False, "774户÷860间＝90.00%≠93%")]),
        ("床位2,880张。入住老人3,584人，入住率65.00%。", []),
    ],
)
def test_a_rate_is_of_the_places_told_last(text: str, expected: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.RATE] == expected
