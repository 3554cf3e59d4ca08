"""The loans of a ledger as a case tells them, so that its figures are drawn from the ledger and not typed again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.finding import Findings
from jiheng.core.loan import Loan, LoanState
from jiheng.subsidy.history import whole_months
from jiheng.subsidy.ledger import Ledger, LedgerLoan
from jiheng.subsidy.life import LoanLife, lives_of
from jiheng.subsidy.stages import LoanStage

_STATES = {
    LoanStage.REJECTED: LoanState.REJECTED,
    LoanStage.DISBURSED: LoanState.DISBURSED,
    LoanStage.EXTENDED: LoanState.DISBURSED,
    LoanStage.OVERDUE: LoanState.OVERDUE,
    LoanStage.CLAIMED: LoanState.OVERDUE,
    LoanStage.SETTLED: LoanState.REPAID,
}
"""A case knows fewer stages; every stage before the disbursement is 已申请."""
MONTHS = 12


def case_loans(ledger: Ledger, as_of: date, project: str) -> tuple[Loan, ...]:
    """Every loan applied for by a day, as it stood on that day."""
    loans = [_as_of(loan, as_of) for loan in ledger.loans if loan.applied_on <= as_of]
    known = {loan.code for loan in loans}
    events = [event for event in ledger.events if event.on <= as_of and event.loan in known]
    findings = Findings()
    lives = lives_of(loans, events, findings)
    assert not findings.items, "a ledger that is sound stays sound when its last events are left out"
    return tuple(_case_loan(life, as_of, project) for life in lives)


def _as_of(loan: LedgerLoan, day: date) -> LedgerLoan:
    if loan.disbursed_on is None or loan.disbursed_on <= day:
        return loan
    return replace(loan, disbursed_on=None, amount=None, due_on=None, contract_rate=None)


def _case_loan(life: LoanLife, as_of: date, project: str) -> Loan:
    loan = life.loan
    months = whole_months(loan.disbursed_on, loan.due_on) if loan.disbursed_on and loan.due_on else None
    return Loan(
        code=loan.code,
        borrower=loan.borrower,
        project=project,
        state=_STATES.get(life.stage, LoanState.APPLIED),
        applied_year=loan.applied_on.year,
        applied_amount=loan.applied_amount,
        disbursed_year=loan.disbursed_on.year if loan.disbursed_on else None,
        disbursed_amount=loan.amount,
        term_years=-(-months // MONTHS) if months else None,
        due_year=life.due_on.year if life.due_on else None,
        repaid_amount=_repaid(life, as_of),
        rejection_reason=life.rejection.label if life.rejection else "",
        is_large_grower=loan.is_large_grower,
        is_model_entrepreneur=loan.is_model_entrepreneur,
        direct_jobs=loan.direct_jobs,
        indirect_jobs=loan.indirect_jobs,
    )


def _repaid(life: LoanLife, as_of: date) -> Decimal | None:
    """Nothing repaid is told as zero once the loan is due, and left blank before."""
    repaid = life.repaid_by(as_of)
    is_due = life.due_on is not None and life.due_on <= as_of
    return repaid if repaid or is_due else None


def differing(own: tuple[Loan, ...], others: tuple[Loan, ...]) -> Iterator[str]:
    """The codes of loans that the two tell otherwise, or that only one has."""
    first, second = ({loan.code: replace(loan, assumed=()) for loan in loans} for loans in (own, others))
    return (code for code in dict.fromkeys((*first, *second)) if first.get(code) != second.get(code))
