"""The subsidy worked out a second time, day by day and from the records alone, without the engine."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from jiheng.rules.loan_scheme import LoanTerms, ReferenceDay, SubsidyFormula
from jiheng.subsidy.ledger import LedgerLoan, LoanEvent
from jiheng.subsidy.stages import LoanStep

Published = Sequence[tuple[date, Decimal]]


def later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def published_on(series: Published, day: date) -> Fraction:
    return Fraction([rate for since, rate in series if since <= day][-1])


def subsidy_of_day(
    loan: LedgerLoan, events: Sequence[LoanEvent], terms: LoanTerms, series: Published, day: date
) -> Fraction:
    """Yuan for one day."""
    lent, due, contract = loan.disbursed_on, loan.due_on, loan.contract_rate
    assert loan.amount is not None
    assert lent is not None
    assert due is not None
    assert contract is not None
    balance, rate, overdue, closed, until = Fraction(loan.amount), Fraction(contract), False, False, due
    for event in sorted(events, key=lambda each: (each.on, list(LoanStep).index(each.step))):
        if event.step is LoanStep.EXTENSION and event.until is not None:
            until = event.until
        if event.on > day:
            continue
        if event.step is LoanStep.REPAYMENT and event.amount is not None:
            balance -= Fraction(event.amount)
        if event.step is LoanStep.RATE_CHANGE and event.rate is not None:
            rate = Fraction(event.rate)
        overdue = event.step is LoanStep.OVERDUE or (overdue and event.step is not LoanStep.CURE)
        closed = closed or event.step in (LoanStep.SETTLEMENT, LoanStep.GUARANTEE_CLAIM)
    months = terms.subsidised_months.value
    is_out = day < lent or closed or balance <= 0
    is_out = is_out or (overdue and not terms.overdue_subsidised.value)
    is_out = is_out or (day >= due and not (terms.extension_subsidised.value and day < until))
    is_out = is_out or (months is not None and day >= later(lent, months))
    if is_out:
        return Fraction(0)
    cap = terms.model_amount_cap.value if loan.is_model_entrepreneur else None
    cap = cap or terms.amount_cap.value
    principal = min(balance, Fraction(cap)) if cap else balance
    return principal * subsidised_rate(rate, terms, series, lent, day) / 100 / (terms.days_in_year.value or 0)


def subsidised_rate(contract: Fraction, terms: LoanTerms, series: Published, lent: date, day: date) -> Fraction:
    subsidy, rate_cap = terms.subsidy.value, terms.rate_cap.value
    assert subsidy is not None
    if rate_cap is not None:
        contract = min(contract, published_on(series, lent) + Fraction(rate_cap.points, 100))
    if subsidy.formula is SubsidyFormula.SHARE_OF_CONTRACT:
        return contract * Fraction(subsidy.share)
    years = 0
    while later(lent, 12 * (years + 1)) <= day:
        years += 1
    referred = {
        ReferenceDay.DISBURSEMENT: lent,
        ReferenceDay.ANNIVERSARY: later(lent, 12 * years),
        ReferenceDay.PUBLICATION: day,
    }[subsidy.reference_day]
    reference = published_on(series, referred)
    if subsidy.formula is SubsidyFormula.REFERENCE_RATE:
        return min(contract, reference)
    return max(Fraction(0), contract - (reference - Fraction(subsidy.points, 100)))


def exact_subsidy(
    loan: LedgerLoan, events: Sequence[LoanEvent], terms: LoanTerms, series: Published, start: date, end: date
) -> Fraction:
    """Yuan, not rounded, from `start` up to but not including `end`."""
    days = (start + timedelta(days=number) for number in range((end - start).days))
    return sum((subsidy_of_day(loan, events, terms, series, day) for day in days), Fraction(0))
