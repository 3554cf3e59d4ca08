"""What one does with a ledger: add a row, change it, take it out. Each in one transaction with its trail."""

import re
from dataclasses import MISSING, fields, replace
from typing import Any

from django.db import transaction

from jiheng.core.record import Record
from jiheng.web.accounts.access import Access
from jiheng.web.activities.keepers import keeper, reads_names
from jiheng.web.activities.ledgers import LedgerPage
from jiheng.web.activities.models import Activity
from jiheng.web.activities.rules import series_problem
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import record_of
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import ActionRefusedError, Actor, record


def subject_of(row: RecordRow) -> str:
    """What the trail and the evidence of a row are filed under."""
    return f"activities.{type(row).__name__.lower()}:{row.pk}"


def add_row(access: Access, unit_year: UnitYear, ledger: LedgerPage, told: dict[str, Any]) -> RecordRow:
    """A new row under the code given or, where it is blank, the next free one."""
    with transaction.atomic():
        actor = keeper(access, unit_year)
        code = told.get("code") or next_code(ledger, unit_year)
        if _rows(ledger, unit_year).filter(code=code).exists():
            raise ActionRefusedError(f"编号“{code}”已经有了；请换一个编号，或留空由系统编。")
        made = ledger.model.case_table.record_type(**{**_blanks(ledger), **told, "code": code})
        _check_series(made, unit_year, 0)
        last = _rows(ledger, unit_year).order_by("-position").first()
        position = 0 if last is None else last.position + 1
        row = ledger.model(unit_year=unit_year, position=position, changed_by=access.person).fill(made)
        row.save()
        _tell(actor, row, unit_year, "add", f"登记{ledger.title}{code}")
    return row


def change_row(
    access: Access, unit_year: UnitYear, ledger: LedgerPage, key: int, told: dict[str, Any], *, revision: int
) -> RecordRow:
    """Change what the form showed; restricted cells that were not shown stay as they are."""
    with transaction.atomic():
        actor = keeper(access, unit_year)
        row = locked(ledger, unit_year, key)
        if row.revision != revision:
            raise ActionRefusedError("您打开之后，这一行又有人改过；您填的内容还在下面，请核对后再保存。")
        before = record_of(row, unit_year.budget_unit)
        hidden = set() if reads_names(access, unit_year.budget_unit) else set(ledger.restricted)
        shown = {name: value for name, value in told.items() if name not in hidden}
        shown["code"] = shown.get("code") or before.code
        after = replace(before, **shown)
        if after == before:
            return row
        if _rows(ledger, unit_year).filter(code=after.code).exclude(pk=row.pk).exists():
            raise ActionRefusedError(f"编号“{after.code}”已经有了；请换一个编号。")
        _check_series(after, unit_year, row.pk)
        row.fill(after)
        row.revision += 1
        row.changed_by = access.person
        row.save()
        titles = [
            column.title
            for name, column in ledger.columns.items()
            if getattr(before, name, None) != getattr(after, name, None)
        ]
        _tell(actor, row, unit_year, "change", f"修改{ledger.title}{after.code}：{'、'.join(titles)}")
    return row


def remove_row(access: Access, unit_year: UnitYear, ledger: LedgerPage, key: int, reason: str) -> None:
    """Take a row out, with a reason; the trail keeps that it was there."""
    with transaction.atomic():
        actor = keeper(access, unit_year)
        if not reason.strip():
            raise ActionRefusedError("删除要写明原因；请填写后再试。")
        row = locked(ledger, unit_year, key)
        code = record_of(row, unit_year.budget_unit).code
        _tell(actor, row, unit_year, "remove", f"删除{ledger.title}{code}：{reason.strip()}")
        row.delete()


def locked(ledger: LedgerPage, unit_year: UnitYear, key: int) -> RecordRow:
    """The row, which nobody else changes until the transaction ends."""
    row: RecordRow | None = _rows(ledger, unit_year).select_for_update().filter(pk=key).first()
    if row is None:
        raise ActionRefusedError("这一行已经删除；请刷新页面。")
    return row


def next_code(ledger: LedgerPage, unit_year: UnitYear) -> str:
    """One more than the highest number in use."""
    pattern = re.compile(rf"{ledger.prefix}(\d{{1,9}})")
    taken = _rows(ledger, unit_year).values_list("code", flat=True)
    numbers = [int(found[1]) for code in taken if (found := pattern.fullmatch(code))]
    return f"{ledger.prefix}{max(numbers, default=0) + 1:02}"


def _rows(ledger: LedgerPage, unit_year: UnitYear) -> Any:
    return ledger.model._default_manager.filter(unit_year=unit_year)


def _blanks(ledger: LedgerPage) -> dict[str, Any]:
    every = fields(ledger.model.case_table.record_type)
    return {each.name: each.default for each in every if each.default is not MISSING}


def _check_series(made: Record, unit_year: UnitYear, key: int) -> None:
    """Activities of one short name are one series; their counts are added."""
    if not isinstance(made, Activity.case_table.record_type):
        return
    others = Activity.objects.filter(unit_year=unit_year, short_name=made.short_name).exclude(pk=key)
    problem = series_problem(made, [record_of(row, unit_year.budget_unit) for row in others[:1]])
    if problem:
        raise ActionRefusedError(problem)


def _tell(actor: Actor, row: RecordRow, unit_year: UnitYear, verb: str, words: str) -> None:
    record(actor, subject_of(row), verb, f"{actor}{words}", unit_year=unit_year)
