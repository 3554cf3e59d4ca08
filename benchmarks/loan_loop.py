"""The peer of the loan engine: one loan after the other, one stretch after the other, in Decimal."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.periods import SettlementPeriod
from jiheng.subsidy.stages import LoanStep

CENT = Decimal("0.01")
CAP, POINTS, RATE_CAP_POINTS, DAYS_IN_YEAR = Decimal(200_000), Decimal("1.5"), Decimal("1.5"), 360
"""The terms of the guaranteed loans of 2021."""


def settle(
    loans: Iterable[LedgerLoan],
    events: dict[str, list[LoanEvent]],
    published: Sequence[tuple[date, Decimal]],
    periods: Sequence[SettlementPeriod],
) -> list[tuple[str, str, Decimal]]:
    """The subsidy of every loan in every period."""
    found = []
    for loan in loans:
        assert loan.disbursed_on is not None
        reference = [rate for day, rate in published if day <= loan.disbursed_on][-1]
        own = sorted(events.get(loan.code, ()), key=lambda event: event.on)
        for period in periods:
            found.append((loan.code, period.name, _subsidy(loan, own, reference, period)))
    return found


def _subsidy(loan: LedgerLoan, events: list[LoanEvent], reference: Decimal, period: SettlementPeriod) -> Decimal:
    assert loan.disbursed_on is not None
    assert loan.due_on is not None
    assert loan.amount is not None
    assert loan.contract_rate is not None
    start, end = max(period.start, loan.disbursed_on), min(period.end, loan.due_on)
    rate = max(Decimal(0), min(loan.contract_rate, reference + RATE_CAP_POINTS) - (reference - POINTS))
    balance, is_overdue, total, day = loan.amount, False, Decimal(0), start
    for event in (*events, None):
        until = end if event is None else min(max(event.on, start), end)
        if until > day and not is_overdue:
            total += min(balance, CAP) * rate * (until - day).days
        day = max(day, until)
        if event is None:
            break
        if event.step is LoanStep.REPAYMENT:
            balance -= event.amount or Decimal(0)
        elif event.step in (LoanStep.OVERDUE, LoanStep.CURE):
            is_overdue = event.step is LoanStep.OVERDUE
    return (total / (100 * DAYS_IN_YEAR)).quantize(CENT, ROUND_HALF_UP)
