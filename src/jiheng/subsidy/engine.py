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
    "amount",
    "contract_rate",
    "first_reference_rate",
    "first_published_on",
    "is_changeable",
)


def pieces(book: LoanBook, spans: pl.DataFrame) -> pl.DataFrame:
    """Every piece of every span, in no order, with the columns that explain it.

    `numerator` is its subsidy in fen × `RATE_SCALE` × `days_in_year`.
    """
    based = spans.join(book.loans.select(_LOAN_COLUMNS), on="loan").with_columns(
        start=pl.max_horizontal("start", "disbursed_on")
    )
    cut = _cut(based.filter(pl.col("start") < pl.col("end")), book.cuts)
    held = pl.concat(
        [
            _unchanged(cut.filter(~pl.col("is_changeable"))),
            _changed(cut.filter("is_changeable"), book),
        ],
        how="diagonal",
    )
    return _priced(held)


def in_order(found: pl.DataFrame) -> pl.DataFrame:
    """The pieces as time passes, with their subsidy year; costs more than all the sums, so only for what is shown."""
    return found.sort("span", "from_day").with_columns(subsidy_year=_subsidy_year())


def settled(found: pl.DataFrame) -> pl.DataFrame:
    """The subsidy of each span in whole fen, and what it is made of."""
    total = found.group_by("span").agg(
        pl.col("numerator").sum(),
        pl.col("days_in_year").first(),
        pl.col("days").sum(),
        subsidised_days=pl.col("paid_days").sum(),
    )
    denominator = pl.col("days_in_year").cast(pl.Int128) * RATE_SCALE
    return total.with_columns(subsidy=rounded(pl.col("numerator"), denominator).cast(pl.Int64)).drop("days_in_year")


def _cut(spans: pl.DataFrame, cuts: pl.DataFrame) -> pl.DataFrame:
    """Spans cut on every day inside them on which something changes; most have none."""
    first, last = pl.lit(spans["start"].min(), pl.Date), pl.lit(spans["end"].max(), pl.Date)
    near = cuts.filter((pl.col("day") > first) & (pl.col("day") < last))
    inside = near.join(spans.select("span", "loan", "start", "end"), on="loan").filter(
        (pl.col("day") > pl.col("start")) & (pl.col("day") < pl.col("end"))
    )
    is_cut = pl.col("span").is_in(inside["span"].unique().implode())
    whole = spans.filter(~is_cut).rename({"start": "from_day", "end": "until_day"})
    parted = spans.filter(is_cut)
    starts = pl.concat([parted.select("span", from_day="start"), inside.select("span", from_day="day")])
    ordered = starts.sort("span", "from_day").join(parted, on="span", how="left", maintain_order="left")
    is_last = pl.col("span").ne_missing(pl.col("span").shift(-1))
    until = pl.when(is_last).then(pl.col("end")).otherwise(pl.col("from_day").shift(-1))
    return pl.concat([whole, ordered.with_columns(until_day=until).select(whole.columns)])


def _subsidy_year() -> pl.Expr:
    """The subsidy year of a piece: the first runs from the disbursement to the eve of its anniversary."""
    day, lent = pl.col("from_day").dt, pl.col("disbursed_on").dt
    of_leap_day = (lent.month() == 2) & (lent.day() == 29) & ~day.is_leap_year()
    anniversary = pl.when(of_leap_day).then(28).otherwise(lent.day()) + 100 * lent.month().cast(pl.Int32)
    is_before = (day.day() + 100 * day.month().cast(pl.Int32)) < anniversary
    return day.year() - lent.year() - is_before.cast(pl.Int32) + 1


def _unchanged(held: pl.DataFrame) -> pl.DataFrame:
    """Loans to which nothing happens hold what they began with."""
    return held.with_columns(
        balance="amount",
        rate="contract_rate",
        is_overdue=pl.lit(False),
        reference_rate="first_reference_rate",
        published_on="first_published_on",
    )


def _changed(held: pl.DataFrame, book: LoanBook) -> pl.DataFrame:
    """What holds of the others is looked up in their timeline and in the published rates."""
    looked_up = held.sort("from_day").join_asof(book.timeline, on="from_day", by="loan", check_sortedness=False)
    return _with_reference_rate(looked_up, book.rates)


def _with_reference_rate(held: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
    day = (
        pl.when(pl.col("reference_day") == ReferenceDay.PUBLICATION.value)
        .then(pl.col("from_day"))
        .when(pl.col("reference_day") == ReferenceDay.ANNIVERSARY.value)
        .then(pl.col("disbursed_on").dt.offset_by(pl.format("{}y", _subsidy_year() - 1)))
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
    paid_days = pl.when(pl.col("reason") == Reason.SUBSIDISED.value).then(pl.col("days")).otherwise(0)
    product = pl.col("principal").cast(pl.Int128) * pl.col("subsidy_rate") * paid_days
    return priced.with_columns(paid_days=paid_days, numerator=product)


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
