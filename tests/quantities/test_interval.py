"""What a printed figure can stand for, and what follows from several of them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.quantities.interval import Interval, total


def printed(text: str) -> Interval:
    """Everything that rounds to a number as printed."""
    places = len(text.partition(".")[2])
    half = Fraction(1, 2 * 10**places)
    return Interval(Fraction(text) - half, Fraction(text) + half)


@st.composite
def rounded(draw: st.DrawFn) -> tuple[Fraction, Interval]:
    """A true value and the interval of its rounded print."""
    true = draw(st.fractions(min_value=Fraction(-500), max_value=Fraction(500), max_denominator=1000))
    places = draw(st.integers(0, 3))
    scaled = true * 10**places + Fraction(1, 2)
    number = Fraction(scaled.numerator // scaled.denominator, 10**places)
    half = Fraction(1, 2 * 10**places)
    return true, Interval(number - half, number + half)


def holds(interval: Interval, value: Fraction) -> bool:
    return interval.low <= value <= interval.high


@given(rounded(), rounded())
def test_sums_differences_and_products_hold_every_true_result(
    one: tuple[Fraction, Interval], other: tuple[Fraction, Interval]
) -> None:
    assert holds(one[1] + other[1], one[0] + other[0])
    assert holds(one[1] - other[1], one[0] - other[0])
    assert holds(one[1] * other[1], one[0] * other[0])


@given(rounded(), rounded())
def test_a_quotient_holds_every_true_result_and_is_none_where_the_divisor_may_be_nothing(
    one: tuple[Fraction, Interval], other: tuple[Fraction, Interval]
) -> None:
    quotient = one[1].over(other[1])
    if quotient is None:
        assert other[1].low <= 0 <= other[1].high
    else:
        assert holds(quotient, one[0] / other[0])


@given(st.lists(rounded(), max_size=6))
def test_a_total_holds_every_true_sum(values: list[tuple[Fraction, Interval]]) -> None:
    true = sum((value for value, _ in values), Fraction(0))
    assert holds(total([interval for _, interval in values]), true)


@given(rounded(), st.fractions(min_value=-20, max_value=20, max_denominator=50))
def test_a_multiple_holds_the_multiple_of_the_true_value(value: tuple[Fraction, Interval], factor: Fraction) -> None:
    assert holds(value[1].times(factor), value[0] * factor)


def inside(interval: Interval, tenths: int) -> bool:
    """Whether a number of tenths can be the true value, by the definition of half-up rounding."""
    value = Fraction(tenths, 10)
    return value == interval.low if interval.is_point else interval.low <= value < interval.high


@given(*[st.integers(-30, 30)] * 2, *[st.integers(0, 12)] * 2)
def test_two_ranges_meet_where_some_value_lies_in_both(first: int, second: int, one: int, other: int) -> None:
    # A point may also be the upper end of a range: a figure given exactly is not held to half-up rounding.
    left = Interval(Fraction(first, 10), Fraction(first + one, 10))
    right = Interval(Fraction(second, 10), Fraction(second + other, 10))
    common = any(inside(left, tenths) and inside(right, tenths) for tenths in range(-60, 60))
    is_end = (left.is_point and left.low == right.high) or (right.is_point and right.low == left.high)
    assert left.meets(right) == right.meets(left) == (common or is_end)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [("503.2", "503.3", False), ("503.2", "503.25", True), ("503.2", "503", True), ("97.9", "98.0", False)],
)
def test_ranges_that_only_touch_never_are_the_same_amount(one: str, other: str, meet: bool) -> None:
    assert printed(one).meets(printed(other)) is meet


def test_a_point_is_one_value() -> None:
    assert Interval.point(3) == Interval(Fraction(3), Fraction(3))
    assert Interval.point(Fraction(Decimal("0.5"))).is_point


@pytest.mark.parametrize(("low", "high", "is_so"), [(0, 5, True), (-1, 1, True), (1, 5, False), (-5, -1, False)])
def test_what_may_be_nothing_divides_nothing(low: int, high: int, is_so: bool) -> None:
    interval = Interval(Fraction(low), Fraction(high))
    assert (interval.may_be_nothing, Interval.point(1).over(interval) is None) == (is_so, is_so)
