"""The loans as the cases of a unit's open years tell them: they follow the register with every write to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from jiheng.core.loan import Loan as LoanRecord
from jiheng.subsidy.case_loans import case_loans
from jiheng.subsidy.ledger import Ledger
from jiheng.web.budget_units.models import BudgetUnit, UnitYear
from jiheng.web.cases.records import record_of
from jiheng.web.loans.models import Loan, RegisteredLoan

AT_ONCE = 500


def follow(unit: BudgetUnit, ledger: Ledger, person: Any) -> None:
    """Tell these loans in the case of every open year as they stand at its end; what is told so already stays."""
    if not ledger.loans:
        return
    years = UnitYear.objects.filter(budget_unit=unit, year__is_closed=False)
    for unit_year in years.select_related("year", "budget_unit").order_by("year__year"):
        follow_in(unit_year, ledger, person, project_of(unit_year))


def follow_in(unit_year: UnitYear, ledger: Ledger, person: Any, project: str) -> None:
    """The same in one year; loans that are new there are counted to the project."""
    told = {each.code: each for each in case_loans(ledger, date(unit_year.year.year, 12, 31), project)}
    codes = [loan.code for loan in ledger.loans]
    place = Loan.objects.filter(unit_year=unit_year).count()
    for at in range(0, len(codes), AT_ONCE):
        place += _write(unit_year, told, codes[at : at + AT_ONCE], place, person)


def count_to(unit_year: UnitYear, project: str) -> None:
    """Count every loan of the year to one project."""
    Loan.objects.filter(unit_year=unit_year).update(project=project)


def project_of(unit_year: UnitYear) -> str:
    """The project that the year's loans are counted to, "" where there is none."""
    projects = Loan.objects.filter(unit_year=unit_year).order_by("position", "pk").values_list("project", flat=True)
    return str(projects.first() or "")


def strangers(unit_year: UnitYear) -> QuerySet[Loan]:
    """Loans of the year's case that the register does not have, where there is a register."""
    registered = RegisteredLoan.objects.filter(unit_year__budget_unit=unit_year.budget_unit)
    loans = Loan.objects.filter(~Exists(registered.filter(code=OuterRef("code"))), unit_year=unit_year)
    return loans if registered.exists() else loans.none()


def _write(unit_year: UnitYear, told: Mapping[str, LoanRecord], codes: Sequence[str], place: int, person: Any) -> int:
    """Write what is told otherwise; how many rows are new."""
    held = {
        row.code: row  # type: ignore[attr-defined]  # a column given by @stores
        for row in Loan.objects.filter(unit_year=unit_year, code__in=codes)
    }
    made: list[Loan] = []
    changed: list[Loan] = []
    for code in codes:
        row, now = held.pop(code, None), told.get(code)
        if now is None:
            if row is not None:
                held[code] = row
        elif row is None:
            made.append(Loan(unit_year=unit_year, position=place + len(made), changed_by=person).fill(now))
        elif _differs(row, now, unit_year.budget_unit):
            row.revision += 1
            row.changed_by = person
            changed.append(row)
    if made:
        Loan.objects.bulk_create(made)
    if changed:
        columns = [column.name for column in Loan.stored]
        Loan.objects.bulk_update(changed, [*columns, "revision", "changed_by"])
    if held:
        Loan.objects.filter(pk__in=[row.pk for row in held.values()]).delete()
    return len(made)


def _differs(row: Loan, now: LoanRecord, unit: BudgetUnit) -> bool:
    """Whether the register tells it otherwise; then the row has taken it over, and is an example's no more."""
    before: LoanRecord = record_of(row, unit)
    after = replace(now, project=before.project)
    if replace(before, assumed=()) == after:
        return False
    row.fill(after)
    return True
