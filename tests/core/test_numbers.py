"""Exact decimals: the one rounding rule and how numbers are printed."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.numbers import fixed, from_wan, parse_decimal, plain, round_half_up, to_wan

DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, places=6)


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [("89.995", 2, "90.00"), ("7.115", 2, "7.12"), ("-0.005", 2, "-0.01"), ("2.5", 0, "3"), ("0.0049999", 2, "0.00")],
)
def test_halves_are_rounded_away_from_zero(value: str, places: int, rounded: str) -> None:
    assert round_half_up(Decimal(value), places) == Decimal(rounded)
    assert round_half_up(Fraction(value), places) == Decimal(rounded)


@given(value=DECIMALS, places=st.integers(0, 5))
def test_a_fraction_and_a_decimal_round_alike(value: Decimal, places: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    assert round_half_up(value, places) == round_half_up(Fraction(value), places) == expected


def test_a_fraction_is_rounded_once_from_its_exact_value() -> None:
    assert round_half_up(Fraction(8 * 240, 270), 2) == Decimal("7.11")
    assert round_half_up(Fraction(4999999999, 10**12), 2) == Decimal("0.00")


@pytest.mark.parametrize(
    ("value", "shown"), [("10.00", "10"), ("2.60", "2.6"), ("0.050", "0.05"), ("-0.00", "0"), ("1E+3", "1000")]
)
def test_plain_numbers_have_no_idle_zeros_and_no_exponent(value: str, shown: str) -> None:
    assert plain(Decimal(value)) == shown


def test_fixed_numbers_keep_their_places_and_never_show_minus_zero() -> None:
    assert fixed(Decimal("1234567.5"), 2, thousands=True) == "1,234,567.50"
    assert fixed(Decimal("-0.001"), 2) == "0.00"
    assert fixed(Fraction(1, 3), 2) == "0.33"


@given(value=DECIMALS)
def test_wan_and_yuan_are_exact_both_ways(value: Decimal) -> None:
    assert from_wan(to_wan(value)) == value


@pytest.mark.parametrize("text", ["", "1e5", "NaN", "Infinity", "1_000", "1.2.3", "--1", "一"])
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    assert parse_decimal(text) is None


@pytest.mark.parametrize(("text", "value"), [(" 12.50 ", "12.50"), ("-3", "-3"), ("+4", "4")])
def test_plain_numbers_are_parsed_exactly(text: str, value: str) -> None:
    assert parse_decimal(text) == Decimal(value)
