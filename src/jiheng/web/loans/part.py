"""The part of a register that one page or one change looks at; the whole of it may be a hundred thousand loans."""

from collections.abc import Iterable
from functools import singledispatch

from django.db.models import Q

from jiheng.core.record import Record
from jiheng.subsidy.ledger import FundingSource as SourceRecord
from jiheng.subsidy.ledger import Ledger, LedgerLoan
from jiheng.subsidy.ledger import LoanEvent as EventRecord
from jiheng.subsidy.ledger import SubsidyPayment as PaymentRecord
from jiheng.subsidy.life import LoanLife
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.cases.records import record_of
from jiheng.web.loans.models import FundingSource, LoanEvent, RegisteredLoan, SubsidyPayment
from jiheng.web.loans.register import lives_in, records_of


def lives_with_keys(unit: BudgetUnit, keys: Iterable[int]) -> list[LoanLife]:
    """The lives of these loans in the order of their keys."""
    rows = RegisteredLoan.objects.filter(pk__in=list(keys)).select_related("unit_year__budget_unit")
    records = {row.pk: record_of(row, unit) for row in rows}
    loans = tuple(records[key] for key in keys if key in records)
    return list(lives_in(Ledger(loans, _events(unit, {loan.code for loan in loans}), (), ())))


def lives_of_person(unit: BudgetUnit, row: RegisteredLoan) -> tuple[LoanLife, ...]:
    """The lives of a loan and of every other loan under the same identity number."""
    same = Q(pk=row.pk) | Q(id_digest=row.id_digest) if row.id_digest else Q(pk=row.pk)
    loans = records_of(RegisteredLoan, unit, same)
    return lives_in(Ledger(loans, _events(unit, {loan.code for loan in loans}), (), ()))


@singledispatch
def touched_by(made: Record, unit: BudgetUnit) -> Ledger:
    """The part of the register that a row can make wrong: money alone, for a source or a payment."""
    assert isinstance(made, SourceRecord | PaymentRecord)
    return Ledger((), (), records_of(FundingSource, unit), records_of(SubsidyPayment, unit))


@touched_by.register
def _(made: LedgerLoan, unit: BudgetUnit) -> Ledger:
    same = Q(code=made.code) | Q(contract=made.contract) if made.contract else Q(code=made.code)
    return Ledger(records_of(RegisteredLoan, unit, same), _events(unit, {made.code}), (), ())


@touched_by.register
def _(made: EventRecord, unit: BudgetUnit) -> Ledger:
    return Ledger(records_of(RegisteredLoan, unit, Q(code=made.loan)), _events(unit, {made.loan}), (), ())


def _events(unit: BudgetUnit, codes: Iterable[str]) -> tuple[EventRecord, ...]:
    return records_of(LoanEvent, unit, Q(loan__in=sorted(codes)))
