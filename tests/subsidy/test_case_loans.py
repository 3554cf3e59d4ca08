"""Loans of a ledger as a case tells them on the last day of its year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jiheng.core.loan import Loan, LoanState
from jiheng.subsidy.case_loans import case_loans, differing
from jiheng.subsidy.ledger import Ledger, LedgerLoan, LoanEvent
from jiheng.subsidy.stages import LoanStep, RejectionReason
from tests.subsidy.loans import APPLIED, LENT, event


def told(loan: LedgerLoan, *events: LoanEvent, year: int = 2022) -> Loan:
    (only,) = case_loans(Ledger((loan,), events), date(year, 12, 31), "X1")
    return only


def test_a_disbursed_loan_is_told_with_its_term_and_its_due_year() -> None:
    assert told(LENT) == Loan(
        code="D1",
        borrower="J1",
        project="X1",
        state=LoanState.DISBURSED,
        applied_year=2022,
        applied_amount=Decimal(150000),
        disbursed_year=2022,
        disbursed_amount=Decimal(150000),
        term_years=2,
        due_year=2024,
        is_model_entrepreneur=True,
    )


def test_what_happened_after_the_year_is_not_told() -> None:
    settled = event(date(2024, 6, 20), LoanStep.SETTLEMENT)
    assert told(LENT, settled) == told(LENT)
    assert (told(LENT, settled, year=2024).state, told(LENT, settled, year=2024).repaid_amount) == (
        LoanState.REPAID,
        Decimal(150000),
    )
    later = replace(LENT, applied_on=date(2022, 12, 1), disbursed_on=date(2023, 1, 5), due_on=date(2025, 1, 5))
    assert (told(later).state, told(later).disbursed_amount) == (LoanState.APPLIED, None)
    assert case_loans(Ledger((LENT,)), date(2021, 12, 31), "X1") == ()


def test_a_rejection_keeps_its_reason_and_an_extension_moves_the_due_year() -> None:
    refused = told(APPLIED, event(date(2022, 6, 1), LoanStep.REJECTION, reason=RejectionReason.HEAD_OFFICE))
    assert (refused.state, refused.rejection_reason) == (LoanState.REJECTED, "银行总行审核未通过")
    extended = told(LENT, event(date(2024, 6, 1), LoanStep.EXTENSION, until=date(2025, 6, 21)), year=2024)
    assert (extended.state, extended.due_year, extended.repaid_amount) == (LoanState.DISBURSED, 2025, None)


def test_a_loan_overdue_is_told_with_nothing_repaid() -> None:
    late = told(LENT, event(date(2024, 6, 21), LoanStep.OVERDUE), year=2024)
    assert (late.state, late.repaid_amount) == (LoanState.OVERDUE, Decimal(0))


def test_loans_that_differ_or_stand_alone_are_named() -> None:
    loan = told(LENT)
    assumed, other = replace(loan, assumed=("state",)), replace(loan, code="D2")
    assert list(differing((loan,), (assumed,))) == []
    assert list(differing((loan, other), (replace(loan, direct_jobs=3),))) == ["D1", "D2"]
