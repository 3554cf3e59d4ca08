"""Changes told in a row whose levels a sentence before tells under the same names."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

CASES = "住房类812件，社保类546件，教育类391件。\n与上年相比，住房类增加96件，增长13.4%；社保类减少54件，下降9.0%；{}。"
STAFF = "年初医师1,860人，护士2,140人。\n全年医师增加93人，增长5.0%；护士增加{}人，增长6.0%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CASES.format("教育类增加41件，增长11.7%"), []),
        (CASES.format("教育类增加41件，增长52.4%"), ["41件÷（391件－41件）＝11.71%≠52.4%"]),
        (CASES.format("教育类增加414件，增长11.7%"), ["391件－414件＜0"]),
        # each told of one aspect of its kind
        ("未结刑事79件，民商事1,791件。\n刑事未结增加17件，上升24.72%；民商事未结增加466件，上升35.17%。", []),
        (
            "其中刑事79件，民商事1,791件。\n刑事未结增加17件，上升31.5%；民商事未结增加466件，上升35.17%。",
            ["17件÷（79件－17件）＝27.42%≠31.5%"],
        ),
        # no other is shown, of another aspect, or of two levels
        (CASES.format("教育类中学前增加41件，增长52.4%"), []),
        ("其中刑事79件。\n刑事增加17件，上升24.72%；行政增加6件，上升15.17%。", []),
        ("刑事79件，民商事1,791件，刑事自诉9件。\n刑事增加17件，上升24.7%；民商事增加466件，上升35.17%。", []),
        (STAFF.format(128), []),
    ],
)
def test_a_change_is_of_the_level_of_its_kind_as_others_in_its_row_are(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    found = [each for _, each in manuscript.by_digits if each.relation is Relation.GROWTH]
    assert [each.arithmetic for each in found] == told
