"""The money of the subsidy: what each source still holds, how a payment is drawn on it, what is carried over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.budget import GovernmentLevel
from jiheng.core.finding import Findings
from jiheng.core.numbers import to_the_fen
from jiheng.rules.loan_scheme import CostShare
from jiheng.subsidy.frames import fen, yuan
from jiheng.subsidy.ledger import FundingSource, Ledger

ZERO = Decimal(0)
SUBSIDY_YEARS = 2
"""贴息两年: a grant for one year's borrowers pays for their first and their second year."""
YEARS_TO_USE = 2
"""Money carried over for so many years is asked about: it may have to be given back."""


@dataclass(frozen=True, slots=True)
class SourceYear:
    """One source in one year. It keeps its year of origin when it is carried over."""

    source: FundingSource
    carried_in: Decimal
    granted: Decimal
    paid: Decimal

    @property
    def available(self) -> Decimal:
        return self.carried_in + self.granted

    @property
    def left(self) -> Decimal:
        """Carried over to the next year."""
        return self.available - self.paid

    @property
    def name(self) -> str:
        """省级2022年: what the next year's books open with."""
        return f"{self.source.level.label}{self.source.year_of_origin}年"


def year_of_sources(ledger: Ledger, year: int, findings: Findings) -> tuple[SourceYear, ...]:
    """Every source that had money in a year. A source paid below zero is told."""
    found = []
    for source in ledger.sources:
        if source.year_of_origin > year:
            continue
        paid = {True: ZERO, False: ZERO}
        for payment in ledger.payments:
            if payment.source == source.code and payment.on.year <= year:
                paid[payment.on.year == year] += payment.amount
        is_new = source.year_of_origin == year
        carried_in = ZERO if is_new else source.amount - paid[False]
        one = SourceYear(source, carried_in, source.amount if is_new else ZERO, paid[True])
        if one.left < 0:
            over = to_the_fen(-one.left)
            message = f"{one.name}资金{source.code}的拨付超出余额{over}元，资金不能为负；请改正拨付或改从别的资金支出。"
            findings.add("LOAN301", f"资金[{source.code}].金额", message)
        if one.available or one.paid:
            found.append(one)
    return tuple(found)


def is_held_too_long(one: SourceYear, year: int) -> bool:
    """Whether money is left over that has been carried for the years it may be."""
    return one.left > 0 and year - one.source.year_of_origin >= YEARS_TO_USE


@dataclass(frozen=True, slots=True)
class Draw:
    """What is taken from one source."""

    source: FundingSource
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Drawn:
    """A payment laid on sources. `unfunded` is what no source can bear."""

    draws: tuple[Draw, ...]
    unfunded: Decimal


def draw(amount: Decimal, sources: Iterable[SourceYear], borrower_year: int, shares: Sequence[CostShare] = ()) -> Drawn:
    """A payment for the borrowers of one year drawn on the sources that may pay for them.

    Levels bear it by their shares, or where none are laid down by what they hold; inside a level the oldest money goes
    first. Parts add up to the fen, and no source goes below zero.
    """
    usable = [one for one in sources if one.left > 0 and one.source.borrower_year in (None, borrower_year)]
    held: dict[GovernmentLevel, int] = {}
    for one in usable:
        held[one.source.level] = held.get(one.source.level, 0) + fen(one.left)
    levels = [share.level for share in shares] or list(held)
    weights = [int(share.share * 10**6) for share in shares] or list(held.values())
    wanted = fen(amount) if shares else min(fen(amount), sum(held.values()))
    parts = dict(zip(levels, largest_remainder(wanted, weights), strict=True))
    draws: list[Draw] = []
    for one in sorted(usable, key=lambda each: (each.source.year_of_origin, each.source.code)):
        taken = min(parts.get(one.source.level, 0), fen(one.left))
        if taken:
            parts[one.source.level] -= taken
            draws.append(Draw(one.source, yuan(taken)))
    return Drawn(tuple(draws), amount - sum((each.amount for each in draws), ZERO))


@dataclass(frozen=True, slots=True)
class Proposal:
    """From which sources the subsidy due to one year's borrowers can be paid."""

    borrower_year: int
    due: Decimal
    drawn: Drawn


def proposals(due: Mapping[int, Decimal], sources: Iterable[SourceYear]) -> tuple[Proposal, ...]:
    """Borrower year by borrower year, older ones first; what one has drawn the next cannot draw again."""
    books = {one.source.code: one for one in sources}
    made = []
    for year, amount in sorted(due.items()):
        drawn = draw(amount, books.values(), year)
        for part in drawn.draws:
            book = books[part.source.code]
            books[part.source.code] = replace(book, paid=book.paid + part.amount)
        made.append(Proposal(year, amount, drawn))
    return tuple(made)


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """`total` in whole parts by weight: each rounded down, what is left to the largest remainders, earlier ones first.

    >>> largest_remainder(100, [1, 1, 1])
    [34, 33, 33]
    """
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda index: (-(total * weights[index] % whole), index))
    for index in order[: total - sum(parts)]:
        parts[index] += 1
    return parts


@dataclass(frozen=True, slots=True)
class GrantPosition:
    """What was granted for the borrowers of one year, what of it is paid, and what is still due to them."""

    borrower_year: int
    granted: Decimal
    paid: Decimal

    @property
    def due(self) -> Decimal:
        return self.granted - self.paid


def grant_positions(ledger: Ledger, until_year: int) -> tuple[GrantPosition, ...]:
    """By borrower year, of the sources that are meant for one year's borrowers."""
    granted: dict[int, Decimal] = {}
    paid: dict[int, Decimal] = {}
    meant_for = {source.code: source.borrower_year for source in ledger.sources}
    for source in ledger.sources:
        if source.borrower_year is not None and source.year_of_origin <= until_year:
            granted[source.borrower_year] = granted.get(source.borrower_year, ZERO) + source.amount
    for payment in ledger.payments:
        year = meant_for[payment.source]
        if year is not None and payment.on.year <= until_year:
            paid[year] = paid.get(year, ZERO) + payment.amount
    return tuple(GrantPosition(year, granted[year], paid.get(year, ZERO)) for year in sorted(granted))


def over_subsidy_years(grant: Decimal, first_year: int, years: int = SUBSIDY_YEARS) -> dict[int, Decimal]:
    """A grant for one year's borrowers spread over the budget years of their subsidy, adding up to the fen."""
    parts = largest_remainder(fen(grant), [1] * years)
    return {first_year + number: yuan(part) for number, part in enumerate(parts)}
