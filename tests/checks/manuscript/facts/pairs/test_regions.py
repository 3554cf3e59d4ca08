"""A place is not all that it lies in, though both are told of by one name."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("前5个月全国339个城市优良天数比例85.1%。\n北京优良天数比例81.5%。", 0),
        ("全县优良天数比例85.1%。\n青山镇优良天数比例81.5%。", 0),
        ("全市优良天数比例85.1%。\n其中江北区优良天数比例81.5%。", 0),
        # of all of it as well, or of nothing that is named
        ("全县优良天数比例85.1%。\n青山县优良天数比例81.5%。", 1),
        ("全县优良天数比例85.1%。\n优良天数比例81.5%。", 1),
        ("江北区优良天数比例85.1%。\n江北区优良天数比例81.5%。", 1),
    ],
)
def test_what_is_told_of_a_place_does_not_retell_what_is_told_of_all(text: str, conflicts: int) -> None:
    told = Manuscript.of_text(text).restatements
    assert sum(not each.agrees for each in told) == conflicts
