"""预算调整 and 调剂: a purse's budget changes only with a reason."""

from dataclasses import replace
from decimal import Decimal

from django.db import transaction

from jiheng.core.budget import Adjustment as AdjustmentRecord
from jiheng.core.numbers import to_the_fen
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.payments import locked_line
from jiheng.web.budgets.codes import next_code, next_position
from jiheng.web.budgets.editors import editor
from jiheng.web.budgets.models import Adjustment
from jiheng.web.cases.records import record_of
from jiheng.web.records.acting import ActionRefusedError, Actor, record


def adjust(access: Access, unit_year: UnitYear, adjustment: AdjustmentRecord) -> Adjustment:
    """Raise or lower one line's revised budget."""
    with transaction.atomic():
        actor = editor(access, unit_year)
        return _adjust(actor, unit_year, adjustment)


def move_budget(access: Access, unit_year: UnitYear, adjustment: AdjustmentRecord, to_line: str) -> None:
    """调剂: what one line gives up another receives; both or neither."""
    if to_line == adjustment.budget_line:
        raise ActionRefusedError("调出和调入是同一行；请另选调入的预算行。")
    with transaction.atomic():
        actor = editor(access, unit_year)
        amount = abs(adjustment.amount)
        _adjust(actor, unit_year, replace(adjustment, amount=-amount))
        _adjust(actor, unit_year, replace(adjustment, amount=amount, budget_line=to_line, code=""))


def _adjust(actor: Actor, unit_year: UnitYear, adjustment: AdjustmentRecord) -> Adjustment:
    if not adjustment.reason.strip():
        raise ActionRefusedError("预算调整要写明原因；请填写后再试。")
    if not adjustment.amount:
        raise ActionRefusedError("调整金额是0；请填写调增的数，调减写负数。")
    line = locked_line(unit_year, adjustment.budget_line)
    purse = record_of(line, unit_year.budget_unit)
    revised: Decimal = purse.revised_budget + adjustment.amount
    if revised < purse.actual_expenditure:
        raise ActionRefusedError(
            f"预算行{purse.code}已支出{to_the_fen(purse.actual_expenditure)}元，最多能调减{to_the_fen(purse.unspent)}元；请改调整金额。"
        )
    told = replace(adjustment, code=adjustment.code or next_code(Adjustment, unit_year))
    row = Adjustment(unit_year=unit_year, position=next_position(Adjustment, unit_year), changed_by=actor.person).fill(
        told
    )
    row.save()
    line.fill(replace(purse, revised_budget=revised))
    line.revision += 1
    line.changed_by = actor.person
    line.save()
    way = "调增" if told.amount > 0 else "调减"
    words = (
        f"{actor}{way}预算行{purse.code}：{to_the_fen(abs(told.amount))}元，"
        f"全年预算数{to_the_fen(revised)}元，{told.reason.strip()}"
    )
    record(actor, f"budgets.adjustment:{row.pk}", "adjust", words, unit_year=unit_year, project=purse.project)
    return row
