"""Whichever way rows are written, their table is stamped anew in that unit's year, and only there."""

from collections.abc import Callable

import pytest
from django.db import transaction

from jiheng.web.budgets.models import Payment
from jiheng.web.record_tables.stamping import tokens_of
from tests.web.conftest import District

TABLE = "budgets.payment"


def _payment(district: District, code: str) -> Payment:
    return Payment(unit_year=district.unit_year, code=code, budget_line="Y1", amount=100)


def _saved() -> None:
    Payment.objects.get(code="P1").save()


def _created() -> None:
    Payment.objects.create(unit_year=Payment.objects.get(code="P1").unit_year, code="P2", budget_line="Y1", amount=1)


def _many_changed() -> None:
    row = Payment.objects.get(code="P1")
    row.position = 7
    Payment.objects.bulk_update([row], ["position"])


WRITES: dict[str, Callable[[], object]] = {
    "save": _saved,
    "create": _created,
    "delete one": lambda: Payment.objects.get(code="P1").delete(),
    "bulk_update": _many_changed,
    "update": lambda: Payment.objects.filter(code="P1").update(position=3),
    "delete many": lambda: Payment.objects.filter(code="P1").delete(),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=list(WRITES))
def test_every_write_stamps_the_table_anew(district: District, write: Callable[[], object]) -> None:
    Payment.objects.bulk_create([_payment(district, "P1")])
    before = tokens_of(district.unit_year.pk)[TABLE]
    write()
    assert tokens_of(district.unit_year.pk)[TABLE] != before
    assert tokens_of(district.other_unit_year.pk) == {}


def test_reading_leaves_the_stamp(district: District) -> None:
    Payment.objects.bulk_create([_payment(district, "P1")])
    before = tokens_of(district.unit_year.pk)
    list(Payment.objects.filter(unit_year=district.unit_year))
    assert tokens_of(district.unit_year.pk) == before


def test_a_write_taken_back_leaves_the_stamp(district: District) -> None:
    Payment.objects.bulk_create([_payment(district, "P1")])
    before = tokens_of(district.unit_year.pk)
    with transaction.atomic():
        Payment.objects.create(unit_year=district.unit_year, code="P2", budget_line="Y1", amount=1)
        transaction.set_rollback(True)
    assert tokens_of(district.unit_year.pk) == before
