"""A quick fraction gives what Python's own gives, beside whatever number it stands."""

import operator
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jiheng.core.quick_fraction import QuickFraction, quick_fraction

NUMBERS = (Fraction(3, 4), Fraction(-5, 6), Fraction(2), Fraction(0), Fraction(-7, 4))
OTHERS = (0, 1, -3, 12, True, 0.5, -2.25, *NUMBERS)
RECKONED = (operator.add, operator.sub, operator.mul, operator.truediv, operator.pow, operator.floordiv)
COMPARED = (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne)


def result(reckon: Callable[[Any, Any], object], one: object, other: object) -> object:
    try:
        return reckon(one, other)
    except ZeroDivisionError:
        return ZeroDivisionError


def quick(number: Fraction) -> Fraction:
    return quick_fraction(*number.as_integer_ratio())


@pytest.mark.parametrize("reckon", [*RECKONED, *COMPARED])
def test_what_is_reckoned_with_it_is_what_python_reckons(reckon: Callable[[Any, Any], object]) -> None:
    for one in NUMBERS:
        for other in OTHERS:
            both = [(quick(one), other), (other, quick(one))]
            if isinstance(other, Fraction):
                both += [(quick(one), quick(other))]
            told = [result(reckon, *pair) for pair in both]
            assert (
                told
                == [result(reckon, one, other), result(reckon, other, one), result(reckon, one, other)][: len(both)]
            )


def test_it_stays_quick_through_sums_products_and_quotients() -> None:
    half = quick_fraction(1, 2)
    made = [
        half + half,
        half + 1,
        1 + half,
        Fraction(1) + half,
        half - half,
        half - 1,
        half * half,
        2 * half,
        half / 3,
        half / half,
    ]
    assert {type(each) for each in (*made, -half, abs(-half))} == {QuickFraction}


def test_it_is_in_lowest_terms_and_a_key_for_equal_numbers() -> None:
    assert quick_fraction(6, 4).as_integer_ratio() == (3, 2)
    assert {quick_fraction(6, 4), Fraction(3, 2), Decimal("1.5")} == {Fraction(3, 2)}
    assert {quick_fraction(8, 4): "二"}[Fraction(2)] == "二" == {quick_fraction(8, 4): "二"}[2]  # type: ignore[index]
    assert pickle.loads(pickle.dumps(quick_fraction(6, 4))) == Fraction(3, 2)


def test_it_is_as_large_as_pythons_own_where_floats_will_do() -> None:
    assert [float(quick(each)) for each in NUMBERS] == [float(each) for each in NUMBERS]
