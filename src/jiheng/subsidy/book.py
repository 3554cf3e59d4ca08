"""The loan book: a ledger made ready for the engine, each loan beside the terms of the edition that governs it."""

from dataclasses import dataclass

import polars as pl

from jiheng.core.finding import Findings
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import LoanScheme, MonthDay, ReferenceDay
from jiheng.subsidy.editions import placed, rates_frame, terms_frame
from jiheng.subsidy.timeline import cuts_of, extensions_of, timeline_of

CONTRACT = ("disbursed_on", "amount", "due_on", "contract_rate")


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
    under_edition, schemes = placed(lent, library, findings, allow_unread=allow_unread)
    rates = rates_frame(schemes, library)
    governed = under_edition.join(terms_frame(schemes), on="edition").with_columns(
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
        .join(extensions_of(own_events), on="loan", how="left")
        .with_columns(
            is_changeable=pl.col("loan").is_in(changed) | (pl.col("reference_day") != ReferenceDay.DISBURSEMENT.value)
        )
        .sort("loan")
    )
    timeline = timeline_of(governed, own_events)
    return LoanBook(governed, timeline, cuts_of(governed, timeline, rates), rates, schemes)


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
