"""Things found by what they share, without looking at each."""

from collections.abc import Iterator
from itertools import islice

from jiheng.core.postings import Postings, first_few


def test_each_is_found_once_and_in_order_by_whichever_key_it_has() -> None:
    row = Postings([{"桥", "路"}, {"渠"}, {"路", "渠"}, set()])
    assert [list(row.having(*keys)) for keys in (("路", "渠"), ("渠",), ("坝",), ())] == [[0, 1, 2], [1, 2], [], []]


def test_among_many_they_are_found_as_among_few() -> None:
    row = Postings([*[{"桥"}] * 50, {"桥", "路"}, {"渠"}, {"路", "渠"}])
    assert [list(row.having(*keys)) for keys in (("路", "渠"), ("渠",), ("坝",))] == [[50, 51, 52], [51, 52], []]


def test_no_more_is_looked_up_than_is_asked_for() -> None:
    row = Postings({"路", str(place)} for place in range(1000))
    assert list(islice(row.having("路", "7"), 3)) == [0, 1, 2]


def test_the_first_few_different_ones_are_taken() -> None:
    def endless() -> Iterator[int]:
        while True:
            yield from (1, 1, 2, 1, 3)

    assert first_few(endless(), 2) == [1, 2]
    assert first_few((1, 1), 2) == [1]
