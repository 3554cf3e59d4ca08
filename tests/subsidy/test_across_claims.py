"""Days of one loan that two claims hold are told, however the lines lie."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest

from jiheng.subsidy.across_claims import claimed_twice
from jiheng.subsidy.frames import frame_of
from jiheng.subsidy.ledger import ClaimLine

NAMES = pl.DataFrame({"named": ["D1", "HT1"], "loan_code": ["D1", "D1"]})


def claim(*lines: tuple[str, str, str]) -> pl.DataFrame:
    """Lines of a claim: what the loan is called, the first day, the last."""
    return frame_of(
        ClaimLine,
        [
            ClaimLine(
                code=str(number),
                loan=loan,
                first_day=date.fromisoformat(first),
                last_day=date.fromisoformat(last),
                amount=Decimal(1),
            )
            for number, (loan, first, last) in enumerate(lines, 1)
        ],
    )


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            [("D1", "2022-06-21", "2022-09-20")],
            [("D1", "2022-06-21", "2022-09-20")],
            ["D1：甲序号1与乙序号1都报了2022-06-21至2022-09-20；请银行核对，只留一处。"],
        ),
        (
            [("D1", "2022-06-21", "2022-09-20")],
            [("HT1", "2022-09-20", "2022-12-20")],
            ["D1：甲序号1与乙序号1都报了2022-09-20至2022-09-20；请银行核对，只留一处。"],
        ),
        (
            [("D1", "2022-01-01", "2022-12-31")],
            [("D1", "2022-02-01", "2022-02-28"), ("D1", "2022-06-01", "2022-06-30")],
            [
                "D1：甲序号1与乙序号1都报了2022-02-01至2022-02-28；请银行核对，只留一处。",
                "D1：甲序号1与乙序号2都报了2022-06-01至2022-06-30；请银行核对，只留一处。",
            ],
        ),
        ([("D1", "2022-06-21", "2022-09-20")], [("D1", "2022-09-21", "2022-12-20")], []),
        ([("D1", "2022-06-21", "2022-09-20")], [("D2", "2022-06-21", "2022-09-20")], []),
        ([("D1", "2022-06-21", "2022-09-20"), ("D1", "2022-06-21", "2022-09-20")], [], []),
    ],
)
def test_each_pair_of_lines_that_share_days_is_told(
    one: list[tuple[str, str, str]], other: list[tuple[str, str, str]], words: list[str]
) -> None:
    found = claimed_twice({"甲": claim(*one), "乙": claim(*other)}, NAMES)
    assert [each.words for each in found] == words
