"""Typed cells put into the rows of a self-evaluation, under a lock, with everybody's changes kept apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import F

from jiheng.core.record import Column, Kind
from jiheng.schema.refused import RefusedError
from jiheng.schema.values import Writing, read_list, read_value, write_value
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.face.grid import CellChange, ConflictError, Posted, Theirs, conflicts
from jiheng.web.record_tables.table import RecordRow, put_in_order
from jiheng.web.records.acting import ActionRefusedError, require_open
from jiheng.web.records.made_rows import remember_rows, rows_made
from jiheng.web.self_evaluations.models import EvaluationRow, Improvement, Problem, SelfEvaluation
from jiheng.web.targets.models import Indicator

LONGEST_QUOTE = 40
NEW = "new-"


class Saving:
    """One save of one table. `errors` are cells that were not saved; `made` the keys of new rows."""

    def __init__(self, evaluation: SelfEvaluation, model: type[EvaluationRow], writing: Writing) -> None:
        self.evaluation, self.model, self.writing = evaluation, model, writing
        self.errors: dict[str, str] = {}
        self.made: dict[str, str] = {}
        self.revision = evaluation.revision

    def apply(self, posted: Posted, access: Access) -> None:
        """Save what can be saved; raises `ConflictError` and `ActionRefusedError`, then nothing is."""
        with transaction.atomic():
            current = SelfEvaluation.objects.select_for_update(of=("self",)).get(pk=self.evaluation.pk)
            require_editable(current, access)
            again = rows_made(posted, access.person)
            posted = posted.under(again)
            rows = {str(row.pk): row for row in self._rows()}
            found = conflicts(posted, lambda change: self._theirs(rows.get(change.row), change))
            if found:
                raise ConflictError(found)
            self._keep_tied(posted.removed, rows)
            self._change(posted, rows, access)
            self._remove(posted.removed, rows)
            put_in_order(rows.get(self.made.get(key, key)) for key in posted.order)
            remember_rows(posted, self.made, access.person)
            self.made |= again
            SelfEvaluation.objects.filter(pk=current.pk).update(revision=F("revision") + 1)
            self.revision = current.revision + 1

    def _rows(self) -> Sequence[EvaluationRow]:
        return list(self.model._default_manager.filter(self_evaluation=self.evaluation).select_related("changed_by"))

    def _change(self, posted: Posted, rows: dict[str, EvaluationRow], access: Access) -> None:
        for key, cells in posted.rows().items():
            is_new = key.startswith(NEW)
            row = self._new(len(rows) + len(self.made)) if is_new else rows.get(key)
            if row is None:
                self._refuse(key, cells, "这一行已被删除；请刷新页面。")
                continue
            saved = [self._put(row, key, name, typed) for name, typed in cells.items()]
            missing = _missing(row) if is_new else []
            if missing:
                self._refuse(key, cells, f"先填“{'”“'.join(missing)}”，这一行才能保存。")
            elif any(saved):
                row.changed_by = access.person
                row.revision += 1
                row.save()
                if is_new:
                    self.made[key] = str(row.pk)

    def _refuse(self, key: str, cells: Iterable[str], words: str) -> None:
        for name in cells:
            self.errors.setdefault(f"{key}.{name}", words)

    def _new(self, position: int) -> EvaluationRow:
        row = self.model(unit_year_id=self.evaluation.unit_year_id, self_evaluation=self.evaluation, position=position)
        code = next((column for column in row.stored if column.name == "code"), None)
        if code is not None:
            same = self.model._default_manager.filter(self_evaluation=self.evaluation)
            taken = {getattr(each, "code") for each in same}  # noqa: B009  # a stored column
            prefix = code.example.rstrip("0123456789")
            free = next(each for each in range(1, len(taken) + 2) if f"{prefix}{each}" not in taken)
            row.put_in(code, f"{prefix}{free}")
        return row

    def _put(self, row: EvaluationRow, key: str, name: str, typed: str) -> bool:
        """Whether the text could be put into the cell."""
        before = getattr(row, name)
        is_put = self._put_text(row, key, name, typed)
        if getattr(row, name) != before:
            row.changed_in(name)
        return is_put

    def _put_text(self, row: EvaluationRow, key: str, name: str, typed: str) -> bool:
        column = next(each for each in row.stored if each.name == name)
        if not typed:
            if column.required:
                self.errors[f"{key}.{name}"] = f"“{column.title}”不能空；请填写。"
                return False
            row.put_in(column, None)
            return True
        unit = getattr(row, column.measured_by) if column.measured_by else ""
        unknown = self._unknown(column, typed)
        if unknown:
            self.errors[f"{key}.{name}"] = unknown
            return False
        try:
            row.put_in(column, read_value(column, typed, replace(self.writing, unit_of_measure=unit)))
        except RefusedError as problem:
            told = f"写的是“{typed[:LONGEST_QUOTE]}”，应为{problem.expected}；{problem.action}。"
            self.errors[f"{key}.{name}"] = told
            return False
        return True

    def _unknown(self, column: Column, typed: str) -> str:
        """What is wrong with keys of other records: a problem that nobody told, an indicator that was not declared."""
        if column.kind is not Kind.REFERENCES or column.table not in _TIED:
            return ""
        title, known = _TIED[column.table](self.evaluation)
        try:
            strange = [each for each in read_list(typed) if each not in known]
        except RefusedError:
            return ""  # told where the value is read
        if not strange:
            return ""
        return f"没有编号{'、'.join(strange)}的{title}；可写：{'、'.join(known) or '还没有'}，多个用、分开。"

    def _keep_tied(self, removed: Sequence[str], rows: Mapping[str, EvaluationRow]) -> None:
        """A problem goes only after the improvements that answer it."""
        if self.model is not Problem:
            return
        for key in removed:
            code = str(getattr(rows[key], "code")) if key in rows else ""  # noqa: B009  # a stored column
            tied = [each["code"] for each in _records(Improvement, self.evaluation) if code in each["problems"]]
            if tied:
                raise ActionRefusedError(f"措施{'、'.join(tied)}针对问题{code}；请先删去或改写这些措施，再删问题。")

    def _theirs(self, row: EvaluationRow | None, change: CellChange) -> Theirs | None:
        if row is None:
            return None
        who = row.changed_by.name if row.changed_by else ""
        return Theirs(cell_text(row, change.column, self.writing), who, row.changed_at)

    def _remove(self, removed: Sequence[str], rows: Mapping[str, EvaluationRow]) -> None:
        for key in removed:
            if key in rows:
                rows[key].delete()


def _records(model: type[EvaluationRow], evaluation: SelfEvaluation) -> list[dict[str, Any]]:
    return [each.record_values() for each in model._default_manager.filter(self_evaluation=evaluation)]


def _problems(evaluation: SelfEvaluation) -> tuple[str, list[str]]:
    return "问题", [each["code"] for each in _records(Problem, evaluation)]


def _indicators(evaluation: SelfEvaluation) -> tuple[str, list[str]]:
    rows = Indicator.objects.filter(target_set=evaluation.target_set)
    return "指标", [each.record_values()["code"] for each in rows]


_TIED: Mapping[str, Callable[[SelfEvaluation], tuple[str, list[str]]]] = {
    "problems": _problems,
    "indicators": _indicators,
}


def require_editable(evaluation: SelfEvaluation, access: Access) -> None:
    """Refuses whoever may not write, or a state in which nobody may."""
    if not access.has_role(Role.PREPARER, evaluation.unit_year.budget_unit):
        raise ActionRefusedError("只有本单位填报人能修改自评；要改请退回或与填报人联系。")
    require_open(evaluation.unit_year.year)
    if not evaluation.is_editable:
        raise ActionRefusedError(f"现在是“{evaluation.get_state_display()}”，不能修改；要改请先撤回，或请审核人退回。")


def cell_text(row: RecordRow, name: str, writing: Writing) -> str:
    """What a cell shows of a stored row."""
    column = next(each for each in row.stored if each.name == name)
    unit = getattr(row, column.measured_by) if column.measured_by else ""
    return write_value(column, row.held_in(column), replace(writing, unit_of_measure=unit))


def _missing(row: EvaluationRow) -> list[str]:
    return [column.title for column in row.stored if column.required and row.held_in(column) in (None, "", ())]
