"""Slips of the pen in a figure."""

from fractions import Fraction

import pytest

from jiheng.quantities.interval import Interval
from jiheng.quantities.scan import mentions
from jiheng.quantities.slips import has_lost_a_digit, is_slip, is_tenfold, slip_chance


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("98.01%", Fraction("98.10")),
        ("98.01%", Fraction("93.01")),
        ("9.87%", Fraction("98.7")),
        ("67%", Fraction(76)),
        ("1,250万元", Fraction(15_200_000)),
        # a digit lost, and one too many
        ("20.27亿元", Fraction(26_027_000_000)),
        ("26,027人", Fraction(2602)),
    ],
)
def test_a_digit_wrong_lost_or_too_many_two_swapped_ones_and_a_moved_point_are_slips(
    told: str, meant: Fraction
) -> None:
    assert is_slip(mentions(told)[0], Interval.point(meant))


@pytest.mark.parametrize(
    ("told", "meant"), [("98.01%", Fraction("95.33")), ("67%", Fraction(62)), ("8件", Fraction(3))]
)
def test_other_figures_and_short_ones_are_not(told: str, meant: Fraction) -> None:
    assert not is_slip(mentions(told)[0], Interval.point(meant))


@pytest.mark.parametrize(("told", "is_one"), [("468.9万元", True), ("46.89万元", False), ("4689万元", False)])
def test_a_moved_point_alone_is_told_apart(told: str, is_one: bool) -> None:
    assert is_tenfold(mentions(told)[0], Interval.point(468_900)) is is_one


@pytest.mark.parametrize(
    ("told", "meant", "chance"),
    [
        ("391元", Fraction("319.03"), 3 / 900),
        ("43件", Fraction(34), 1 / 90),
        ("319元", Fraction(3190), 5 / 900),
        ("8,071元", Fraction(8171), 44 / 9000),
        ("289人", Fraction(2189), 72 / 9000),
        ("450元", Fraction(319), 1.0),
        ("6元", Fraction(9), 1.0),
    ],
)
def test_a_slip_in_many_digits_is_less_often_chance(told: str, meant: Fraction, chance: float) -> None:
    assert slip_chance(mentions(told)[0], Interval.point(meant)) == chance


def test_a_wanted_value_known_only_roughly_is_met_more_often() -> None:
    rough = Interval(Fraction("318.8"), Fraction("319.2"))
    assert slip_chance(mentions("391元")[0], rough) == pytest.approx(1.4 * 3 / 900)


@pytest.mark.parametrize(
    ("told", "low", "high", "is_one"),
    [
        ("51件", "518.8", "519.4", True),
        ("51件", "518", "520", False),
        ("51件", "529", "529", False),
        ("5件", "51", "51", False),
    ],
)
def test_a_short_count_has_lost_a_digit_only_where_one_count_is_wanted(
    told: str, low: str, high: str, is_one: bool
) -> None:
    (mention,) = mentions(told)
    assert has_lost_a_digit(mention, Interval(Fraction(low), Fraction(high))) == is_one


@pytest.mark.parametrize(
    ("text", "wanted"), [("4.07万元", 47_000), ("0.47万元", 47_000), ("470人", 4_700), ("4,700人", 470)]
)
def test_a_point_one_place_away_is_seen_from_either_side(text: str, wanted: int) -> None:
    (told,) = mentions(text)
    is_one_place_away = text != "4.07万元"
    assert is_tenfold(told, Interval.point(wanted)) is is_one_place_away


@pytest.mark.parametrize("wanted", range(990, 1_030))
def test_one_digit_is_wrong_where_all_others_stand_in_their_places(wanted: int) -> None:
    (told,) = mentions("1,010人")
    is_one_off = sum(one != other for one, other in zip(f"{wanted:04}", "1010", strict=True)) <= 1
    assert (slip_chance(told, Interval.point(wanted)) < 1) is (is_one_off or wanted in (1_001, 1_100))
