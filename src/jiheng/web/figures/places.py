"""Where a record is kept: the page on which people work with it."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from jiheng.web.activities.ledgers import LEDGERS
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.records.reviewed_work import ReviewedWork

LEDGER_OF = {ledger.model.case_table.name: ledger for ledger in LEDGERS.values()}
_OF_UNIT = {
    "budget_lines": "budgets:lines",
    "adjustments": "budgets:adjustments",
    "payments": "budgets:payments",
}


def place_of(unit_year: UnitYear, work: ReviewedWork | None, table: str, key: str) -> str:
    """The address; "" for records that have no page of their own but this one."""
    place = [unit_year.year.year, unit_year.budget_unit.code]
    if table in LEDGER_OF:
        ledger = LEDGER_OF[table]
        rows: QuerySet[Any] = ledger.model._default_manager.filter(unit_year=unit_year)
        row = rows.filter(code=key).first()
        return reverse("activities:row", args=[*place, ledger.slug, row.pk]) if row else ""
    if table == "projects":
        return reverse("budgets:project", args=[*place, key])
    if table == "payments":
        return f"{reverse('budgets:payments', args=place)}?{urlencode({'q': key})}"
    if table in _OF_UNIT:
        return reverse(_OF_UNIT[table], args=place)
    if table == "loans":
        known = RegisteredLoan.objects.filter(unit_year__budget_unit=unit_year.budget_unit, code=key).exists()
        return reverse("loans:loan", args=[*place, key]) if known else ""
    return work.get_absolute_url() if work is not None else ""
