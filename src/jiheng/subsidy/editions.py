"""Which edition of its scheme governs each loan, and what the editions and the published rates say, as frames."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import polars as pl

from jiheng.core.finding import Findings
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import RuleLibrary
from jiheng.rules.loan_scheme import LoanScheme
from jiheng.subsidy.frames import BASIS_POINT, fen, scaled_rate

MOST_TOLD = 50
"""So many loans that no edition governs are told one by one; the others are counted."""


def placed(
    lent: pl.DataFrame, library: RuleLibrary, findings: Findings, *, allow_unread: bool
) -> tuple[pl.DataFrame, tuple[LoanScheme, ...]]:
    """Each loan with the number of its edition."""
    editions: list[tuple[str, date, date | None]] = []
    for id in lent["scheme"].unique().sort().to_list():
        try:
            rule = library.loan_scheme_rule(id)
        except UnknownRuleError as problem:
            first = lent.filter(pl.col("scheme") == id)["code"][0]
            findings.add(
                "LOAN111",
                f"贷款[{first}].贴息方案",
                f"{problem}；可用的方案见网页“贴息方案”，或 jiheng subsidy schemes。",
            )
            continue
        editions += [(id, each.effective_from, each.effective_to) for each in rule.in_force()]
    schema = {"scheme": pl.String(), "effective_from": pl.Date(), "effective_to": pl.Date()}
    table = pl.DataFrame(editions, schema=schema, orient="row").with_row_index("edition").sort("effective_from")
    dated = lent.sort("disbursed_on").join_asof(
        table, left_on="disbursed_on", right_on="effective_from", by="scheme", check_sortedness=False
    )
    governed = pl.col("edition").is_not_null() & (pl.col("disbursed_on") <= pl.col("effective_to")).fill_null(True)
    known = pl.col("scheme").is_in(table["scheme"].unique().to_list())
    _tell_ungoverned(dated.filter(known & ~governed), library, findings)
    used = dated.filter(governed)
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


def terms_frame(schemes: Sequence[LoanScheme]) -> pl.DataFrame:
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


def rates_frame(schemes: Sequence[LoanScheme], library: RuleLibrary) -> pl.DataFrame:
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
