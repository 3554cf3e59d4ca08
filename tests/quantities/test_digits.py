"""The digits of two numbers, and the slips that part them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.quantities.digits import are_swapped, is_slip, significant

NUMBERS = st.integers(100, 10**6)


@pytest.mark.parametrize(
    ("number", "digits"), [("12.50", "125"), ("0.08", "8"), ("1200", "12"), ("3005", "3005"), ("0", "")]
)
def test_the_digits_that_say_something(number: str, digits: str) -> None:
    assert significant(Decimal(number)) == digits


@pytest.mark.parametrize(
    ("one", "other", "swapped", "slip"),
    [
        ("1258", "1285", True, True),  # two neighbours swapped
        ("86.4", "84.6", True, True),
        ("86.40", "84.6", True, True),
        ("1258", "1268", False, True),  # one digit changed
        ("1258", "128", False, True),  # one digit lost
        ("128", "1258", False, True),  # one digit more
        ("66", "68", False, True),
        ("21", "16", False, False),
        ("12", "128", False, False),  # too short to tell
        ("1258", "8521", False, False),
        ("1258", "2158", True, True),
        ("1258", "1528", True, True),
        ("1258", "1852", False, True),  # two digits that are no neighbours
        ("12586", "16582", True, True),  # of many digits
        ("158", "851", False, False),  # of few digits that is hardly a slip
        ("1258", "1258", False, False),
        ("1258", "12", False, False),
        ("1258", "347", False, False),
    ],
)
def test_a_slip_swaps_changes_loses_or_adds_one_digit(one: str, other: str, swapped: bool, slip: bool) -> None:
    assert (are_swapped(Decimal(one), Decimal(other)), is_slip(Decimal(one), Decimal(other))) == (swapped, slip)


@given(NUMBERS, NUMBERS)
def test_slips_go_both_ways(one: int, other: int) -> None:
    assert is_slip(Decimal(one), Decimal(other)) == is_slip(Decimal(other), Decimal(one))


@given(NUMBERS, st.integers(0, 4))
def test_swapped_neighbours_are_always_found(number: int, place: int) -> None:
    digits = str(number)
    at = min(place, len(digits) - 2)
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    expected = swapped != digits and swapped[0] != "0"
    assert are_swapped(Decimal(digits), Decimal(swapped)) is expected or swapped[0] == "0"
