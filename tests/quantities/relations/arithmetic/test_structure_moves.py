"""What a share of a structure rose or fell by."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.structure_moves import structure_moves

STATED: dict[str, list[tuple[bool, str]]] = {
    "三次产业结构由14.2:37.6:48.2调整为13.1:38.7:48.2，第一产业比重下降1.1个百分点，第二产业比重提高1.6个百分点。": [
        (True, "14.2－13.1＝1.1个百分点"),
        (False, "38.7－37.6＝1.1个百分点≠1.6个百分点，相差0.5个百分点"),
    ],
    "三次产业结构为29.4:32.8:37.8，上年为30.1:32.5:37.4，三产占比上升0.4个百分点。": [
        (True, "37.8－37.4＝0.4个百分点")
    ],
    # one structure alone, and a change of something else
    "三次产业结构为29.4:32.8:37.8，第三产业比重上升0.4个百分点。": [],
    "三次产业结构由14.2:37.6:48.2调整为13.1:38.7:48.2，城镇化率提高1.6个百分点。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_share_moved_by_what_parts_both_structures(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [(each.holds, each.arithmetic) for each in structure_moves(text, Reading(text).mentions)] == statements
