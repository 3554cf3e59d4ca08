"""Changes told behind what is and what was."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.changes.base_second import base_second

CHANGES = {
    "全年发电24.80万度，每度0.75元，正好18.60万元；上年发电23.00万度，多发1.80万度。": [True],
    "全年发电24.80万度，每度0.75元，正好18.60万元；上年发电23.00万度，多发2.80万度。": [False],
    "节约费用2.10亿元，上年为1.60亿元，多节约0.60亿元。": [False],
    "收缴率90.0%，上年同类问题收缴率为82.0%，提高9.0个百分点。": [False],
    "受理办件1260件，2021年受理1180件，增加80件。": [True],
    "收入120万元，支出110万元，上年支出100万元，增加10万元；上年收入100万元，增加20万元。": [True, True],
}
NONE = (
    "发放贷款126笔，上年培训86人次，增加6人次。",
    "人均用水86吨，上年用水6,800吨，增加120吨。",
    "收入120万元，上年支出100万元，增加36万元。",
    "受理办件1260件，2021年受理1180件，增加860件。",
)


@pytest.mark.parametrize(("text", "holds"), CHANGES.items())
def test_a_change_lies_between_what_is_and_what_was(text: str, holds: list[bool]) -> None:
    (sentence,) = Reading(text).sentences
    assert [each.holds for each in base_second(sentence)] == holds


@pytest.mark.parametrize("text", NONE)
def test_a_change_of_something_else_is_left(text: str) -> None:
    (sentence,) = Reading(text).sentences
    assert list(base_second(sentence)) == []
