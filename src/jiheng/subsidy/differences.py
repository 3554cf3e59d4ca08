"""A reconciliation as plain values with words: totals, every difference with its cause, what was not claimed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from jiheng.core.numbers import to_the_fen
from jiheng.rules.loan_words import rate_in_words
from jiheng.subsidy.causes import Cause
from jiheng.subsidy.engine import Reason
from jiheng.subsidy.frames import percent_rate, yuan
from jiheng.subsidy.reconciliation import Reconciled

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """One line of a claim beside its recomputation. `difference` is claimed less due: above 0, too much was claimed."""

    code: str
    loan: str
    bank: str
    period: str
    first_day: date
    last_day: date
    claimed: Decimal
    due: Decimal
    difference: Decimal
    cause: Cause
    detail: str


@dataclass(frozen=True, slots=True)
class Omission:
    """A loan with days that are due and stand in no line."""

    loan: str
    bank: str
    period: str
    days: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class CauseTotal:
    """How many lines one cause accounts for, and how much it comes to."""

    cause: Cause
    lines: int
    difference: Decimal


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One claim reconciled. What should be paid is what is due on its lines; omissions are asked for."""

    periods: tuple[str, ...]
    lines: tuple[CheckedLine, ...]
    omissions: tuple[Omission, ...]
    line_count: int
    claimed: Decimal
    due: Decimal
    too_much: Decimal
    too_little: Decimal
    causes: tuple[CauseTotal, ...]
    due_by_borrower_year: dict[int, Decimal]
    last_day: date | None

    @property
    def difference(self) -> Decimal:
        return self.claimed - self.due

    @property
    def differing(self) -> tuple[CheckedLine, ...]:
        return tuple(line for line in self.lines if line.difference)

    @property
    def agreed_count(self) -> int:
        return next((each.lines for each in self.causes if each.cause is Cause.AGREES), 0)

    @property
    def omitted(self) -> Decimal:
        return sum((each.amount for each in self.omissions), ZERO)


def reconciliation_of(found: Reconciled, *, only_differing: bool = False) -> Reconciliation:
    """The frames as values; `only_differing` leaves agreeing lines in their frame, where there are very many."""
    lines = found.lines
    chosen = lines.filter(pl.col("difference") != 0) if only_differing else lines
    totals = lines.group_by("cause").agg(lines=pl.len(), difference=pl.col("difference").sum())
    by_cause = {row["cause"]: row for row in totals.iter_rows(named=True)}
    difference = lines["difference"]
    return Reconciliation(
        periods=tuple(lines["period"].drop_nulls().unique().sort().to_list()),
        lines=tuple(_checked(row) for row in chosen.iter_rows(named=True)),
        omissions=tuple(
            Omission(row["code"], row["bank"], row["period"], row["days"], yuan(row["amount"]))
            for row in found.omitted.iter_rows(named=True)
        ),
        line_count=lines.height,
        claimed=_total(lines["claimed"]),
        due=_total(lines["expected"]),
        too_much=_total(difference.filter(difference > 0)),
        too_little=-_total(difference.filter(difference < 0)),
        causes=tuple(
            CauseTotal(cause, by_cause[cause.value]["lines"], yuan(by_cause[cause.value]["difference"]))
            for cause in Cause
            if cause.value in by_cause
        ),
        due_by_borrower_year=_by_borrower_year(lines),
        last_day=last if isinstance(last := lines["last_day"].max(), date) else None,
    )


def _by_borrower_year(lines: pl.DataFrame) -> dict[int, Decimal]:
    """What is due by the year in which the loans were disbursed."""
    known = lines.filter(pl.col("borrower_year").is_not_null() & (pl.col("expected") > 0))
    totals = known.group_by("borrower_year").agg(pl.col("expected").sum()).sort("borrower_year")
    return {year: yuan(amount) for year, amount in totals.iter_rows()}


def _total(amounts: pl.Series) -> Decimal:
    return yuan(int(amounts.sum()))


def _checked(row: dict[str, Any]) -> CheckedLine:
    cause = Cause(row["cause"])
    return CheckedLine(
        code=row["code"],
        loan=row["loan_code"],
        bank=row["bank"] or "",
        period=row["period"] or "",
        first_day=row["first_day"],
        last_day=row["last_day"],
        claimed=yuan(row["claimed"]),
        due=yuan(row["expected"]),
        difference=yuan(row["difference"]),
        cause=cause,
        detail="；".join(_details(row, cause)),
    )


def _details(row: dict[str, Any], cause: Cause) -> Iterator[str]:
    """Why, and by which sum the right amount comes about."""
    if cause in (Cause.UNKNOWN_LOAN, Cause.NOT_DISBURSED, Cause.NO_PERIOD):
        yield _ASK[cause]
        return
    if cause is Cause.REPEATED:
        yield f"与序号{row['repeated_with']}的日期重叠，重叠的天数不再计"
    if row["unpaid_reasons"]:
        pairs = (each.split(":") for each in row["unpaid_reasons"].split(";"))
        yield "、".join(f"{Reason(reason).label}{days}天" for reason, days in pairs)
    if cause not in (Cause.AGREES, Cause.ROUNDING):
        yield from _stated(row)
    if row["expected_days"]:
        yield _sum(row)


_ASK = {
    Cause.UNKNOWN_LOAN: "请银行核对贷款编号，或在台账补记",
    Cause.NOT_DISBURSED: "请核对是否已放款，放了款请在台账补写合同",
    Cause.NO_PERIOD: "止日早于起日，请银行改正",
}


def _stated(row: dict[str, Any]) -> Iterator[str]:
    if row["days"] is not None and row["days"] != row["expected_days"]:
        yield f"申报{row['days']}天，应为{row['expected_days']}天"
    if None not in (row["principal"], row["expected_principal"]) and row["principal"] != row["expected_principal"]:
        yield f"申报本金{_money(row['principal'])}元，应为{_money(row['expected_principal'])}元"
    if None not in (row["rate"], row["expected_rate"]) and row["rate"] != row["expected_rate"]:
        yield f"申报利率{_rate(row['rate'])}，应为{_rate(row['expected_rate'])}"


def _sum(row: dict[str, Any]) -> str:
    if row["expected_principal"] is None or row["expected_rate"] is None:
        return f"应贴{row['expected_days']}天，期内本金或利率有变，分段计算"
    return f"应按{_money(row['expected_principal'])}元×{_rate(row['expected_rate'])}×{row['expected_days']}天计算"


def _money(amount: int) -> str:
    return to_the_fen(yuan(amount))


def _rate(rate: int) -> str:
    return rate_in_words(percent_rate(rate))
