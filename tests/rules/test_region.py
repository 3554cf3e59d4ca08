"""Which rules hold in a division: its own, else those of the nearest division above it."""

import pytest

from jiheng.rules.region import contains, nearest_region


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        ("000000", "440117", True),
        ("440000", "440117", True),
        ("440100", "440117", True),
        ("440117", "440117", True),
        ("440117", "440100", False),
        ("510000", "440117", False),
        ("450000", "440117", False),
    ],
)
def test_a_division_contains_those_below_it(outer: str, inner: str, answer: bool) -> None:
    assert contains(outer, inner) is answer


def test_the_nearest_division_above_is_chosen() -> None:
    choices = [("000000", "国家"), ("440000", "省"), ("440117", "区"), ("510000", "外省")]
    assert nearest_region("440117", choices) == "区"
    assert nearest_region("440105", choices) == "省"
    assert nearest_region("310000", choices) == "国家"
    assert nearest_region("310000", choices[1:]) is None
