"""The loan book: a ledger made ready for the engine, each loan beside the terms of the edition that governs it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import polars as pl

from jiheng.core.finding import Findings
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import LoanScheme, MonthDay, ReferenceDay
from jiheng.subsidy.frames import BASIS_POINT, fen, scaled_rate
from jiheng.subsidy.stages import LoanStep

CONTRACT = ("disbursed_on", "amount", "due_on", "contract_rate")
MOST_TOLD = 50


@dataclass(frozen=True, slots=True)
class LoanBook:
    """Frames by loan number (the row of `loans`).

    `loans`: contract and terms, one row each. `timeline`: what holds from a day on: balance, contract rate, overdue.
    `cuts`: the days on which anything changes. `rates`: published rates. `schemes`: the editions used.
    """

    loans: pl.DataFrame
    timeline: pl.DataFrame
    cuts: pl.DataFrame
    rates: pl.DataFrame
    schemes: tuple[LoanScheme, ...]

    @property
    def calendars(self) -> tuple[tuple[MonthDay, ...], ...]:
        """The distinct settlement calendars; the column `calendar` counts them."""
        return tuple(dict.fromkeys(scheme.terms.period_ends.value or () for scheme in self.schemes))


def loan_book(
    loans: pl.DataFrame,
    events: pl.DataFrame,
    library: RuleLibrary,
    findings: Findings,
    *,
    allow_unread: bool = False,
) -> LoanBook:
    """The book of a ledger's frames. Loans that no edition governs are told and left out.

    Raises `UnreadRuleError` where an edition has terms nobody has read, unless they are allowed.
    """
    lent = loans.filter(pl.all_horizontal(pl.col(CONTRACT).is_not_null())).with_row_index("loan")
    placed, schemes = _placed(lent, library, findings, allow_unread=allow_unread)
    terms = _terms_frame(schemes)
    rates = _rates_frame(schemes, library)
    governed = placed.join(terms, on="edition").with_columns(
        cap=pl.when(pl.col("is_model_entrepreneur") & pl.col("model_cap").is_not_null())
        .then(pl.col("model_cap"))
        .otherwise(pl.col("own_cap")),
        window_end=pl.col("disbursed_on").dt.offset_by(pl.format("{}mo", pl.col("subsidised_months").fill_null(1200))),
    )
    governed = _capped(governed, rates).drop("own_cap", "model_cap", "subsidised_months")
    own_events = events.join(governed.select("loan", loan_code="code"), left_on="loan", right_on="loan_code").rename(
        {"loan": "code_of_loan", "loan_right": "loan"}
    )
    changed = own_events["loan"].unique().implode()
    governed = (
        _referred(governed, rates)
        .join(_extensions(own_events), on="loan", how="left")
        .with_columns(
            is_changeable=pl.col("loan").is_in(changed) | (pl.col("reference_day") != ReferenceDay.DISBURSEMENT.value)
        )
        .sort("loan")
    )
    timeline = _timeline(governed, own_events)
    return LoanBook(governed, timeline, _cuts(governed, timeline, rates), rates, schemes)


def _placed(
    lent: pl.DataFrame, library: RuleLibrary, findings: Findings, *, allow_unread: bool
) -> tuple[pl.DataFrame, tuple[LoanScheme, ...]]:
    """Each loan with the number of its edition."""
    editions: list[tuple[str, date, date | None]] = []
    for id in lent["scheme"].unique().sort().to_list():
        try:
            rule = library.loan_scheme_rule(id)
        except UnknownRuleError as problem:
            first = lent.filter(pl.col("scheme") == id)["code"][0]
            findings.add("LOAN111", f"贷款[{first}].贴息方案", f"{problem}；jiheng subsidy schemes 列出可用的方案。")
            continue
        editions += [(id, each.effective_from, each.effective_to) for each in rule.in_force()]
    schema = {"scheme": pl.String(), "effective_from": pl.Date(), "effective_to": pl.Date()}
    table = pl.DataFrame(editions, schema=schema, orient="row").with_row_index("edition").sort("effective_from")
    placed = lent.sort("disbursed_on").join_asof(
        table, left_on="disbursed_on", right_on="effective_from", by="scheme", check_sortedness=False
    )
    governed = pl.col("edition").is_not_null() & (pl.col("disbursed_on") <= pl.col("effective_to")).fill_null(True)
    known = pl.col("scheme").is_in(table["scheme"].unique().to_list())
    _tell_ungoverned(placed.filter(known & ~governed), library, findings)
    used = placed.filter(governed)
    numbers = used["edition"].unique().sort().to_list()
    schemes = tuple(library.loan_scheme(*editions[number][:2], allow_unread=allow_unread) for number in numbers)
    renumbered = pl.DataFrame(
        {"edition": numbers, "own": range(len(numbers))}, schema={"edition": pl.UInt32, "own": pl.UInt32}
    )
    kept = used.join(renumbered, on="edition").drop("edition", "effective_to").rename({"own": "edition"})
    return kept.sort("loan"), schemes


def _tell_ungoverned(loans: pl.DataFrame, library: RuleLibrary, findings: Findings) -> None:
    """Loans disbursed on a day on which their scheme had no edition."""
    for code, id, day in loans.select("code", "scheme", "disbursed_on").head(MOST_TOLD).iter_rows():
        try:
            library.loan_scheme_rule(id).on(day)
        except UnknownRuleError as problem:
            findings.add("LOAN112", f"贷款[{code}].放款日", f"{problem}；请核对放款日和方案。")
    if loans.height > MOST_TOLD:
        findings.add("LOAN112", "贷款", f"另有{loans.height - MOST_TOLD}笔的放款日没有有效的方案，没有逐笔列出。")


def _terms_frame(schemes: Sequence[LoanScheme]) -> pl.DataFrame:
    """The terms of each edition as the engine reads them."""
    calendars = list(dict.fromkeys(scheme.terms.period_ends.value or () for scheme in schemes))
    rows = []
    for number, scheme in enumerate(schemes):
        terms, subsidy, cap = scheme.terms, scheme.terms.subsidy.value, scheme.terms.rate_cap.value
        assert subsidy is not None, "the reader lets no scheme through without its formula"
        rows.append(
            {
                "edition": number,
                "formula": subsidy.formula.value,
                "points": subsidy.points * BASIS_POINT,
                "share": int(subsidy.share * 100),
                "series": subsidy.reference_rate,
                "reference_day": subsidy.reference_day.value,
                "own_cap": _fen(terms.amount_cap.value),
                "model_cap": _fen(terms.model_amount_cap.value),
                "rate_cap_series": cap.reference_rate if cap else "",
                "rate_cap_points": cap.points * BASIS_POINT if cap else None,
                "subsidised_months": terms.subsidised_months.value,
                "days_in_year": terms.days_in_year.value,
                "extension_subsidised": bool(terms.extension_subsidised.value),
                "overdue_subsidised": bool(terms.overdue_subsidised.value),
                "calendar": calendars.index(terms.period_ends.value or ()),
            }
        )
    return pl.DataFrame(
        rows,
        schema={
            "edition": pl.UInt32, "formula": pl.String, "points": pl.Int64, "share": pl.Int64, "series": pl.String,
            "reference_day": pl.String, "own_cap": pl.Int64, "model_cap": pl.Int64, "rate_cap_series": pl.String,
            "rate_cap_points": pl.Int64, "subsidised_months": pl.Int64, "days_in_year": pl.Int64,
            "extension_subsidised": pl.Boolean, "overdue_subsidised": pl.Boolean, "calendar": pl.UInt32,
        },
    )  # fmt: skip


def _fen(amount: Decimal | None) -> int | None:
    return None if amount is None else fen(amount)


def _rates_frame(schemes: Sequence[LoanScheme], library: RuleLibrary) -> pl.DataFrame:
    """Every series that an edition names, in the order of its days."""
    named: dict[str, None] = {}
    for scheme in schemes:
        subsidy, cap = scheme.terms.subsidy.value, scheme.terms.rate_cap.value
        named |= dict.fromkeys(
            each for each in (subsidy and subsidy.reference_rate, cap and cap.reference_rate) if each
        )
    rows = [
        (id, edition.effective_from, scaled_rate(edition.value))
        for id in named
        for edition in library.reference_rate(id).in_force()
        if edition.value is not None
    ]
    schema = {"series": pl.String(), "published_on": pl.Date(), "reference_rate": pl.Int64()}
    return pl.DataFrame(rows, schema=schema, orient="row").sort("published_on")


def _capped(loans: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
    """With the highest contract rate that is subsidised, null where the scheme sets none."""
    looked_up = loans.sort("disbursed_on").join_asof(
        rates.rename({"reference_rate": "published", "published_on": "cap_published_on"}),
        left_on="disbursed_on",
        right_on="cap_published_on",
        by_left="rate_cap_series",
        by_right="series",
        check_sortedness=False,
    )
    cap = pl.col("published") + pl.col("rate_cap_points")
    return looked_up.with_columns(rate_cap=cap).drop(
        "published", "cap_published_on", "rate_cap_series", "rate_cap_points"
    )


def _referred(loans: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
    """With the reference rate of the day of disbursement."""
    first = rates.rename({"reference_rate": "first_reference_rate", "published_on": "first_published_on"})
    return loans.sort("disbursed_on").join_asof(
        first,
        left_on="disbursed_on",
        right_on="first_published_on",
        by="series",
        check_sortedness=False,
        coalesce=False,
    )


def _extensions(events: pl.DataFrame) -> pl.DataFrame:
    extended = events.filter(pl.col("step") == LoanStep.EXTENSION.value)
    return extended.group_by("loan").agg(extended_until=pl.col("until").max())


def _timeline(loans: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
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


def _cuts(loans: pl.DataFrame, timeline: pl.DataFrame, rates: pl.DataFrame) -> pl.DataFrame:
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
