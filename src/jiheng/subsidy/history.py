"""An application out of the ledger, with what the ledger knows of the same person's earlier loans."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from jiheng.subsidy.eligibility import Application
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStage

_NEVER_LENT = frozenset({LoanStage.REJECTED})
_RUNNING = frozenset({LoanStage.DISBURSED, LoanStage.EXTENDED, LoanStage.OVERDUE, LoanStage.CLAIMED})


def application_of(life: LoanLife, of_person: Iterable[LoanLife], months: int | None = None) -> Application:
    """`of_person` are all her loans. Without an identity number nothing is known of earlier ones."""
    loan = life.loan
    earlier: list[LoanLife] | None = None
    if loan.id_number is not None:
        earlier = [
            each for each in of_person if each.loan.code != loan.code and each.loan.applied_on <= loan.applied_on
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


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(start: date, end: date) -> int:
    """Months from one day to another, a begun one counted."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return months + (end.day > start.day)
