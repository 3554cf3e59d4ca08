"""Totals and parts with a word of doubt before digits enough to tell a slip."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年发放救助金约6,414万元，其中临时约1,170万元，医疗约3,590万元，教育约784万元，住房约960万元。",
            [(Relation.SUM, False, "1170＋3590＋784＋960＝6504万元≠6,414万元，相差90万元")],
        ),
        (
            "全年发放救助金约6,504万元，其中临时约1,170万元，医疗约3,590万元，教育约784万元，住房约960万元。",
            [(Relation.SUM, True, "1170＋3590＋784＋960＝6504万元")],
        ),
        (
            "全年发放救助金约6,400万元，其中临时约1,170万元，医疗约3,590万元，教育约784万元，住房约960万元。",
            [],
        ),
        (
            "发放救助金6,414万元，其中临时约170万元，医疗约4,590万元，教育约780万元，住房约310万元，就业约560万元。",
            [],
        ),
        ("发放救助金1.4805亿元，其中临时约1.2亿元，医疗0.36亿元，教育0.2805亿元。", []),  # two digits are too few
    ],
)
def test_parts_told_about_add_up_or_miss_by_a_slip(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
