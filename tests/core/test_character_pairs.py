"""Pairs of characters as numbers."""

import pytest

from jiheng.core.character_pairs import pair_of, pairs_in


@pytest.mark.parametrize("text", ["", "村", "全村", "全村道", "A区𠮷田村\n1户\ufffd"])
def test_each_character_stands_with_the_one_behind_it(text: str) -> None:
    assert pairs_in(text) == [pair_of(text[place : place + 2]) for place in range(len(text) - 1)]


def test_pairs_that_differ_in_one_character_or_in_order_are_not_the_same() -> None:
    assert len({pair_of(each) for each in ("效绩", "绩效", "绩𠮷", "效效", "\ud800绩")}) == 5
