"""The purses of a unit as they are typed: each cell that can be is stored, the others are told why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.core.numbers import to_the_fen
from jiheng.reports.target_blocks.declaration import declared_amount
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.entering import without_assessment, without_target
from jiheng.web.budgets.codes import next_code, next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.grid_rows import CellError, text_in, with_cell
from jiheng.web.budgets.models import Adjustment, BudgetLine, Payment, Project
from jiheng.web.budgets.questions import projects_with_targets
from jiheng.web.cases.records import record_of, year_records
from jiheng.web.records.acting import ActionRefusedError, Actor, record
from jiheng.web.records.models import Event

NEW = "new-"
ENTERING = ("project", "original_budget", "revised_budget")
"""Columns by which a project gets money."""
SITTING = timedelta(minutes=10)


@dataclass(slots=True)
class LinesSaved:
    """What came of a save: words by `row.column` for cells that were not stored, and the keys of new rows.

    `unmade` says why new rows were not made at all.
    """

    errors: dict[str, str] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    unmade: list[str] = field(default_factory=list)


def save_lines(
    access: Access,
    unit_year: UnitYear,
    typed: Mapping[str, Mapping[str, str]],
    *,
    seen: Mapping[str, int] | None = None,
) -> LinesSaved:
    """Store typed cells by row key and column. `seen` are the revisions that a plain form was made from."""
    outcome = LinesSaved()
    with transaction.atomic():
        actor = editor(access, unit_year)
        for key, cells in typed.items():
            if any(text.strip() for text in cells.values()) or not key.startswith(NEW):
                _save_row(actor, unit_year, key, cells, (seen or {}).get(key), outcome)
    return outcome


def remove_line(access: Access, unit_year: UnitYear, key: int) -> None:
    """Take out a line that nothing hangs on."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        row = BudgetLine.objects.select_for_update().filter(unit_year=unit_year, pk=key).first()
        if row is None:
            return
        line: BudgetLineRecord = record_of(row, unit_year.budget_unit)
        for model, what in ((Payment, "支付"), (Adjustment, "调整")):
            if model._default_manager.filter(unit_year=unit_year, budget_line=line.code).exists():
                raise ActionRefusedError(f"预算行{line.code}已经登记了{what}，不能删除；不再使用请把余额调减为0。")
        if line.actual_expenditure or row.carried_from_id is not None:
            raise ActionRefusedError(f"预算行{line.code}有执行数或是上年结转来的，不能删除；请改用预算调整。")
        words = f"{actor}删除预算行{line.code}（全年预算数{to_the_fen(line.revised_budget)}元）"
        subject = f"budgets.budgetline:{row.pk}"
        row.delete()
        record(actor, subject, "remove", words, unit_year=unit_year, project=line.project)


def _save_row(
    actor: Actor, unit_year: UnitYear, key: str, cells: Mapping[str, str], seen: int | None, outcome: LinesSaved
) -> None:
    row, before = _row(unit_year, key)
    after = before
    for name, text in cells.items():
        if text.strip() == text_in(before, name):
            continue
        if seen is not None and seen != row.revision:
            outcome.errors[f"{key}.{name}"] = f"别人刚刚改成了“{text_in(before, name)}”；仍用您填的就再保存一次。"
            continue
        try:
            candidate = with_cell(after, name, text)
            _check(before, candidate, name, unit_year)
        except CellError as problem:
            outcome.errors[f"{key}.{name}"] = problem.words
        else:
            after = candidate
    if key.startswith(NEW) and f"{key}.project" in outcome.errors:
        outcome.unmade.append(outcome.errors[f"{key}.project"])
        return
    if key.startswith(NEW) and any(f"{key}.{name}" not in outcome.errors for name, text in cells.items() if text):
        after = replace(after, code=next_code(BudgetLine, unit_year))
        row.position = next_position(BudgetLine, unit_year)
    elif after == before:
        return
    _store(actor, unit_year, row, after, None if key.startswith(NEW) else before)
    if key.startswith(NEW):
        outcome.keys[key] = row.pk


def _row(unit_year: UnitYear, key: str) -> tuple[BudgetLine, BudgetLineRecord]:
    if key.startswith(NEW):
        blank = BudgetLineRecord(
            code=key,
            budget_unit=unit_year.budget_unit.code,
            kind=ExpenditureKind.BASIC,
            year_of_origin=unit_year.year.year,
            revised_budget=Decimal(0),
            actual_expenditure=Decimal(0),
        )
        return BudgetLine(unit_year=unit_year), blank
    found = BudgetLine.objects.select_for_update().filter(unit_year=unit_year, pk=int(key) if key.isdecimal() else 0)
    row = found.first()
    if row is None:
        raise ActionRefusedError("有一行已被别人删除；请刷新页面后再保存。")
    return row, record_of(row, unit_year.budget_unit)


def _check(before: BudgetLineRecord, line: BudgetLineRecord, name: str, unit_year: UnitYear) -> None:
    """Whether the line may be so, as far as the cell just typed goes."""
    year = unit_year.year
    if name == "project" and line.project:
        if not Project.objects.filter(unit_year=unit_year, code=line.project).exists():
            raise CellError(f"没有项目“{line.project}”；请从列表里选，或先设立项目。")
        is_missing = year.requires_target and line.project not in projects_with_targets(unit_year)
        if is_missing and line.project != before.project:
            raise CellError(without_target(line.project))
    if name in ENTERING and line.project and _grows(before, line):
        others = [each for each in year_records(BudgetLine, unit_year) if each.code != before.code]
        told = without_assessment(unit_year, line.project, [*others, line])
        if told:
            raise CellError(told)
    if name == "year_of_origin" and line.year_of_origin > year.year:
        raise CellError(f"资金年度是{line.year_of_origin}，晚于{year.year}年；请核对。")
    if line.revised_budget < line.actual_expenditure:
        raise CellError(f"全年预算数会少于已经支出的{to_the_fen(line.actual_expenditure)}元；请核对。")


def _grows(before: BudgetLineRecord, line: BudgetLineRecord) -> bool:
    """Whether its project asks for more than it did."""
    return line.project != before.project or declared_amount(line) > declared_amount(before)


def _store(
    actor: Actor, unit_year: UnitYear, row: BudgetLine, line: BudgetLineRecord, before: BudgetLineRecord | None
) -> None:
    row.fill(line)
    row.revision += 1
    row.changed_by = actor.person
    row.save()
    subject = f"budgets.budgetline:{row.pk}"
    if before is None:
        told = f"{actor}新增预算行{line.code}：全年预算数{to_the_fen(line.revised_budget)}元"
    elif _has_told_lately(actor, subject):
        return
    else:
        told = f"{actor}修改预算行{line.code}（改前全年预算数{to_the_fen(before.revised_budget)}元）"
    record(actor, subject, "save", told, unit_year=unit_year, project=line.project)


def _has_told_lately(actor: Actor, subject: str) -> bool:
    """A grid saves with every few keys: one sitting is one step, told with what stood there before it."""
    since = timezone.now() - SITTING
    return Event.objects.filter(subject=subject, verb="save", person=actor.person, at__gte=since).exists()
