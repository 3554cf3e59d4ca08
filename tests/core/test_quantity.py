"""Sums of counts, some of them vague: the bound of the whole follows from the bounds of its parts."""

from decimal import Decimal

import pytest

from jiheng.core.quantity import Qualifier, Quantity, bound_of_sum, total_of
from jiheng.schema.quantities import read_quantity


@pytest.mark.parametrize(
    ("parts", "bound"),
    [
        ((), Qualifier.EXACT),
        ((Qualifier.EXACT, Qualifier.EXACT), Qualifier.EXACT),
        ((Qualifier.EXACT, Qualifier.BELOW), Qualifier.BELOW),
        ((Qualifier.ABOVE, Qualifier.AT_LEAST), Qualifier.ABOVE),
        ((Qualifier.AT_LEAST,), Qualifier.AT_LEAST),
        ((Qualifier.BELOW, Qualifier.AT_MOST), Qualifier.BELOW),
        ((Qualifier.ABOVE, Qualifier.BELOW), Qualifier.ABOUT),
        ((Qualifier.ABOUT, Qualifier.ABOVE), Qualifier.ABOUT),
    ],
)
def test_one_vague_part_makes_the_sum_vague_in_its_direction(parts: tuple[Qualifier, ...], bound: Qualifier) -> None:
    assert bound_of_sum(parts) is bound


def test_a_sum_of_counts_keeps_the_bound_that_its_words_told() -> None:
    counts = [read_quantity(text, is_money=False) for text in ("8590", "超3万", "950余")]
    assert total_of(counts) == (Decimal(39540), Qualifier.ABOVE)


def test_nothing_adds_up_to_an_exact_zero() -> None:
    assert total_of(()) == (Decimal(0), Qualifier.EXACT)
    assert total_of([Quantity(Decimal("0.1"), Qualifier.EXACT, "0.1")] * 3) == (Decimal("0.3"), Qualifier.EXACT)
