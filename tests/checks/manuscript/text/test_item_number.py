"""Numbers in front of headings and items are read and written in their style."""

import pytest

from jiheng.checks.manuscript.text.item_number import NumberStyle, chinese_value, item_number, number_like
from jiheng.core.chinese_numerals import chinese_numeral


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("十一、结论", NumberStyle.CHINESE, 11),
        ("（二十）附则", NumberStyle.CHINESE_BRACKETS, 20),
        ("第三部分 结论", NumberStyle.PART, 3),
        ("12.养护", NumberStyle.DIGITS, 12),
        ("3、养护", NumberStyle.DIGITS_COMMA, 3),
        ("（4）养护", NumberStyle.DIGITS_BRACKETS, 4),
        ("5）养护", NumberStyle.DIGITS_HALF_BRACKET, 5),
        ("⑥养护", NumberStyle.CIRCLED, 6),
        ("1.2养护", NumberStyle.DECIMAL, 2),
        ("三是养护", NumberStyle.ORDINAL, 3),
        ("2.14.10亿元已核实", NumberStyle.DIGITS, 2),
        ("1.80至89周岁老人", NumberStyle.DIGITS, 1),
        ("3.100周岁及以上老人", NumberStyle.DIGITS, 3),
    ],
)
def test_a_number_is_read_and_the_next_is_written_alike(text: str, style: NumberStyle, value: int) -> None:
    found = item_number(text)
    assert found is not None
    assert (found.style, found.value) == (style, value)
    following = item_number(number_like(found, value + 1) + "养护")
    assert following is not None
    assert (following.style, following.value) == (style, value + 1)


@pytest.mark.parametrize("text", ["2022年养护", "2.4万人次", "养护", "", "3个科室", "一二三等奖"])
def test_words_years_and_quantities_are_no_numbers(text: str) -> None:
    assert item_number(text) is None


def test_chinese_numerals_are_read_as_they_are_written() -> None:
    assert [chinese_value(chinese_numeral(number)) for number in range(1, 1000)] == list(range(1, 1000))
    assert (chinese_value("一二"), chinese_value("十百")) == (12, 0)


def test_a_number_can_be_written_in_another_style() -> None:
    found = item_number("（2）收支")
    assert found is not None
    assert number_like(found, 4, NumberStyle.CHINESE_BRACKETS) == "（四）"
