from datetime import date
from typing import Any

import pytest

from jiheng.checks.checkup import Suppressed
from jiheng.checks.suppression import idle, suppress
from tests.checks.invented import CHECKUP, CONFLICT, SUM, decision

DAY = date(2024, 6, 30)


def test_a_decision_takes_its_finding_out_and_keeps_it_beside() -> None:
    made = decision(quote="130亩")
    checkup = suppress(CHECKUP, [made], DAY)
    assert checkup.findings == (SUM,)
    assert checkup.suppressed == (Suppressed(CONFLICT, made),)


@pytest.mark.parametrize(
    "where",
    [
        {"quote": "120亩"},
        {"paragraph": 4},
        {"paragraph": 2},
        {"paragraph": 4, "quote": "130"},
        {"document": "林场.txt", "quote": "130"},
    ],
)
def test_any_place_of_a_finding_may_be_meant(where: dict[str, Any]) -> None:
    assert suppress(CHECKUP, [decision(**where)], DAY).findings == (SUM,)


@pytest.mark.parametrize(
    "where",
    [
        {"quote": "140亩"},
        {"paragraph": 3},
        {"paragraph": 4, "quote": "120"},
        {"document": "农场.txt", "quote": "130"},
        {"paragraph": 4, "cell": (1, 1)},
    ],
)
def test_other_findings_are_not_meant(where: dict[str, Any]) -> None:
    assert suppress(CHECKUP, [decision(**where)], DAY).findings == CHECKUP.findings


def test_a_decision_that_is_over_does_nothing_and_is_told() -> None:
    over = decision(quote="130亩", until=date(2024, 6, 29))
    assert suppress(CHECKUP, [over], DAY).findings == CHECKUP.findings
    (told,) = idle([over], [], DAY)
    assert str(told) == (
        "忽略.yaml:第2行 SUP101 忽略TST201的决定已于2024-06-29到期，这条发现照常列出；请改正报告，或重新确认后改写到期日。"
    )


def test_a_decision_that_covered_nothing_is_told() -> None:
    used, unused = decision(quote="130亩"), decision("TST999", quote="130亩")
    (told,) = idle([used, unused], [used], DAY)
    assert (told.id, told.found) == ("SUP102", "TST999")
