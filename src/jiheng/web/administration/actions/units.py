"""Changing the tree of units: adding, renaming, taking out of use. Nothing is ever deleted."""

import re
from dataclasses import dataclass

from django.db import transaction

from jiheng.core.budget_unit import UnitKind
from jiheng.web.accounts.access import Access
from jiheng.web.administration.administrator import administrator
from jiheng.web.budget_units.models import BudgetUnit, Level
from jiheng.web.records.acting import ActionRefusedError, Actor, record

BELOW = {None: Level.FINANCE_DEPARTMENT, Level.FINANCE_DEPARTMENT: Level.SUPERVISING_DEPARTMENT}
"""What a node's children are; below a department, and below a unit, there are units."""
CODE = re.compile(r"[A-Za-z0-9-]{1,40}")
CODE_REFUSED = "单位编码只能有字母、数字和连字符，最多40个；请改正。"
LONGEST_NAME, LONGEST_NOTE = 120, 400


@dataclass(frozen=True, slots=True)
class UnitDetails:
    """What is told about a unit besides its code and its place in the tree."""

    name: str
    kind: UnitKind = UnitKind.HEAD
    note: str = ""


def level_below(parent: BudgetUnit | None) -> Level:
    """The level of a new child."""
    return BELOW.get(Level(parent.level) if parent else None, Level.BUDGET_UNIT)


def add_unit(access: Access, code: str, details: UnitDetails, parent: BudgetUnit | None) -> BudgetUnit:
    """A new node; only the finance bureau, once, has no parent."""
    with transaction.atomic():
        actor = administrator(access)
        return put_unit(actor, code, details, parent)


def put_unit(actor: Actor, code: str, details: UnitDetails, parent: BudgetUnit | None) -> BudgetUnit:
    """As `add_unit`, inside of a transaction of somebody else."""
    if not CODE.fullmatch(code):
        raise ActionRefusedError(f"写的是“{code[:40]}”；{CODE_REFUSED}")
    if len(details.name) > LONGEST_NAME or len(details.note) > LONGEST_NOTE:
        raise ActionRefusedError(f"单位名称最多{LONGEST_NAME}字，备注最多{LONGEST_NOTE}字；请缩短。")
    if BudgetUnit.objects.filter(code=code).exists():
        raise ActionRefusedError(f"单位编码“{code}”已经有了；请换一个编码。")
    if parent is None and BudgetUnit.objects.filter(parent=None).exists():
        raise ActionRefusedError("财政部门已经有了；请为新单位选一个上级。")
    if parent is not None and not parent.is_active:
        raise ActionRefusedError(f"上级“{parent.name}”已停用；请先恢复，或另选上级。")
    if parent is not None and parent.level == Level.BUDGET_UNIT:
        raise ActionRefusedError(
            f"上级“{parent.name}”是预算单位；预算单位都直接归主管部门，所属单位请选“所属单位”层次。"
        )
    unit = BudgetUnit.objects.create(
        code=code,
        name=details.name,
        level=level_below(parent),
        kind=details.kind.value,
        parent=parent,
        note=details.note,
    )
    under = f"，归{parent.name}" if parent else ""
    record(actor, subject_of(unit), "add", f"{actor}新增单位{code}“{unit.name}”{under}")
    return unit


def change_unit(access: Access, unit: BudgetUnit, details: UnitDetails) -> None:
    """A new name, kind or note; the code stays, for addresses and records refer to it."""
    with transaction.atomic():
        actor = administrator(access)
        if UnitDetails(unit.name, UnitKind(unit.kind), unit.note) == details:
            return
        renamed = f"，名称由“{unit.name}”改为“{details.name}”" if unit.name != details.name else ""
        unit.name, unit.kind, unit.note = details.name, details.kind.value, details.note
        unit.save()
        record(actor, subject_of(unit), "change", f"{actor}修改单位{unit.code}{renamed}")


def deactivate_unit(access: Access, unit: BudgetUnit, reason: str) -> None:
    """No longer in use from the next year opening on; its years stay readable."""
    with transaction.atomic():
        actor = administrator(access)
        if not unit.is_active:
            return
        if unit.children.filter(is_active=True).exists():
            raise ActionRefusedError(f"{unit.name}下面还有在用的单位；请先逐个停用。")
        unit.is_active = False
        unit.save()
        words = f"{actor}停用单位{unit.code}“{unit.name}”" + (f"：{reason.strip()}" if reason.strip() else "")
        record(actor, subject_of(unit), "deactivate", words)


def activate_unit(access: Access, unit: BudgetUnit) -> None:
    """In use again."""
    with transaction.atomic():
        actor = administrator(access)
        if unit.is_active:
            return
        if unit.parent is not None and not unit.parent.is_active:
            raise ActionRefusedError(f"上级“{unit.parent.name}”已停用；请先恢复上级。")
        unit.is_active = True
        unit.save()
        record(actor, subject_of(unit), "activate", f"{actor}恢复单位{unit.code}“{unit.name}”")


def subject_of(unit: BudgetUnit) -> str:
    """How the trail names a unit."""
    return f"budget_units.budgetunit:{unit.pk}"
