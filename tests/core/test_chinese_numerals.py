"""Numerals in Chinese characters, read and written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.chinese_numerals import chinese_numeral, numeral_value

DIGITS = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")

READ = {
    "七": 7,
    "两": 2,
    "〇": 0,
    "十": 10,
    "十三": 13,
    "二十": 20,
    "二十一": 21,
    "一百零五": 105,
    "一百一十": 110,
    "一百一十五": 115,
    "两千三百": 2300,
    "两千零六": 2006,
}

UNREAD = ("", "百十", "百", "十百", "一百百", "二三", "一十十", "三个", "九点", "点五", "九点十", "一百千")


@pytest.mark.parametrize(("written", "value"), READ.items())
def test_a_numeral_has_the_value_it_says(written: str, value: int) -> None:
    assert numeral_value(written) == value


@pytest.mark.parametrize("written", UNREAD)
def test_characters_that_make_no_number_have_no_value(written: str) -> None:
    assert numeral_value(written) is None


@pytest.mark.parametrize(
    ("written", "value"), [("九十五点六", "95.6"), ("零点〇八", "0.08"), ("三点一四", "3.14"), ("十点零", "10.0")]
)
def test_decimals_are_read_digit_by_digit(written: str, value: str) -> None:
    assert str(numeral_value(written)) == value


def in_characters(number: int) -> str:
    """A number below 10,000 as it is written: 2006 is 二千零六."""
    places = [int(digit) for digit in str(number)]
    written = ""
    skipped = False
    for place, digit in enumerate(places):
        if not digit:
            skipped = True
            continue
        written += "零" * skipped + DIGITS[digit] + UNITS[len(places) - 1 - place]
        skipped = False
    return written.removeprefix("一") if 10 <= number < 20 else written


@given(st.integers(1, 9999))
def test_every_number_below_ten_thousand_is_written_and_read_back(number: int) -> None:
    assert chinese_numeral(number) == in_characters(number)
    assert numeral_value(in_characters(number)) == number


@given(st.integers(1, 9999), st.text("0123456789", min_size=1, max_size=4))
def test_every_decimal_is_read_back(number: int, places: str) -> None:
    written = f"{in_characters(number)}点{''.join(DIGITS[int(digit)] for digit in places)}"
    assert numeral_value(written) == Decimal(f"{number}.{places}")
