"""The first subsidy year of a year's borrowers: what each level is recorded to have paid, beside the recomputation."""

from collections.abc import Iterator
from decimal import Decimal

import polars as pl

from jiheng.core.numbers import round_half_up
from jiheng.subsidy.book import LoanBook
from jiheng.subsidy.engine import SPAN, in_order, pieces, settled
from jiheng.subsidy.frames import percent_rate, yuan
from jiheng.subsidy.ledger import Ledger
from jiheng.subsidy.plausibility import ImpliedRate

ZERO = Decimal(0)
RATE_PLACES = 4


def implied_rate_of(ledger: Ledger, book: LoanBook, year: int) -> Iterator[ImpliedRate]:
    """One check for each level that has money meant for that year's borrowers alone and paid from it."""
    lent = book.loans.filter(pl.col("disbursed_on").dt.year() == year)
    disbursed = yuan(int(lent["amount"].sum()))
    recomputed, rate = _recomputed(book, lent)
    levels = {source.code: source.level for source in ledger.sources if source.borrower_year == year}
    for level in dict.fromkeys(levels.values()):
        own = [payment for payment in ledger.payments if levels.get(payment.source) is level]
        paid = sum((payment.amount for payment in own if payment.on.year == year), ZERO)
        if paid and disbursed:
            yield ImpliedRate(year, paid, disbursed, rate, recomputed)


def _recomputed(book: LoanBook, lent: pl.DataFrame) -> tuple[Decimal, Decimal]:
    """The subsidy from each disbursement to the eve of its anniversary, and the mean published rate by amount."""
    spans = lent.select(
        "loan", start="disbursed_on", end=pl.col("disbursed_on").dt.offset_by("1y").cast(pl.Date)
    ).with_row_index("span")
    found = pieces(book, spans.select(list(SPAN)))
    total = yuan(int(settled(found)["subsidy"].sum()))
    first = in_order(found).unique("span", keep="first", maintain_order=True)
    weighted = first.select(
        amount=pl.col("balance").cast(pl.Int128).sum(),
        product=(pl.col("balance").cast(pl.Int128) * pl.col("reference_rate").fill_null(pl.col("rate"))).sum(),
    ).row(0)
    mean = Decimal(weighted[1]) / Decimal(weighted[0])
    return total, round_half_up(percent_rate(int(mean)), RATE_PLACES)
