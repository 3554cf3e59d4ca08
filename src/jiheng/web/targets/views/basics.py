"""The head of the official form: the project or the unit, and the year's money."""

from typing import Any

from jiheng.core.case import Case
from jiheng.reports.target_blocks.declaration import amount_of, declared_lines
from jiheng.reports.target_blocks.figures import FORMULA
from jiheng.rules.target_form import TargetMoney
from jiheng.web.targets.models import TargetSet


def basics_of(target_set: TargetSet, case: Case) -> dict[str, Any]:
    """What `targets/basics.html` shows."""
    lines = declared_lines(case, target_set.project)
    return {
        "case": case,
        "project": next((each for each in case.projects if each.code == target_set.project), None),
        "money": {kind.value: amount_of(lines, kind, case.year) for kind in TargetMoney},
        "has_purses": any(each.project == target_set.project for each in case.budget_lines),
        "money_formula": FORMULA,
    }
