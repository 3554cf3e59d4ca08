"""How a statement of figures is worded."""

from decimal import Decimal
from fractions import Fraction

import pytest

from jiheng.core.finding import Confidence
from jiheng.quantities.mention import Mention
from jiheng.quantities.scan import mentions
from jiheng.quantities.statement import (
    Relation,
    Statement,
    amount,
    gap,
    in_unit_of,
    is_close,
    joined,
    money,
    plain_number,
)


def figure(text: str) -> Mention:
    (mention,) = mentions(text)
    return mention


@pytest.mark.parametrize(
    ("value", "like", "worded"),
    [
        (5_032_000, "1.5万元", "503.2万元"),
        (5_032_100, "1.50万元", "503.21万元"),
        (5_032_123, "1.5万元", "503.212万元"),
        (Fraction(100, 3), "98.5%", "33.333%"),
        (Fraction(100, 3), "98%", "33.33%"),
        (300, "12人", "300人"),
        (Fraction(5, 2), "12人", "2.5人"),
        (Fraction(1, 3), "0.55555元", "0.33333元"),
    ],
)
def test_a_computed_value_is_told_in_the_unit_and_to_the_decimals_of_a_figure(
    value: Fraction | int, like: str, worded: str
) -> None:
    assert in_unit_of(Fraction(value), figure(like)) == worded


@pytest.mark.parametrize(
    ("value", "worded"),
    [
        (Fraction(120_000_000), "1.2亿元"),
        (Fraction(12_000), "1.2万元"),
        (Fraction(9_999), "9999元"),
        (Fraction(800, 3), "266.67元"),
        (Fraction(1, 2), "0.5元"),
        (Fraction(-12_000), "-1.2万元"),
    ],
)
def test_money_is_told_in_the_largest_unit_of_which_there_is_one(value: Fraction, worded: str) -> None:
    assert money(value) == amount(value, "元") == worded


def test_other_amounts_keep_their_unit() -> None:
    assert amount(Fraction(100, 3), "人次") == "33.3333人次"


def test_figures_of_one_unit_are_joined_without_it() -> None:
    assert joined(mentions("427.54万元、75.60万元"), "＋") == "427.54＋75.60"
    assert joined(mentions("427.54万元、756元"), "＋") == "427.54万元＋756元"
    assert plain_number(figure("1,250.00元")) == "1250.00"


@pytest.mark.parametrize(
    ("stated", "computed", "worded"),
    [
        ("503.2万元", Fraction(5_042_000), "相差1万元"),
        ("98.5%", Fraction(97), "相差1.5个百分点"),
        ("3.5个百分点", Fraction(97, 20), "相差1.35个百分点"),
        ("12人", Fraction(10), "相差2人"),
    ],
)
def test_a_gap_is_told_in_the_unit_of_the_figure_and_of_rates_in_points(
    stated: str, computed: Fraction, worded: str
) -> None:
    assert gap(figure(stated), computed) == worded


@pytest.mark.parametrize(
    ("one", "other", "close"), [(100, 91, True), (100, 90, False), (-100, -95, True), (0, 0, False), (0, 1, False)]
)
def test_values_are_close_where_they_differ_by_less_than_a_share_of_the_larger(
    one: int, other: int, close: bool
) -> None:
    assert is_close(Fraction(one), Fraction(other), Decimal("0.1")) is close
    assert is_close(Fraction(other), Fraction(one), Decimal("0.1")) is close


def test_a_statement_spans_its_figures() -> None:
    whole, one, other = mentions("全年50万元，培训30万元，宣传20万元")
    statement = Statement(Relation.SUM, whole, (one, other), True, "30＋20＝50万元")
    assert (statement.start, statement.end) == (whole.start, other.end)
    assert (statement.computed, statement.confidence) == ("", Confidence.CERTAIN)
    alone = Statement(Relation.RATE, other, (), True, "")
    assert (alone.start, alone.end) == (other.start, other.end)


@pytest.mark.parametrize(
    ("relation", "told", "computed", "is_far"),
    [
        (Relation.RATE, "33.33%", "4.76%", True),
        (Relation.RATE, "98.5%", "89.5%", False),
        (Relation.RATE, "0.21%", "2.10%", False),  # a decimal point slipped
        (Relation.RATE, "28%", "98.00%", False),
        (Relation.GROWTH, "三成", "20.00%", False),
        (Relation.GROWTH, "5%", "94%", True),
        (Relation.GROWTH, "540万元", "71730万元", True),
        (Relation.GROWTH, "10.0%", "99.57%", True),
        (Relation.GROWTH, "3.00%", "0.30%", False),
        (Relation.GROWTH, "0.3%", "3.02%", False),
        (Relation.GROWTH, "30元", "290元", True),
        (Relation.GROWTH, "12.1%", "1.97%", False),
        (Relation.SUM, "540万元", "71730万元", False),
        (Relation.RATE, "5%", "", False),
    ],
)
def test_what_comes_out_far_from_what_is_told_was_reckoned_of_other_figures(
    relation: Relation, told: str, computed: str, is_far: bool
) -> None:
    assert Statement(relation, figure(told), (), False, "", computed).is_far_off is is_far
