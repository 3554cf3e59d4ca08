"""A unit's duties and its work of the year: what projects and indicators are for."""

from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from jiheng.core.record import Record
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.codes import next_code, next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.models import Duty, Task
from jiheng.web.cases.records import record_of
from jiheng.web.record_tables.references import tables_naming
from jiheng.web.records.acting import ActionRefusedError, record


@dataclass(frozen=True, slots=True)
class DutyTable:
    """One of the two tables: what people call a row, and which columns they fill in."""

    model: type[Duty] | type[Task]
    word: str
    told: tuple[str, ...]


TABLES = {
    "duties": DutyTable(Duty, "职责", ("text",)),
    "tasks": DutyTable(Task, "任务", ("name", "duties", "content", "result")),
}


def put_row(
    access: Access, unit_year: UnitYear, table: DutyTable, told: dict[str, Any], *, code: str = "", revision: int = 0
) -> Duty | Task:
    """A new row under the next free code, or the row under `code` changed as it was seen at `revision`."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        if code:
            row, verb = _locked(unit_year, table, code), "修改"
            if row.revision != revision:
                raise ActionRefusedError(f"您打开之后，这项{table.word}又有人改过；您填的还在下面，请核对后再保存。")
            before: Record = record_of(row, unit_year.budget_unit)
            after = replace(before, **told)
            if after == before:
                return row
        else:
            code, verb = told.get("code") or next_code(table.model, unit_year), "新增"
            if table.model._default_manager.filter(unit_year=unit_year, code=code).exists():
                raise ActionRefusedError(f"编号“{code}”已经有了；请换一个编号，或留空由系统编。")
            row = table.model(unit_year=unit_year, position=next_position(table.model, unit_year))
            after = table.model.case_table.record_type(**{**told, "code": code})
        row.fill(after)
        row.revision += 1
        row.changed_by = access.person
        row.save()
        record(actor, _subject(row), "save", f"{actor}{verb}{table.word}{code}", unit_year=unit_year)
    return row


def remove_row(access: Access, unit_year: UnitYear, table: DutyTable, code: str) -> None:
    """Take a row out that nothing hangs on."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        naming = tables_naming(unit_year, table.model.case_table.name, code)
        if naming:
            raise ActionRefusedError(f"{table.word}{code}还用在{'、'.join(naming)}里，不能删除；请先改掉那里的编号。")
        row = _locked(unit_year, table, code)
        subject = _subject(row)
        row.delete()
        record(actor, subject, "remove", f"{actor}删除{table.word}{code}", unit_year=unit_year)


def _locked(unit_year: UnitYear, table: DutyTable, code: str) -> Duty | Task:
    rows = table.model._default_manager.select_for_update()
    row: Duty | Task | None = rows.filter(unit_year=unit_year, code=code).first()
    if row is None:
        raise ActionRefusedError(f"{table.word}{code}已被别人删除；请刷新页面。")
    return row


def _subject(row: Duty | Task) -> str:
    return f"{row._meta.label_lower}:{row.pk}"
