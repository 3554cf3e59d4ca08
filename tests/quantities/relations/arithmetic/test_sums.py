"""Parts add up to a whole within the rounding of all of them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.finding import Confidence
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_of_one_family,
    are_parallel,
    is_sure_slip,
    looks_like_a_slip,
    slip_factors,
    sum_statement,
    unit_slip,
)
from jiheng.quantities.scan import mentions
from jiheng.quantities.statement import Relation


@pytest.mark.parametrize(
    ("figures", "fits"),
    [
        ("50万元：30万元、20万元", True),
        ("50.1万元：30.1万元、20.0万元", True),
        ("33.3万元：11.1万元、11.1万元、11.2万元", True),
        ("33.3万元：11.1万元、11.1万元、11.4万元", False),
        ("48万元：1万元、15万元、15万元、15万元", True),  # 1.03 and three times 15.49
        ("50.05万元：30万元、20万元", True),
        ("50.05万元：30.00万元、20万元", False),  # to two decimals the 20 is 20.00
        ("50.05万元：30.04万元、20万元", True),
        ("1.2亿元：9000万元、3000万元", True),
        ("1.2亿元：9000.4万元、3000万元", True),
        ("91件：24件、52件、15件", True),
        ("91件：24件、52件、16件", False),
    ],
)
def test_parts_fit_a_whole_where_some_true_values_do(figures: str, fits: bool) -> None:
    whole, *parts = mentions(figures)
    assert adds_up(whole, parts) is fits


@given(st.lists(st.integers(50, 10**7), min_size=2, max_size=8), st.integers(0, 2))
def test_parts_rounded_to_the_same_place_as_their_sum_always_fit(cents: list[int], places: int) -> None:
    def rounded(value: int) -> str:
        unit = 10 ** (2 - places)
        whole, rest = divmod((2 * value + unit) // (2 * unit), 10**places)
        return f"{whole}.{rest:0{places}}万元" if places else f"{whole}万元"

    whole, *parts = mentions("、".join(map(rounded, [sum(cents), *cents])))
    assert adds_up(whole, parts)


def test_a_sum_that_holds_or_not_is_told_with_its_working() -> None:
    whole, *parts = mentions("503.3万元：427.54万元、75.66万元")
    failing = sum_statement(whole, parts, holds=False, confidence=Confidence.PROBABLE)
    assert (failing.relation, failing.arithmetic, failing.computed, failing.confidence) == (
        Relation.SUM,
        "427.54＋75.66＝503.2万元≠503.3万元，相差0.1万元",
        "503.2万元",
        Confidence.PROBABLE,
    )
    assert sum_statement(whole, parts, holds=True).arithmetic == "427.54＋75.66＝503.2万元≈503.3万元"


def test_points_that_are_added_are_a_score() -> None:
    whole, *parts = mentions("96分：48分、48分")
    assert sum_statement(whole, parts, holds=True).relation is Relation.SCORE


@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        ("42元：30万元、12万元", ("42元", "30＋12与42元，差10000倍", "42万元")),
        ("42万元：30元、12万元", ("30元", "30元＋12万元与42万元，差10000倍", "30万元")),
        ("1.2亿元：9000亿元、3000万元", ("9000亿元", "9000亿元＋3000万元与1.2亿元，差10000倍", "0.9亿元")),
        ("42万元：30万元、13万元", None),
        ("42人：30人、12人", None),
    ],
)
def test_one_figure_ten_thousand_times_too_small_or_large_is_found(
    figures: str, wrong: tuple[str, str, str] | None
) -> None:
    whole, *parts = mentions(figures)
    slip = unit_slip(whole, parts)
    assert (slip and (slip.target.text, slip.arithmetic, slip.computed)) == wrong


def test_a_slip_is_by_ten_thousand_or_a_hundred_million_and_never_of_nothing() -> None:
    (figure,) = mentions("5元")
    wanted = (50_000, 500_000_000, Fraction(5, 10_000), 500, 0)
    assert [slip_factors(figure, Fraction(each), Fraction(0)) for each in wanted] == [[10**4], [10**8], [10**4], [], []]


@pytest.mark.parametrize(
    ("names", "halves", "one_family"),
    [
        (["基本支出", "项目支出"], True, True),
        (["省级补助", "县级配套"], False, True),
        (["中央和省级", "市级"], False, True),
        (["培训费", "会议费"], False, False),
        (["基本支出"], False, False),
    ],
)
def test_kinds_that_together_make_a_whole_are_known(names: list[str], halves: bool, one_family: bool) -> None:
    assert (are_halves(names), are_of_one_family(names)) == (halves, one_family)


@pytest.mark.parametrize(
    ("figures", "slip", "sure"),
    [
        ("864.5万元：512.3万元、362.2万元", True, True),  # one digit
        ("864.5万元：512.3万元、325.2万元", True, True),  # 352.2 with two digits swapped
        ("864.5万元：512.3万元、318.9万元", False, False),
        ("91件：24件、52件、17件", False, False),  # too few digits to tell
        ("918件：240件、520件、258件", True, False),
        ("1.2亿元：9000万元、4000万元", False, False),  # in two scales
        ("2.2万亿元：1684.5亿元、128.7亿元", False, False),  # a tenth of it is no such sum
    ],
)
def test_a_slip_leaves_a_gap_of_one_digit_or_of_nines(figures: str, slip: bool, sure: bool) -> None:
    whole, *parts = mentions(figures)
    assert (looks_like_a_slip(whole, parts), is_sure_slip(whole, parts)) == (slip, sure)


@pytest.mark.parametrize(
    ("figures", "sure"),
    [
        ("9,163户：4,287户、4,287户", True),
        ("4,287户：4,287户、1,876户", True),
        ("4,287户：4,287户、4,876户", False),  # the total told again before what is no part of it
        ("1,250户：4,287户、4,287户", False),  # nothing is left for the other
        ("42户：42户、18户", False),  # too few digits to tell
    ],
)
def test_one_figure_told_for_two_is_a_slip(figures: str, sure: bool) -> None:
    whole, *parts = mentions(figures)
    assert is_sure_slip(whole, parts) == sure


@pytest.mark.parametrize(
    ("names", "parallel"),
    [(["东城片区", "西城片区"], True), (["东城片区", "培训费"], False), (["东城片区"], False), (["甲", "甲"], False)],
)
def test_names_that_end_alike_are_parallel(names: list[str], parallel: bool) -> None:
    assert are_parallel(names) is parallel
