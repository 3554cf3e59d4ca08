"""Money by source: what is left, how a payment is drawn, what is carried over; parts always add up."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.core.budget import GovernmentLevel
from jiheng.core.finding import Findings
from jiheng.rules.loan_scheme import CostShare
from jiheng.subsidy.funding import (
    GrantPosition,
    draw,
    grant_positions,
    is_held_too_long,
    largest_remainder,
    over_subsidy_years,
    proposals,
    year_of_sources,
)
from jiheng.subsidy.ledger import FundingSource, Ledger, SubsidyPayment

PROVINCIAL, DISTRICT = GovernmentLevel.PROVINCIAL, GovernmentLevel.DISTRICT


def source(code: str, level: GovernmentLevel, year: int, amount: str, borrowers: int | None = None) -> FundingSource:
    return FundingSource(code=code, level=level, year_of_origin=year, amount=Decimal(amount), borrower_year=borrowers)


def payment(code: str, of: str, on: date, amount: str) -> SubsidyPayment:
    return SubsidyPayment(code=code, source=of, on=on, amount=Decimal(amount))


OLD = source("Z1", PROVINCIAL, 2021, "200000", 2021)
NEW = source("Z2", PROVINCIAL, 2022, "200000", 2022)
OWN = source("Z3", DISTRICT, 2022, "26000")
PAID = (
    payment("P1", "Z1", date(2021, 12, 10), "100000"),
    payment("P2", "Z1", date(2022, 6, 30), "100000"),
    payment("P3", "Z2", date(2022, 12, 9), "100000"),
    payment("P4", "Z3", date(2022, 12, 9), "26000"),
)


def ledger(*payments: SubsidyPayment, sources: tuple[FundingSource, ...] = (OLD, NEW, OWN)) -> Ledger:
    return Ledger((), (), sources, payments)


def books(held: Ledger, year: int) -> list[str]:
    findings = Findings()
    found = year_of_sources(held, year, findings)
    assert findings.items == []
    return [f"{one.name} {one.carried_in}+{one.granted}-{one.paid}={one.left}" for one in found]


def test_money_keeps_its_year_of_origin_when_it_is_carried_over() -> None:
    assert books(ledger(*PAID), 2021) == ["省级2021年 0+200000-100000=100000"]
    assert books(ledger(*PAID), 2022) == [
        "省级2021年 100000+0-100000=0",
        "省级2022年 0+200000-100000=100000",
        "区级2022年 0+26000-26000=0",
    ]
    assert books(ledger(*PAID), 2023) == ["省级2022年 100000+0-0=100000"]


def test_a_source_paid_below_zero_is_told() -> None:
    findings = Findings()
    year_of_sources(ledger(*PAID, payment("P5", "Z1", date(2022, 12, 30), "0.01")), 2022, findings)
    assert [f"{each.location} {each.message}" for each in findings.items] == [
        "资金[Z1].金额 省级2021年资金Z1的拨付超出余额0.01元，资金不能为负；请改正拨付或改从别的资金支出。"
    ]


def test_money_left_after_two_years_is_asked_about() -> None:
    (held,) = year_of_sources(ledger(*PAID, sources=(OLD, NEW, OWN)), 2024, Findings())
    assert (held.name, is_held_too_long(held, 2024), is_held_too_long(held, 2023)) == ("省级2022年", True, False)


def test_a_grant_is_paid_over_two_years_and_never_more() -> None:
    assert over_subsidy_years(Decimal(200000), 2022, 2) == {2022: Decimal(100000), 2023: Decimal(100000)}
    assert over_subsidy_years(Decimal("0.03"), 2022, 2) == {2022: Decimal("0.02"), 2023: Decimal("0.01")}
    later = payment("P5", "Z2", date(2023, 12, 1), "100000")
    held = ledger(*PAID, later)
    assert [grant_positions(held, year)[-1] for year in (2022, 2023)] == [
        GrantPosition(2022, Decimal(200000), Decimal(100000)),
        GrantPosition(2022, Decimal(200000), Decimal(200000)),
    ]
    assert [each.due for each in grant_positions(held, 2023)] == [Decimal(0), Decimal(0)]


def test_the_oldest_money_of_a_level_goes_first() -> None:
    sources = (source("A", PROVINCIAL, 2022, "50"), source("B", PROVINCIAL, 2021, "30"))
    drawn = draw(Decimal(60), year_of_sources(ledger(sources=sources), 2022, Findings()), 2022)
    assert [(each.source.code, each.amount) for each in drawn.draws] == [("B", Decimal("30")), ("A", Decimal("30"))]
    assert drawn.unfunded == 0


def test_money_for_other_borrowers_is_not_touched() -> None:
    drawn = draw(Decimal(1000), year_of_sources(ledger(*PAID[:1]), 2022, Findings()), 2022)
    assert {each.source.code for each in drawn.draws} == {"Z2", "Z3"}


def test_what_one_borrower_year_has_drawn_the_next_cannot_draw_again() -> None:
    sources = (source("A", PROVINCIAL, 2022, "100"), source("B", PROVINCIAL, 2022, "50", 2022))
    books_of = year_of_sources(ledger(sources=sources), 2022, Findings())
    made = proposals({2022: Decimal(90), 2021: Decimal(80)}, books_of)
    assert [
        (each.borrower_year, [(part.source.code, part.amount) for part in each.drawn.draws], each.drawn.unfunded)
        for each in made
    ] == [
        (2021, [("A", Decimal("80.00"))], Decimal("0.00")),
        (2022, [("A", Decimal("20.00")), ("B", Decimal("50.00"))], Decimal("20.00")),
    ]


def test_levels_bear_their_shares_and_a_level_without_money_leaves_its_part_unfunded() -> None:
    shares = (CostShare(PROVINCIAL, Decimal("0.6")), CostShare(DISTRICT, Decimal("0.4")))
    sources = (source("A", PROVINCIAL, 2022, "100"), source("B", DISTRICT, 2022, "10"))
    drawn = draw(Decimal("100.01"), year_of_sources(ledger(sources=sources), 2022, Findings()), 2022, shares)
    assert [(each.source.code, each.amount) for each in drawn.draws] == [("A", Decimal("60.01")), ("B", Decimal("10"))]
    assert drawn.unfunded == Decimal("30.00")


@given(st.integers(0, 10**13), st.lists(st.integers(0, 10**9), min_size=1, max_size=8).filter(any))
def test_parts_by_largest_remainder_add_up_and_lie_within_one_of_their_share(total: int, weights: list[int]) -> None:
    parts = largest_remainder(total, weights)
    assert sum(parts) == total
    assert all(
        abs(part * sum(weights) - total * weight) < sum(weights) for part, weight in zip(parts, weights, strict=True)
    )


CENTS = st.integers(0, 10**8).map(lambda cents: Decimal(cents).scaleb(-2))


@given(
    CENTS,
    st.lists(st.tuples(st.sampled_from(list(GovernmentLevel)), st.integers(2019, 2022), CENTS), max_size=6),
    st.booleans(),
)
def test_a_payment_is_whole_and_no_source_goes_below_zero(
    amount: Decimal, made: list[tuple[GovernmentLevel, int, Decimal]], with_shares: bool
) -> None:
    sources = tuple(source(f"Z{n}", level, year, str(held)) for n, (level, year, held) in enumerate(made))
    shares = (CostShare(PROVINCIAL, Decimal("0.333333")), CostShare(DISTRICT, Decimal("0.666667")))
    books_of = year_of_sources(ledger(sources=sources), 2022, Findings())
    drawn = draw(amount, books_of, 2022, shares if with_shares else ())
    assert sum((each.amount for each in drawn.draws), drawn.unfunded) == amount
    assert drawn.unfunded >= 0
    assert all(0 < each.amount <= each.source.amount for each in drawn.draws)


@pytest.mark.parametrize(("weights", "parts"), [([], []), ([0, 0], [0, 0]), ([1, 1, 1], [34, 33, 33])])
def test_parts_without_weight_are_nothing(weights: list[int], parts: list[int]) -> None:
    assert largest_remainder(100, weights) == parts
