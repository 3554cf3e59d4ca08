"""A bank's claim recomputed line by line: what was claimed, what is due, the difference to the fen and its cause."""

from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from jiheng.subsidy.book import LoanBook
from jiheng.subsidy.causes import Cause, cause_of, mistaken
from jiheng.subsidy.engine import Reason, in_order, pieces, settled
from jiheng.subsidy.periods import periods_between

A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """`lines`: one row a claim line. `omitted`: loans with days that are due and were not claimed. Money in fen."""

    lines: pl.DataFrame
    omitted: pl.DataFrame


def named_loans(book: LoanBook, ledger: pl.DataFrame) -> pl.DataFrame:
    """What a bank may call a loan: its code, or its contract where no loan has that for a code.

    `ledger` holds all loans, disbursed or not; those that are not have no `loan` number.
    """
    by_code = ledger.select("bank", named="code", loan_code="code").unique("named")
    by_contract = ledger.filter(pl.col("contract") != "").select("bank", named="contract", loan_code="code")
    names = pl.concat([by_code, by_contract.unique("named")]).unique("named", keep="first", maintain_order=True)
    lent = book.loans.select("loan", "calendar", "disbursed_on", loan_code="code")
    return names.join(lent, on="loan_code", how="left")


def reconcile(book: LoanBook, names: pl.DataFrame, claims: pl.DataFrame) -> Reconciled:
    """`names` are those of `named_loans`; `claims` the lines of one claim."""
    lines = _placed(book, names, claims)
    spans = _spans(lines)
    found = pieces(book, spans).join(book.loans.select("loan", lent="amount"), on="loan", maintain_order="left")
    facts = _facts(found)
    compared = (
        lines.join(settled(found).select("span", "subsidy", "subsidised_days"), on="span", how="left")
        .with_columns(expected=pl.col("subsidy").fill_null(0), expected_days=pl.col("subsidised_days").fill_null(0))
        .with_columns(difference=pl.col("claimed") - pl.col("expected"))
    )
    differing = compared.filter(pl.col("difference") != 0)["span"].implode()
    mistakes = mistaken(in_order(found.filter(pl.col("span").is_in(differing))))
    told = compared.join(facts, on="span", how="left")
    agreeing = told.filter(pl.col("difference") == 0).with_columns(cause=pl.lit(Cause.AGREES.value))
    others = told.filter(pl.col("difference") != 0).join(mistakes, on="span", how="left").with_columns(cause=cause_of())
    joined = pl.concat([agreeing, others], how="diagonal")
    kept = joined.select(
        "span", "code", "loan_code", "loan", "bank", "period", "first_day", "last_day", "days", "principal", "rate",
        "claimed", "expected", "difference", "cause", "expected_days", "expected_principal", "expected_rate",
        "repeated_with", "unpaid_reasons", borrower_year=pl.col("disbursed_on").dt.year(),
    )  # fmt: skip
    return Reconciled(kept.sort("span"), _omitted(book, lines, kept))


def _placed(book: LoanBook, names: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """Each line with its loan, its settlement period and the line it repeats."""
    lines = (
        claims.rename({"loan": "named", "amount": "claimed"})
        .with_row_index("span")
        .join(names, on="named", how="left")
        .with_columns(is_known=pl.col("loan_code").is_not_null(), loan_code=pl.coalesce("loan_code", "named"))
    )
    periods = _periods(book, claims)
    dated = (
        lines.sort("last_day")
        .join_asof(periods, left_on="last_day", right_on="period_start", by="calendar", check_sortedness=False)
        .sort("span")
    )
    repetitions = _repetitions(lines.filter(pl.col("loan_code").is_duplicated()))
    return dated.join(repetitions, on="span", how="left", maintain_order="left").with_columns(
        pl.col("is_repeated").fill_null(False)
    )


def _repetitions(lines: pl.DataFrame) -> pl.DataFrame:
    """Of loans with several lines: the day up to which earlier ones cover them, and the one that a line repeats."""
    ordered = lines.sort("loan_code", "first_day", "span")
    covered = pl.col("last_day").cum_max().shift(1).over("loan_code")
    repeated = (covered >= pl.col("first_day")).fill_null(False)
    return ordered.select(
        "span",
        covered_until=covered,
        is_repeated=repeated,
        repeated_with=pl.when(repeated).then(pl.col("code").shift(1).over("loan_code")),
    )


def _periods(book: LoanBook, claims: pl.DataFrame) -> pl.DataFrame:
    """The settlement periods that the claim may touch, calendar by calendar."""
    schema = {
        "calendar": pl.UInt32(), "period_start": pl.Date(), "period_end": pl.Date(), "period": pl.String(),
    }  # fmt: skip
    first, last = claims["first_day"].min(), claims["last_day"].max()
    if not isinstance(first, date) or not isinstance(last, date):
        return pl.DataFrame(schema=schema)
    rows = [
        (number, period.start, period.end, period.name)
        for number, ends in enumerate(book.calendars)
        for period in periods_between(ends, min(first, last) - A_YEAR, last + timedelta(days=1))
    ]
    return pl.DataFrame(rows, schema=schema, orient="row").sort("period_start")


def _spans(lines: pl.DataFrame) -> pl.DataFrame:
    """The days of each line that can be paid: inside its period, and not claimed by an earlier line."""
    day = pl.duration(days=1)
    start = pl.max_horizontal("first_day", "period_start", pl.col("covered_until") + day)
    end = pl.min_horizontal(pl.col("last_day") + day, pl.col("period_end"))
    usable = lines.filter(pl.col("loan").is_not_null()).select("span", "loan", start=start, end=end)
    return usable.filter(pl.col("start") < pl.col("end"))


def _facts(found: pl.DataFrame) -> pl.DataFrame:
    """What a line should have stated, where one value holds for all of it; and why days are not paid."""
    paid = found.filter(pl.col("reason") == Reason.SUBSIDISED.value)
    single = paid.group_by("span").agg(
        expected_principal=pl.when(pl.col("principal").n_unique() == 1).then(pl.col("principal").first()),
        expected_rate=pl.when(pl.col("subsidy_rate").n_unique() == 1).then(pl.col("subsidy_rate").first()),
    )
    unpaid = found.filter(pl.col("reason") != Reason.SUBSIDISED.value)
    days = in_order(unpaid).group_by("span", "reason", maintain_order=True).agg(pl.col("days").sum())
    told = days.group_by("span", maintain_order=True).agg(
        unpaid_reasons=pl.format("{}:{}", "reason", "days").str.join(";")
    )
    return single.join(told, on="span", how="full", coalesce=True)


def _omitted(book: LoanBook, lines: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    """Loans of the claiming banks with paid days in the claimed periods that no line covers."""
    matched = lines.filter(pl.col("loan").is_not_null() & pl.col("period").is_not_null())
    periods = matched.select("calendar", "period", "period_start", "period_end").unique()
    banks = matched["bank"].unique().to_list()
    wanted = (
        book.loans.filter(pl.col("bank").is_in(banks))
        .select("loan", "code", "bank", "calendar")
        .join(periods, on="calendar")
        .with_row_index("span")
    )
    whole = matched.filter(
        ~pl.col("is_repeated")
        & (pl.col("first_day") <= pl.max_horizontal("period_start", "disbursed_on"))
        & (pl.col("last_day") + pl.duration(days=1) >= pl.col("period_end"))
    )
    wanted = wanted.join(whole.select("loan", "period"), on=["loan", "period"], how="anti")
    spans = wanted.select("span", "loan", start="period_start", end="period_end")
    due = settled(pieces(book, spans)).join(wanted, on="span")
    claimed = (
        kept.filter(pl.col("loan").is_not_null())
        .group_by("loan", "period")
        .agg(pl.col("expected").sum(), pl.col("expected_days").sum())
    )
    left = due.join(claimed, on=["loan", "period"], how="left").with_columns(
        days=pl.col("subsidised_days") - pl.col("expected_days").fill_null(0),
        amount=pl.col("subsidy") - pl.col("expected").fill_null(0),
    )
    uncovered = left.filter((pl.col("days") > 0) & (pl.col("amount") > 0))
    return uncovered.select("code", "bank", "period", "days", "amount").sort("period", "code")
