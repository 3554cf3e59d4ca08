"""Sums of figures with vague words that tell digits enough."""

import pytest

from jiheng.quantities.relations.arithmetic.vague_sums import is_hardly_vague, is_parted_by_a_slip, may_add_up
from jiheng.quantities.scan import mentions


@pytest.mark.parametrize(
    ("text", "expected"), [("约309万元", True), ("超47.2万辆", True), ("约30万元", False), ("超4700万元", False)]
)
def test_a_vague_word_before_three_digits_hardly_counts(text: str, expected: bool) -> None:
    assert [is_hardly_vague(each) for each in mentions(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超167万辆、超47.2万辆、超119.8万辆", (True, False)),
        ("超168万辆、超47.2万辆、超119.8万辆", (False, False)),
        ("超2,694.4万元、超606.9万元、超2,087.5万元", (True, True)),
        ("超2,964.4万元、超606.9万元、超2,087.5万元", (False, True)),
        ("超2,694.4万元、超306.8万元、超2,044.9万元", (False, False)),
    ],
)
def test_vague_parts_make_up_a_total_or_miss_it_by_a_slip(text: str, expected: tuple[bool, bool]) -> None:
    whole, *parts = mentions(text)
    assert (may_add_up(whole, parts), is_parted_by_a_slip(whole, parts)) == expected
