"""Places of findings: which of them share words."""

import pytest

from jiheng.core.finding import Location


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Location(paragraph=3, start=0, end=5), Location(paragraph=3, start=4, end=9), True),
        (Location(paragraph=3, start=0, end=5), Location(paragraph=3, start=5, end=9), False),
        (Location(paragraph=3, start=0, end=5), Location(paragraph=4, start=0, end=5), False),
        (Location(paragraph=3), Location(paragraph=3, start=4, end=9), True),
        (Location(paragraph=3), Location(paragraph=4), False),
    ],
)
def test_places_overlap_where_they_share_a_character(one: Location, other: Location, overlap: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap
