"""A unit's whole loan register: loans of every year, for a loan outlives the year in which it was made."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from jiheng.core.finding import Findings
from jiheng.subsidy.ledger import Ledger
from jiheng.subsidy.life import LoanLife, lives_of
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.cases.records import record_of
from jiheng.web.loans.models import FundingSource, LoanEvent, RegisteredLoan, SubsidyPayment
from jiheng.web.record_tables.models import TableStamp
from jiheng.web.record_tables.table import RecordRow

EVERY = Q()
REGISTER: Mapping[str, tuple[type[RecordRow], str]] = {
    "ledger_loans": (RegisteredLoan, "D"),
    "loan_events": (LoanEvent, "B"),
    "funding_sources": (FundingSource, "Z"),
    "subsidy_payments": (SubsidyPayment, "P"),
}
"""The tables of a register with the letter that begins the codes the system gives."""


def register_of(unit: BudgetUnit) -> Ledger:
    """Everything registered for the unit, in four queries."""
    return Ledger(
        records_of(RegisteredLoan, unit),
        records_of(LoanEvent, unit),
        records_of(FundingSource, unit),
        records_of(SubsidyPayment, unit),
    )


def money_of(unit: BudgetUnit) -> Ledger:
    """The sources and the payments, without a loan."""
    return Ledger((), (), records_of(FundingSource, unit), records_of(SubsidyPayment, unit))


def loans_edition(unit: BudgetUnit) -> str:
    """Another text after every write to the unit's loans or to what happened to them."""
    return _edition(unit, (RegisteredLoan, LoanEvent))


def edition_of(unit: BudgetUnit) -> str:
    """Another text after every write to the unit's register."""
    return _edition(unit, [model for model, _ in REGISTER.values()])


def _edition(unit: BudgetUnit, models: Iterable[type[RecordRow]]) -> str:
    tables = [model._meta.label_lower for model in models]
    stamps = TableStamp.objects.filter(unit_year__budget_unit=unit, table__in=tables).order_by("unit_year", "table")
    return " ".join(stamps.values_list("token", flat=True))


def lives_in(ledger: Ledger) -> tuple[LoanLife, ...]:
    """Where each loan stands. What the register holds was checked when it was written."""
    return lives_of(ledger.loans, ledger.events, Findings())


def records_of(model: type[RecordRow], unit: BudgetUnit, which: Q = EVERY) -> tuple[Any, ...]:
    """Records of one table of the register in their order, all of them or some."""
    rows = model._default_manager.filter(which, unit_year__budget_unit=unit)
    return tuple(record_of(row, unit) for row in rows.order_by("unit_year__year__year", "position", "pk"))
