"""A loan's schedule of subsidy, period by period and piece by piece, each with the sum that gave it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from jiheng.core.numbers import fixed, round_half_up
from jiheng.rules.loan_scheme import SubsidyFormula
from jiheng.rules.loan_words import rate_in_words
from jiheng.subsidy.book import LoanBook
from jiheng.subsidy.engine import SPAN, Reason, in_order, pieces, settled
from jiheng.subsidy.frames import percent_rate, yuan
from jiheng.subsidy.periods import SettlementPeriod, periods_between


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch with one balance, one rate and one reason. Amounts in yuan, rates in percent."""

    start: date
    end: date
    days: int
    balance: Decimal
    principal: Decimal
    contract_rate: Decimal
    reference_rate: Decimal | None
    published_on: date | None
    subsidy_rate: Decimal
    formula: SubsidyFormula
    days_in_year: int
    subsidy_year: int
    reason: Reason

    @property
    def last_day(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def exact_subsidy(self) -> Fraction:
        """In yuan, not rounded."""
        if self.reason is not Reason.SUBSIDISED:
            return Fraction(0)
        return Fraction(self.principal) * Fraction(self.subsidy_rate) * self.days / (100 * self.days_in_year)

    @property
    def words(self) -> str:
        """How this piece counts: the sum, or why there is none."""
        if self.reason is not Reason.SUBSIDISED:
            return self.reason.label
        capped = "" if self.principal == self.balance else f"（余额{fixed(self.balance, 2)}元，贴息按上限）"
        product = f"{fixed(self.principal, 2)}×{rate_in_words(self.subsidy_rate)}×{self.days}÷{self.days_in_year}"
        return f"{product}{capped}；{self._rate_words()}"

    def _rate_words(self) -> str:
        contract = f"合同利率{rate_in_words(self.contract_rate)}"
        if self.formula is SubsidyFormula.SHARE_OF_CONTRACT:
            return f"{contract}，按比例贴{rate_in_words(self.subsidy_rate)}"
        assert self.reference_rate is not None, "a formula with a reference rate has one"
        reference = f"参考利率{rate_in_words(self.reference_rate)}（{self.published_on}公布）"
        return f"{contract}，{reference}"


@dataclass(frozen=True, slots=True)
class PeriodSubsidy:
    """What one settlement period brings: the exact sum of its pieces, rounded once."""

    period: SettlementPeriod
    pieces: tuple[Piece, ...]
    days: int
    subsidised_days: int
    subsidy: Decimal

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why days of this period are not subsidised, each once."""
        return tuple(dict.fromkeys(each.reason for each in self.pieces if each.reason is not Reason.SUBSIDISED))


@dataclass(frozen=True, slots=True)
class Schedule:
    """All periods of one loan."""

    code: str
    periods: tuple[PeriodSubsidy, ...]

    @property
    def total(self) -> Decimal:
        return sum((each.subsidy for each in self.periods), Decimal(0))

    def of_subsidy_year(self, number: int) -> Decimal:
        """The subsidy of one year from disbursement, from exact pieces and rounded once."""
        own = (piece for period in self.periods for piece in period.pieces if piece.subsidy_year == number)
        return round_half_up(sum((piece.exact_subsidy for piece in own), Fraction(0)), 2)


def schedule_of(book: LoanBook, code: str, until: date | None = None) -> Schedule:
    """The schedule of one loan: up to its last subsidised or due day, or up to and with the day `until`."""
    loan = book.loans.row(by_predicate=pl.col("code") == code, named=True)
    ends = book.calendars[loan["calendar"]]
    last = max(day for day in (loan["due_on"], loan["extended_until"]) if day is not None)
    if until is not None:
        last = min(last, until + timedelta(days=1))
    periods = tuple(periods_between(ends, loan["disbursed_on"], last))
    rows = [(number, loan["loan"], period.start, min(period.end, last)) for number, period in enumerate(periods)]
    found = in_order(pieces(book, pl.DataFrame(rows, schema=SPAN, orient="row")))
    sums = {row["span"]: row for row in settled(found).iter_rows(named=True)}
    by_span: dict[int, list[Piece]] = {}
    for row in found.iter_rows(named=True):
        by_span.setdefault(row["span"], []).append(_piece(row))
    return Schedule(code, tuple(_periods(periods, by_span, sums)))


def _periods(
    periods: tuple[SettlementPeriod, ...], by_span: dict[int, list[Piece]], sums: dict[int, dict[str, int]]
) -> Iterator[PeriodSubsidy]:
    for number, period in enumerate(periods):
        total = sums[number]
        yield PeriodSubsidy(
            period, tuple(by_span[number]), total["days"], total["subsidised_days"], yuan(total["subsidy"])
        )


def _piece(row: dict[str, Any]) -> Piece:
    """One row of the engine's table; money and rates leave the integers here."""
    reference = row["reference_rate"]
    return Piece(
        start=row["from_day"],
        end=row["until_day"],
        days=row["days"],
        balance=yuan(row["balance"]),
        principal=yuan(row["principal"]),
        contract_rate=percent_rate(row["contract_rate"]),
        reference_rate=None if reference is None else percent_rate(reference),
        published_on=row["published_on"],
        subsidy_rate=percent_rate(row["subsidy_rate"]),
        formula=SubsidyFormula(row["formula"]),
        days_in_year=row["days_in_year"],
        subsidy_year=row["subsidy_year"],
        reason=Reason(row["reason"]),
    )
