"""Money left over that nobody explained, where the execution rate loses points for it.

Its row has no cell for a reason: the report quotes the remarks of the budget lines.
"""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.numbers import plain
from jiheng.evaluation.evaluate import Draft
from jiheng.web.self_evaluations.form_head import execution_of


@dataclass(frozen=True, slots=True)
class Unexplained:
    """How many points are lost, and the lines that were not spent and have no remark."""

    deduction: str
    lines: tuple[str, ...]

    @property
    def found(self) -> str:
        """What is missing."""
        return f"预算执行率扣{self.deduction}分，没有支完的预算行{'、'.join(self.lines)}没有备注"

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return "在“预算”这几行的“备注”写明原因"

    @property
    def words(self) -> str:
        """What keeps the work from being submitted."""
        return f"{self.found}；请{self.remedy}。"


def unexplained_money(case: Case, draft: Draft) -> Unexplained | None:
    """None where nothing is lost, or every remainder has its remark."""
    execution = execution_of(draft)
    if execution is None or not execution.score.deduction > 0:
        return None
    own, project = case.profile.budget_unit, case.profile.project
    lines = tuple(
        line.code
        for line in case.budget_lines
        if line.unspent > Decimal(0) and not line.note and case.unit_code(line) == own
        if not project or line.project == project
    )
    return Unexplained(plain(execution.score.deduction), lines) if lines else None
