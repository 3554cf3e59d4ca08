"""Where the rows of the ledgers are kept, and for whom they are opened."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from jiheng.web.accounts.access import Access
from jiheng.web.activities.keepers import may_list
from jiheng.web.activities.ledgers import LEDGERS, LedgerPage
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.figures.places import RecordPlace, keep_at


def _address(ledger: LedgerPage, unit_year: UnitYear, key: str) -> str:
    rows: QuerySet[Any] = ledger.model._default_manager.filter(unit_year=unit_year)
    row = rows.filter(code=key).first()
    place = (unit_year.year.year, unit_year.budget_unit.code, ledger.slug)
    return reverse("activities:row", args=[*place, row.pk]) if row else ""


def _may_open(ledger: LedgerPage, access: Access, unit_year: UnitYear) -> bool:
    return may_list(access, unit_year, ledger)


for _ledger in LEDGERS.values():
    keep_at(_ledger.model.case_table.name, RecordPlace(partial(_address, _ledger), partial(_may_open, _ledger)))
