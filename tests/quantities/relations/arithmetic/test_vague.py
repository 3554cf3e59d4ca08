"""What a figure with a vague word leaves open."""

from fractions import Fraction

import pytest

from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.arithmetic.vague import may_mean
from jiheng.quantities.scan import mentions


@pytest.mark.parametrize(
    ("told", "meant", "expected"),
    [
        ("提高近30个百分点", "29.5", True),
        ("提高近30个百分点", "30.6", False),
        ("提高近30个百分点", "19", False),
        ("提高超15个百分点", "17.4", True),
        ("提高超15个百分点", "14.2", False),
        ("提高约20个百分点", "21.3", True),
        ("提高约20个百分点", "12", False),
        ("提高12.5个百分点", "12.54", True),
        ("提高12.5个百分点", "12.6", False),
    ],
)
def test_a_vague_figure_may_mean_what_its_word_leaves_open(told: str, meant: str, expected: bool) -> None:
    assert may_mean(mentions(told)[0], Interval.point(Fraction(meant))) is expected
