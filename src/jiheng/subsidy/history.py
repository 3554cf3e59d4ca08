"""An application out of the ledger, with what the ledger knows of the same person's earlier loans."""

from collections.abc import Iterable
from datetime import date

from jiheng.subsidy.eligibility import Application
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStage

_NEVER_LENT = frozenset({LoanStage.REJECTED})
_RUNNING = frozenset({LoanStage.DISBURSED, LoanStage.EXTENDED, LoanStage.OVERDUE, LoanStage.CLAIMED})


def application_of(life: LoanLife, lives: Iterable[LoanLife], key: bytes, months: int | None = None) -> Application:
    """Without an identity number nothing is known of earlier loans."""
    loan = life.loan
    earlier: list[LoanLife] | None = None
    if loan.id_number is not None:
        own = loan.id_number.fingerprint(key)
        earlier = [
            each
            for each in lives
            if each.loan.id_number is not None
            and each.loan.code != loan.code
            and each.loan.applied_on <= loan.applied_on
            and each.loan.id_number.fingerprint(key) == own
        ]
    if months is None and loan.disbursed_on is not None and loan.due_on is not None:
        months = whole_months(loan.disbursed_on, loan.due_on)
    return Application(
        applied_on=loan.applied_on,
        amount=loan.amount or loan.applied_amount,
        months=months,
        contract_rate=loan.contract_rate,
        id_number=loan.id_number,
        is_model_entrepreneur=loan.is_model_entrepreneur,
        earlier_loans=None if earlier is None else sum(each.stage not in _NEVER_LENT for each in earlier),
        has_unsettled_loan=None if earlier is None else any(each.stage in _RUNNING for each in earlier),
    )


def whole_months(start: date, end: date) -> int:
    """Months from one day to another, a begun one counted."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return months + (end.day > start.day)
