"""Numerals in characters of more than ten thousand."""

from decimal import Decimal

import pytest

from jiheng.core.quantity import Qualifier
from jiheng.quantities.scan import mentions


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("一万三千一百人", Decimal("1.31"), "万人"),
        ("十二万五千亩", Decimal("12.5"), "万亩"),
        ("一万零五十户", Decimal("1.005"), "万户"),
        ("两亿八千七百万元", Decimal("2.87"), "亿元"),
        ("八十三万零五百七十八元", Decimal("83.0578"), "万元"),
    ],
)
def test_numerals_are_read_in_the_scale_that_they_begin_with(written: str, number: Decimal, unit: str) -> None:
    (mention,) = mentions(f"全年共{written}，均已登记。")

    assert (mention.text, mention.number, mention.unit_text) == (written, number, unit)


def test_more_of_it_is_vague() -> None:
    (mention,) = mentions("惠及一万二千余户。")

    assert mention.qualifier is Qualifier.ABOVE


@pytest.mark.parametrize("text", ["第一万二千名到馆读者", "几万三千人", "一万零一夜", "十万八千里"])
def test_ordinals_and_idioms_are_no_figures(text: str) -> None:
    assert mentions(text) == ()


def test_cases_are_counted_in_words() -> None:
    (mention,) = mentions("一百一十七起案件全部办结，未发生一起事故，从今年起草至今。")

    assert (mention.number, mention.unit) == (Decimal(117), "起")
