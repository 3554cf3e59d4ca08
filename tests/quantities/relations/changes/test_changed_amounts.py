"""Changes between two levels: what everyone is paid, told for the month or not; things counted; what was there at two dates."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "护理补贴标准由120元提高到135元，每月提高25元。",
            [(Relation.GROWTH, False, "135元－120元＝15元≠25元，相差10元")],
        ),
        (
            "护理补贴标准由120元/月提高到135元/月，每月提高15元。",
            [(Relation.GROWTH, True, "135元/月－120元/月＝15元")],
        ),
        (
            "护理补贴标准由120元提高到135元，每年提高180元。",
            [],
        ),
        (
            "床位由420张增加到500张，每千人口床位增加0.6张。",
            [],
        ),
    ],
)
def test_a_standard_is_paid_by_the_month_though_its_levels_do_not_say_so(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现行制度由71项增至77项，增加16项。", [(Relation.GROWTH, False, "77项－71项＝6项≠16项，相差10项")]),
        ("现行制度由71项增至77项，增加6项。", [(Relation.GROWTH, True, "77项－71项＝6项")]),
        (
            "制发文件14件，废止6件，年末有效82件，上年末为74件，净增18件。",
            [(Relation.GROWTH, False, "82件－74件＝8件≠18件，相差10件")],
        ),
        ("招录3名、调入2名、退休6名，净减少1名。", [(Relation.REMAINDER, True, "6－3－2＝1名")]),
    ],
)
def test_a_change_lies_between_two_counts_or_what_there_was_at_two_dates(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected
