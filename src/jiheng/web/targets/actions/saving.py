"""Typed cells put into the rows of a target set, under a lock, with everybody's changes kept apart."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import F, ProtectedError

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.core.record import Record
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.face.grid import CellChange, ConflictError, Posted, Theirs, conflicts
from jiheng.web.record_tables.table import put_in_order
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.made_rows import remember_rows, rows_made
from jiheng.web.targets.cells import PLACE, missing_of, places_of, text_in, with_cells
from jiheng.web.targets.declaring import standard_of
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet

NEW = "new-"
PREFIXES: Mapping[type[TargetRow], str] = {Indicator: "", Objective: "M"}
_RECORDS: Mapping[type[TargetRow], type[Any]] = {Indicator: IndicatorRecord, Objective: ObjectiveRecord}


class Saving:
    """One save of one table. `errors` are cells that were not saved; `made` the keys of new rows."""

    def __init__(self, target_set: TargetSet, model: type[TargetRow]) -> None:
        self.target_set, self.model = target_set, model
        self.errors: dict[str, str] = {}
        self.made: dict[str, str] = {}
        self.revision = target_set.revision

    def apply(self, posted: Posted, access: Access) -> None:
        """Save what can be saved; raises `ConflictError` and `ActionRefusedError`, then nothing is."""
        with transaction.atomic():
            current = locked(self.target_set, access)
            again = rows_made(posted, access.person)
            posted = posted.under(again)
            rows = {str(row.pk): row for row in self._rows()}
            found = conflicts(posted, lambda change: self._theirs(rows.get(change.row), change))
            if found:
                raise ConflictError(found)
            for key, cells in posted.rows().items():
                if key not in posted.removed:
                    self._save(key, cells, rows, access)
            for key in posted.removed:
                if key in rows:
                    _remove(rows[key])
            put_in_order(rows.get(self.made.get(key, key)) for key in posted.order)
            remember_rows(posted, self.made, access.person)
            self.made |= again
            self.revision = current.revision + 1

    def _rows(self) -> Sequence[TargetRow]:
        return list(self.model._default_manager.filter(target_set=self.target_set).select_related("changed_by"))

    def _save(self, key: str, cells: Mapping[str, str], rows: dict[str, TargetRow], access: Access) -> None:
        is_new = key.startswith(NEW)
        if is_new and not any(cells.values()):
            return
        row = self._new(rows) if is_new else rows.get(key)
        if row is None:
            self.errors |= {f"{key}.{name}": "这一行已被删除；请刷新页面。" for name in cells}
            return
        before: Record = _RECORDS[self.model](**self._blank(row), **row.record_values())
        after, errors = with_cells(before, cells)
        if PLACE in cells and after != before and cells[PLACE] not in (text_in(before, PLACE), *self._places()):
            errors[PLACE] = "类别要从列表里选；请重新选择。"
            after, _ = with_cells(before, {name: text for name, text in cells.items() if name != PLACE})
        self.errors |= {f"{key}.{name}": words for name, words in errors.items()}
        lacking = missing_of(after) if is_new else []
        if lacking:
            told = f"先填“{'”“'.join(lacking)}”，这一行才能保存。"
            self.errors |= {f"{key}.{name}": told for name in cells if f"{key}.{name}" not in self.errors}
        elif after != before or is_new:
            row.fill(after)
            row.changed_by = access.person
            row.revision += 1
            row.save()
            if is_new:
                self.made[key] = str(row.pk)
                rows[str(row.pk)] = row

    def _places(self) -> tuple[str, ...]:
        return tuple(name for name, _ in places_of(standard_of(self.target_set)))

    def _blank(self, row: TargetRow) -> dict[str, str]:
        """Required columns that the row does not hold yet."""
        held = row.record_values()
        return {each.name: "" for each in row.stored if each.required and each.name not in held}

    def _new(self, rows: Mapping[str, TargetRow]) -> TargetRow:
        prefix = PREFIXES[self.model]
        taken = {str(getattr(each, "code")) for each in rows.values()}  # noqa: B009  # a stored column
        number = next(each for each in range(len(rows) + 1, 2 * len(rows) + 2) if f"{prefix}{each}" not in taken)
        position = max((each.position for each in rows.values()), default=-1) + 1
        row = self.model(unit_year_id=self.target_set.unit_year_id, target_set=self.target_set, position=position)
        kind = _RECORDS[self.model]
        named = {"level1": "", "name": ""} if kind is IndicatorRecord else {"expected": ""}
        return row.fill(kind(code=f"{prefix}{number}", project=self.target_set.project, **named))

    def _theirs(self, row: TargetRow | None, change: CellChange) -> Theirs | None:
        if row is None:
            return None
        record = _RECORDS[self.model](**self._blank(row), **row.record_values())
        return Theirs(text_in(record, change.column), row.changed_by.name if row.changed_by else "", row.changed_at)


def _remove(row: TargetRow) -> None:
    try:
        row.delete()
    except ProtectedError:
        raise ActionRefusedError("这一行已经有人填了完成值，不能删除；不再考核的请把分值改为0并说明。") from None


def locked(target_set: TargetSet, access: Access) -> TargetSet:
    """The set, locked for a change and counted as changed; refuses whoever may not, or when nobody may."""
    current = TargetSet.objects.select_for_update(of=("self",)).get(pk=target_set.pk)
    if not access.has_role(Role.PREPARER, target_set.unit_year.budget_unit):
        raise ActionRefusedError("只有本单位填报人能修改目标；要改请退回或与填报人联系。")
    if not current.is_editable:
        raise ActionRefusedError(f"现在是“{current.get_state_display()}”，不能修改；要改请先撤回，已批复的请办理调整。")
    TargetSet.objects.filter(pk=current.pk).update(revision=F("revision") + 1)
    return current


def add_indicator(target_set: TargetSet, record: IndicatorRecord, access: Access) -> Indicator:
    """Put an indicator behind the others, under the next free code."""
    with transaction.atomic():
        locked(target_set, access)
        rows = list(Indicator.objects.filter(target_set=target_set))
        taken = {str(getattr(each, "code")) for each in rows}  # noqa: B009  # a stored column
        number = next(each for each in range(len(rows) + 1, 2 * len(rows) + 2) if str(each) not in taken)
        row = Indicator(
            unit_year_id=target_set.unit_year_id,
            target_set=target_set,
            position=max((each.position for each in rows), default=-1) + 1,
            changed_by=access.person,
        )
        row.fill(replace(record, code=str(number), project=target_set.project)).save()
    return row
