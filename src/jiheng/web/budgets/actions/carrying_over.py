"""Carrying unspent money over into the next year, where it keeps its year of origin."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db import transaction

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget import ProjectContinuity
from jiheng.core.numbers import to_the_fen
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.codes import next_code, next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.cases.records import record_of
from jiheng.web.records.acting import ActionRefusedError, Actor, record

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Remainder:
    """What becomes of a line's unspent money: carried over, the rest taken back."""

    carry_over: Decimal
    surplus: Decimal


def carry_over(access: Access, unit_year: UnitYear, told: Mapping[str, Remainder]) -> int:
    """Settle lines by their codes and put what is carried over into the next year, when that year is open.

    Returns how many lines of the next year hold carried money now. Done again, it changes what differs.
    """
    with transaction.atomic():
        actor = editor(access, unit_year)
        rows = {
            line.code: (row, line)
            for row in BudgetLine.objects.select_for_update(of=("self",)).filter(unit_year=unit_year)
            for line in [_record(row, unit_year)]
        }
        for code, remainder in told.items():
            row, line = rows[code]
            _check(line, remainder)
            settled = replace(line, carry_over=remainder.carry_over, surplus=remainder.surplus)
            if settled != line:
                _settle(actor, unit_year, row, settled)
        following = next_unit_year(unit_year)
        return 0 if following is None else carry_into(actor, unit_year, following)


def next_unit_year(unit_year: UnitYear) -> UnitYear | None:
    """The same unit in the next year, once that has been opened and until it is closed."""
    found = UnitYear.objects.filter(budget_unit=unit_year.budget_unit, year__year=unit_year.year.year + 1)
    return found.filter(year__is_closed=False).select_related("budget_unit", "year").first()


def carry_into(actor: Actor, unit_year: UnitYear, following: UnitYear) -> int:
    """Put everything that the unit's lines carry over into the next year. Inside of somebody's transaction."""
    count = 0
    rows = BudgetLine.objects.filter(unit_year=unit_year).select_related("carried_to").order_by("position", "pk")
    for row in rows:
        line = _record(row, unit_year)
        if line.carry_over is None:
            continue
        carried = getattr(row, "carried_to", None)
        if carried is not None:
            _change_carried(actor, following, carried, line)
        elif line.carry_over > 0:
            _put_carried(actor, following, row, line)
        count += line.carry_over > 0
    return count


def continue_project(project: Project, following: UnitYear) -> Project:
    """The same project a year later; the one that is there already, when it was continued before."""
    known = Project.objects.filter(unit_year=following, continues=project).first()
    if known is not None:
        return known
    record_before: ProjectRecord = record_of(project, project.unit_year.budget_unit)
    same_code = Project.objects.filter(unit_year=following, code=record_before.code)
    code = next_code(Project, following) if same_code.exists() else record_before.code
    told = replace(
        record_before,
        code=code,
        continuity=ProjectContinuity.CONTINUING,
        requested_budget=None,
        requested_appropriation=None,
        assumed=(),
    )
    row = Project(unit_year=following, position=next_position(Project, following), continues=project).fill(told)
    row.save()
    return row


def _settle(actor: Actor, unit_year: UnitYear, row: BudgetLine, line: BudgetLineRecord) -> None:
    row.fill(line)
    row.revision += 1
    row.changed_by = actor.person
    row.save()
    words = (
        f"{actor}确定预算行{line.code}的余额：结转下年{to_the_fen(line.carry_over or NOTHING)}元，"
        f"结余收回{to_the_fen(line.surplus or NOTHING)}元"
    )
    record(actor, f"budgets.budgetline:{row.pk}", "settle", words, unit_year=unit_year, project=line.project)


def _put_carried(actor: Actor, following: UnitYear, row: BudgetLine, line: BudgetLineRecord) -> None:
    assert line.carry_over is not None
    project = ""
    if line.project:
        before = Project.objects.select_related("unit_year__budget_unit").get(
            unit_year=row.unit_year, code=line.project
        )
        project = str(record_of(continue_project(before, following), following.budget_unit).code)
    told = replace(
        line,
        code=next_code(BudgetLine, following),
        project=project,
        original_budget=None,
        revised_budget=line.carry_over,
        actual_expenditure=NOTHING,
        carry_over=None,
        surplus=None,
        note=f"上年{line.code}结转",
        assumed=(),
    )
    carried = BudgetLine(
        unit_year=following,
        position=next_position(BudgetLine, following),
        carried_from=row,
        carried_amount=line.carry_over,  # type: ignore[misc]  # yuan: see FenField
        changed_by=actor.person,
    ).fill(told)
    carried.save()
    words = f"{actor}转入上年结转{to_the_fen(line.carry_over)}元为预算行{told.code}（资金年度{line.year_of_origin}）"
    record(actor, f"budgets.budgetline:{carried.pk}", "carry", words, unit_year=following, project=project)


def _change_carried(actor: Actor, following: UnitYear, carried: BudgetLine, line: BudgetLineRecord) -> None:
    """The amount carried is corrected; adjustments made in the new year stay on top of it."""
    assert line.carry_over is not None
    held = _record(carried, following)
    was = carried.carried_amount or NOTHING
    if was == line.carry_over:
        return
    revised = held.revised_budget + line.carry_over - was
    if revised < held.actual_expenditure:
        raise ActionRefusedError(
            f"预算行{line.code}结转的钱下年已用{to_the_fen(held.actual_expenditure)}元，结转不能少于这个数；请改结转金额。"
        )
    carried.fill(replace(held, revised_budget=revised))
    carried.carried_amount = line.carry_over
    carried.revision += 1
    carried.changed_by = actor.person
    carried.save()
    words = f"{actor}更正上年结转：预算行{held.code}由{to_the_fen(was)}元改为{to_the_fen(line.carry_over)}元"
    record(actor, f"budgets.budgetline:{carried.pk}", "carry", words, unit_year=following, project=held.project)


def _check(line: BudgetLineRecord, remainder: Remainder) -> None:
    most = max(remainder.carry_over, remainder.surplus)
    if most > line.unspent:
        raise ActionRefusedError(
            f"预算行{line.code}未支出{to_the_fen(line.unspent)}元，填的{to_the_fen(most)}元超过了；请核对是否以万元为单位。"
        )
    if remainder.carry_over + remainder.surplus != line.unspent:
        raise ActionRefusedError(
            f"预算行{line.code}未支出{to_the_fen(line.unspent)}元，"
            f"结转{to_the_fen(remainder.carry_over)}元加结余收回{to_the_fen(remainder.surplus)}元不等于这个数；请改成一致。"
        )


def _record(row: BudgetLine, unit_year: UnitYear) -> BudgetLineRecord:
    row.unit_year = unit_year
    found: BudgetLineRecord = record_of(row, unit_year.budget_unit)
    return found
