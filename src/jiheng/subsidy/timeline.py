"""What holds of each loan from a day on, and the days on which its subsidy may change."""

import polars as pl

from jiheng.rules.loan_scheme import ReferenceDay
from jiheng.subsidy.stages import LoanStep


def timeline_of(loans: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """What holds of each loan from a day on. A day's repayment counts from that day."""
    step = pl.col("step")
    begun = loans.select(
        "loan",
        from_day="disbursed_on",
        change="amount",
        rate="contract_rate",
        is_overdue=pl.lit(False),
        is_closed=pl.lit(False),
        order=pl.lit(-1, pl.Int32),
    )
    order = {each.value: number for number, each in enumerate(LoanStep)}
    happened = events.select(
        "loan",
        from_day="on",
        change=pl.when(step == LoanStep.REPAYMENT.value).then(-pl.col("amount")).otherwise(0),
        rate=pl.when(step == LoanStep.RATE_CHANGE.value).then(pl.col("rate")),
        is_overdue=pl.when(step == LoanStep.OVERDUE.value).then(True).when(step == LoanStep.CURE.value).then(False),
        is_closed=step.is_in([LoanStep.SETTLEMENT.value, LoanStep.GUARANTEE_CLAIM.value]),
        order=step.replace_strict(order, default=99, return_dtype=pl.Int32),
    )
    sequence = pl.concat([begun, happened]).sort("loan", "from_day", "order")
    held = sequence.with_columns(
        pl.col("change").cum_sum().over("loan"),
        pl.col("rate").forward_fill().over("loan"),
        pl.col("is_overdue").forward_fill().over("loan"),
        pl.col("is_closed").cum_max().over("loan"),
    )
    balance = pl.when(pl.col("is_closed")).then(0).otherwise(pl.col("change"))
    return (
        held.with_columns(balance=balance)
        .unique(["loan", "from_day"], keep="last", maintain_order=True)
        .select("loan", "from_day", "balance", "rate", "is_overdue")
        .sort("from_day")
    )


def cuts_of(loans: pl.DataFrame, timeline: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
    """The days, other than the first, on which the subsidy of a loan may change."""
    changed = timeline.select("loan", day="from_day")
    single = [loans.select("loan", day=name) for name in ("due_on", "extended_until", "window_end")]
    last = pl.max_horizontal("due_on", "extended_until", "window_end")
    years = pl.int_ranges(1, last.dt.year() - pl.col("disbursed_on").dt.year() + 1)
    anniversaries = (
        loans.select("loan", "disbursed_on", years=years)
        .explode("years", empty_as_null=False)
        .select("loan", day=pl.col("disbursed_on").dt.offset_by(pl.format("{}y", pl.col("years"))))
    )
    by_publication = loans.filter(pl.col("reference_day") == ReferenceDay.PUBLICATION.value)
    published = by_publication.select("loan", "series").join(rates, on="series").select("loan", day="published_on")
    return pl.concat([changed, *single, anniversaries, published]).drop_nulls().unique()


def extensions_of(events: pl.DataFrame) -> pl.DataFrame:
    """The day up to which each extended loan runs."""
    extended = events.filter(pl.col("step") == LoanStep.EXTENSION.value)
    return extended.group_by("loan").agg(extended_until=pl.col("until").max())
