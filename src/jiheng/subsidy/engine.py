"""The one engine of the subsidy: the same expressions explain one loan and settle a hundred thousand.

A span is a loan in a stretch of time, half-open. It is cut on every day on which anything changes; each piece has one
balance, one rate and one reason why it is or is not subsidised. Pieces are exact fractions of integers; only the sum of
a span is rounded, once.
"""

import polars as pl

from jiheng.core.choice import Choice
from jiheng.rules.loan_scheme import ReferenceDay, SubsidyFormula
from jiheng.subsidy.book import LoanBook
from jiheng.subsidy.frames import RATE_SCALE, rounded

SPAN = {"span": pl.UInt32(), "loan": pl.UInt32(), "start": pl.Date(), "end": pl.Date()}


class Reason(Choice):
    """Why a piece is not subsidised; `SUBSIDISED` where it is."""

    SUBSIDISED = "", "贴息"
    SETTLED = "settled", "没有余额，不贴息"
    OVERDUE = "overdue", "逾期，不贴息"
    EXTENDED = "extended", "展期，不贴息"
    PAST_DUE = "past_due", "已过到期日，不贴息"
    WINDOW = "window", "超过贴息年限，不贴息"


_LOAN_COLUMNS = (
    "loan",
    "disbursed_on",
    "due_on",
    "extended_until",
    "window_end",
    "cap",
    "rate_cap",
    "formula",
    "points",
    "share",
    "series",
    "reference_day",
    "days_in_year",
    "extension_subsidised",
    "overdue_subsidised",
)


def pieces(book: LoanBook, spans: pl.DataFrame) -> pl.DataFrame:
    """Every piece of every span, in order, with the columns that explain it.

    `numerator` is its subsidy in fen × `RATE_SCALE` × `days_in_year`.
    """
    based = spans.join(book.loans.select(_LOAN_COLUMNS), on="loan").with_columns(
        start=pl.max_horizontal("start", "disbursed_on")
    )
    based = based.filter(pl.col("start") < pl.col("end"))
    cut = _cut(based, book.cuts)
    held = cut.sort("from_day").join_asof(book.timeline, on="from_day", by="loan", check_sortedness=False)
    referred = _with_reference_rate(_with_year(held), book.rates)
    return _priced(referred).sort("span", "from_day")


def settled(found: pl.DataFrame) -> pl.DataFrame:
    """The subsidy of each span in whole fen, and what it is made of."""
    is_paid = pl.col("reason") == Reason.SUBSIDISED.value
    total = found.group_by("span", maintain_order=True).agg(
        pl.col("numerator").sum(),
        pl.col("days_in_year").first(),
        subsidised_days=pl.col("days").filter(is_paid).sum(),
        days=pl.col("days").sum(),
    )
    denominator = pl.col("days_in_year").cast(pl.Int128) * RATE_SCALE
    return total.with_columns(subsidy=rounded(pl.col("numerator"), denominator).cast(pl.Int64)).drop("days_in_year")


def _cut(spans: pl.DataFrame, cuts: pl.DataFrame) -> pl.DataFrame:
    """Spans cut on every day inside them on which something changes."""
    inside = cuts.join(spans.select("span", "loan", "start", "end"), on="loan").filter(
        (pl.col("day") > pl.col("start")) & (pl.col("day") < pl.col("end"))
    )
    starts = pl.concat([spans.select("span", from_day="start"), inside.select("span", from_day="day")])
    ordered = starts.sort("span", "from_day").join(spans, on="span", how="left", maintain_order="left")
    is_last = pl.col("span").ne_missing(pl.col("span").shift(-1))
    until = pl.when(is_last).then(pl.col("end")).otherwise(pl.col("from_day").shift(-1))
    return ordered.with_columns(until_day=until).drop("start", "end")


def _with_year(held: pl.DataFrame) -> pl.DataFrame:
    """The subsidy year of each piece: the first runs from the disbursement to the eve of its anniversary."""
    years = pl.col("from_day").dt.year() - pl.col("disbursed_on").dt.year()
    anniversary = pl.col("disbursed_on").dt.offset_by(pl.format("{}y", years))
    complete = years - (pl.col("from_day") < anniversary).cast(pl.Int32)
    return held.with_columns(subsidy_year=complete + 1)


def _with_reference_rate(held: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
    day = (
        pl.when(pl.col("reference_day") == ReferenceDay.PUBLICATION.value)
        .then(pl.col("from_day"))
        .when(pl.col("reference_day") == ReferenceDay.ANNIVERSARY.value)
        .then(pl.col("disbursed_on").dt.offset_by(pl.format("{}y", pl.col("subsidy_year") - 1)))
        .otherwise(pl.col("disbursed_on"))
    )
    return (
        held.with_columns(referred_to=day)
        .sort("referred_to")
        .join_asof(
            rates, left_on="referred_to", right_on="published_on", by="series", check_sortedness=False, coalesce=False
        )
        .drop("referred_to")
    )


def _priced(held: pl.DataFrame) -> pl.DataFrame:
    """The rate, the principal and the reason of each piece, and its subsidy as an exact fraction."""
    contract = pl.min_horizontal("rate", "rate_cap")
    reference = pl.col("reference_rate")
    formula = pl.col("formula")
    rate = (
        pl.when(formula == SubsidyFormula.REFERENCE_RATE.value)
        .then(pl.min_horizontal(contract, reference))
        .when(formula == SubsidyFormula.ABOVE_REFERENCE.value)
        .then(pl.max_horizontal(contract - (reference - pl.col("points")), 0))
        .otherwise(contract * pl.col("share") // 100)
    )
    priced = held.with_columns(
        days=(pl.col("until_day") - pl.col("from_day")).dt.total_days(),
        reason=_reason(),
        contract_rate=contract,
        principal=pl.min_horizontal("balance", "cap"),
        subsidy_rate=rate,
    )
    is_paid = (pl.col("reason") == Reason.SUBSIDISED.value).cast(pl.Int128)
    product = pl.col("principal").cast(pl.Int128) * pl.col("subsidy_rate") * pl.col("days")
    return priced.with_columns(numerator=product * is_paid)


def _reason() -> pl.Expr:
    day, due, until = pl.col("from_day"), pl.col("due_on"), pl.col("extended_until")
    in_extension = (day >= due) & (day < until).fill_null(False)
    past_due = (day >= due) & ~in_extension
    return (
        pl.when(pl.col("balance") <= 0)
        .then(pl.lit(Reason.SETTLED.value))
        .when(pl.col("is_overdue") & ~pl.col("overdue_subsidised"))
        .then(pl.lit(Reason.OVERDUE.value))
        .when(in_extension & ~pl.col("extension_subsidised"))
        .then(pl.lit(Reason.EXTENDED.value))
        .when(past_due)
        .then(pl.lit(Reason.PAST_DUE.value))
        .when(day >= pl.col("window_end"))
        .then(pl.lit(Reason.WINDOW.value))
        .otherwise(pl.lit(Reason.SUBSIDISED.value))
    )
