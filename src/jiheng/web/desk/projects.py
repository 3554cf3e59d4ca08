"""The projects of one unit side by side: money, score, light."""

from dataclasses import dataclass

from jiheng.figures.execution import Amounts
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.budgets.money import NOTHING, amounts_by_project
from jiheng.web.face.parts import ShownLight
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.self_evaluations.models import Submission


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project. `score` is what was submitted last, `light` that of the last period; blank where there is none.

    `submission` (self-evaluation and number) and `sheet` are where the two are explained.
    """

    code: str
    name: str
    short_name: str
    amounts: Amounts
    score: str
    submission: tuple[int, int] | None
    light: ShownLight
    sheet: int | None


def projects(unit_year: UnitYear) -> tuple[ProjectLine, ...]:
    """In the unit's own order."""
    amounts = amounts_by_project(unit_year)
    sheets = MonitoringSheet.objects.filter(unit_year=unit_year).order_by("period__as_of")
    watched = {project: (level, key) for project, level, key in sheets.values_list("project", "level", "pk")}
    submitted = Submission.objects.filter(self_evaluation__unit_year=unit_year).order_by("number")
    scores = {
        project: (f"{total} {grade}", (evaluation, number))
        for project, total, grade, evaluation, number in submitted.values_list(
            "self_evaluation__project", "total", "grade", "self_evaluation", "number"
        )
    }
    lines = []
    rows = Project.objects.filter(unit_year=unit_year).order_by("position", "pk")
    for code, name, short_name in rows.values_list("code", "name", "short_name"):
        score, submission = scores.get(code, ("", None))
        level, sheet = watched.get(code, ("", None))
        light = ShownLight(level or ShownLight.NONE.value)
        lines.append(ProjectLine(code, name, short_name, amounts.get(code, NOTHING), score, submission, light, sheet))
    return tuple(lines)
