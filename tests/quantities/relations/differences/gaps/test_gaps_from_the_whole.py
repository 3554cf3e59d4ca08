"""Percentage points between the growth of a part and that of the whole."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

ALL = "工业增加值286.4亿元，增长6.2%。"


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        (f"{ALL}高技术产业41.3亿元，增长11.8%，高于整体增速5.6个百分点。", [(True, "11.8－6.2＝5.6个百分点")]),
        (f"{ALL}高技术产业41.3亿元，增长11.8%，比总体增速高6.5个百分点。", [(False, "11.8－6.2＝5.6个百分点≠6.5个百分点，相差0.9个百分点")]),
        (f"{ALL}传统产业41.3亿元，增长1.8%，低于整体增幅4.4个百分点。", [(True, "6.2－1.8＝4.4个百分点")]),
        # a fall is less than nothing
        ("进出口86.2亿元，下降2.1%。对甲地12.6亿元，增长9.8%，比整体增速快了11.9个百分点。", [(True, "9.8＋2.1＝11.9个百分点")]),
        ("进出口86.2亿元，增长2.1%。对甲地12.6亿元，下降9.8%，比总体增速低11.9个百分点。", [(True, "9.8＋2.1＝11.9个百分点")]),
        # of what whole is not told, or not exactly
        ("民间投资增长3.2%，比总体增速高1.1个百分点。", []),
        (f"{ALL}用电量41.3亿千瓦时，增长4.8%。高技术产业12亿元，增长11.8%，高于整体增速6.5个百分点。", []),
        ("工业增加值286.4亿元，增长约6.2%。高技术产业41.3亿元，增长11.8%，高于整体增速6.5个百分点。", []),
        (f"{ALL}高技术产业占14.4%，高于整体水平6.5个百分点。", []),
        (f"{ALL}高技术产业增长11.8%，效益向好，高于整体增速6.5个百分点。", []),
    ],
)  # fmt: skip
def test_a_part_lies_so_many_points_from_the_whole(text: str, gaps: list[tuple[bool, str]]) -> None:
    assert [each[1:] for each in stated(text) if each[0] is Relation.COMPARISON] == gaps


def test_a_whole_of_a_passage_ahead_has_no_place_in_this_one() -> None:
    ahead = Reading(ALL).sentences
    (statement,) = Reading("高技术产业41.3亿元，增长11.8%，比总体增速高6.5个百分点。", before=ahead).statements
    assert (statement.arithmetic, statement.operands) == ("11.8－6.2＝5.6个百分点≠6.5个百分点，相差0.9个百分点", ())
