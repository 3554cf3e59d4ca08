"""Moments as reports write them."""

import pytest

from jiheng.checks.manuscript.periods.moments import moments, month_gone


def test_a_moment_is_named_in_full_with_what_it_leaves_out() -> None:
    text = "审计于2021年3月至5月进行，5月31日结束。"
    assert [each.name for each in moments(text, 0, len(text))] == ["2021年3月", "2021年5月", "2021年5月31日"]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("截至2022年6月底", 6),
        ("3月31日", 3),
        ("年末", 12),
        ("2022年初", 0),
        ("年初预算", None),
        ("6月底", 6),
        ("截至6月底，期末", 12),
        ("6月", None),
    ],
)
def test_the_month_as_of_which_something_is_told(text: str, month: int | None) -> None:
    assert month_gone(text) == month
