"""Gaps between two levels that have no unit."""

import pytest

from tests.quantities.stated import stated

TOLD: dict[str, list[tuple[bool, str]]] = {
    "城乡收入比为1.97，比上年的2.02缩小0.15。": [(False, "2.02－1.97＝0.05≠0.15，相差0.1")],
    "城乡收入比1.92，较上年的1.96缩小0.04。": [(True, "1.96－1.92＝0.04")],
    "渠系水利用系数由0.52提高到0.58，提高0.16。": [(False, "0.58－0.52＝0.06≠0.16，相差0.1")],
    "渠系水利用系数由0.52提高到0.58，提高了0.06。": [(True, "0.58－0.52＝0.06")],
    # the other way, with a unit, of a rate
    "城乡收入比1.92，较上年的1.96扩大0.04。": [],
    "容积率指数由0.52提高到0.58，提高1.25倍。": [],
    "物价指数由1.02提高到1.08，提高5.88%。": [],
}


@pytest.mark.parametrize(("text", "statements"), TOLD.items())
def test_the_gap_is_what_lies_between_both_levels(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [(holds, arithmetic) for _, holds, arithmetic in stated(text)] == statements
