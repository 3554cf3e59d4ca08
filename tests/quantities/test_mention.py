"""A figure as printed stands for everything that rounds to it."""

from fractions import Fraction

import pytest

from jiheng.quantities.mention import Mention
from jiheng.quantities.scan import mentions


def figure(text: str) -> Mention:
    (mention,) = mentions(text)
    return mention


def span(low: str | int, high: str | int) -> tuple[Fraction, Fraction]:
    return Fraction(low), Fraction(high)


@pytest.mark.parametrize(
    ("text", "value", "places", "half"),
    [
        ("503.20万元", 5_032_000, 2, 50),
        ("503万元", 5_030_000, 0, 5000),
        ("98.5%", "98.5", 1, "0.05"),
        ("240人", 240, 0, 0),
        ("2.4万人次", 24_000, 1, 500),
        ("2万人", 20_000, 0, 5000),
        ("35亩", 35, 0, "0.5"),
        ("15天", 15, 0, 0),
        ("1,250元", 1250, 0, "0.5"),
        ("3倍", 3, 0, "0.5"),
    ],
)
def test_only_whole_things_counted_are_exact_as_printed(
    text: str, value: str | int, places: int, half: str | int
) -> None:
    mention = figure(text)
    assert (mention.value, mention.places, mention.half()) == (Fraction(value), places, Fraction(half))
    assert mention.is_counted is (half == 0)


def test_idle_zeros_may_have_been_left_out() -> None:
    mention = figure("30万元")
    assert mention.half(2) == 50
    at_two_places = mention.interval_at(2)
    assert (at_two_places.low, at_two_places.high) == span(299_950, 300_050)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("50万元", 495_000, 505_000),
        ("240人", 240, 240),
        ("约50人", 40, 60),
        ("约2011人", 2010, 2012),
        ("近300人", 200, 300),
        ("950余人", 950, 960),
        ("超过2.4万人次", 23_500, 25_500),
        ("不少于6次", 6, 66),
        ("不超过3%", 0, "3.5"),
        ("98.5%", "98.45", "98.55"),
    ],
)
def test_a_vague_word_widens_a_figure_as_far_as_its_idle_zeros_go(text: str, low: str | int, high: str | int) -> None:
    bounds = figure(text).bounds
    assert (bounds.low, bounds.high) == span(low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("50万元", 500_000, 500_000),
        ("50.5万元", 504_500, 505_500),
        ("240人", 240, 240),
        ("120500元", 120_500, 120_500),
        ("120503元", "120502.5", "120503.5"),
        ("2,345元", 2345, 2345),
        ("约50人", 40, 60),
        ("0.5%", "0.45", "0.55"),
    ],
)
def test_a_round_number_is_taken_as_written_where_it_is_multiplied(text: str, low: str | int, high: str | int) -> None:
    operand = figure(text).operand
    assert (operand.low, operand.high) == span(low, high)


def test_a_size_is_near_the_value() -> None:
    assert figure("503.2万元").size == 5_032_000.0


def test_a_figure_with_a_vague_word_is_not_exact() -> None:
    assert [mention.is_exact for mention in mentions("约50人，共50人，50人以上")] == [False, True, False]


def test_a_figure_that_is_moved_is_the_same_figure_further_on() -> None:
    read = figure("约503.20万元")
    known = read.value, read.interval, read.bounds
    moved = read.moved(40)
    (there,) = mentions("甲" * 40 + "约503.20万元")
    assert moved == there
    assert (moved.value, moved.interval, moved.bounds) == known
    assert (read.start, read.end) == (1, 9)
