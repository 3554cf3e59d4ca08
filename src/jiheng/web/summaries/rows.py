"""The rows of the summary tables, gathered in as many queries for two units as for five hundred."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Count, Sum

from jiheng.core.numbers import parse_decimal
from jiheng.figures.execution import Amounts
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.budgets.money import NOTHING
from jiheng.web.desk.standing import Stage, standing
from jiheng.web.face.parts import ShownLight
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.targets.models import Indicator, TargetSet


@dataclass(frozen=True, slots=True)
class Score:
    """What was submitted last; nothing where nothing was."""

    points: Decimal | None = None
    grade: str = ""
    submission: tuple[int, int] | None = None
    """The self-evaluation and the number of the submission, where the points are explained."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What the last period of monitoring showed, and how many indicators the targets in force have."""

    light: ShownLight = ShownLight.NONE
    progress: str = ""
    indicators: int = 0
    sheet: int | None = None
    """Where the light is explained."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit in the year."""

    unit_year: UnitYear
    amounts: Amounts
    stages: tuple[Stage, ...]
    watched: Watched
    score: Score

    @property
    def department(self) -> str:
        return self.unit_year.department.name


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project of one unit in the year."""

    unit_year: UnitYear
    code: str
    name: str
    short_name: str
    amounts: Amounts
    target: str
    evaluation: str
    watched: Watched
    score: Score


def unit_rows(unit_years: Sequence[UnitYear]) -> tuple[UnitRow, ...]:
    """In the order given."""
    scores, watched = _scores(unit_years), _watched(unit_years)
    return tuple(
        UnitRow(
            unit_year,
            row.amounts,
            row.stages,
            watched.get((unit_year.pk, ""), Watched()),
            scores.get((unit_year.pk, ""), Score()),
        )
        for unit_year, row in zip(unit_years, standing(unit_years), strict=True)
    )


def project_rows(unit_years: Sequence[UnitYear]) -> tuple[ProjectRow, ...]:
    """Unit by unit in the order given, each unit's projects in its own order."""
    scores, amounts, watched = _scores(unit_years), _amounts(unit_years), _watched(unit_years)
    targets, evaluations = _states(TargetSet, unit_years), _states(SelfEvaluation, unit_years)
    projects: dict[int, list[tuple[str, str, str]]] = {}
    rows = Project.objects.filter(unit_year__in=unit_years).order_by("position", "pk")
    for unit_year, code, name, short_name in rows.values_list("unit_year", "code", "name", "short_name"):
        projects.setdefault(unit_year, []).append((code, name, short_name))
    return tuple(
        ProjectRow(
            unit_year,
            code,
            name,
            short_name,
            amounts.get((unit_year.pk, code), NOTHING),
            targets.get((unit_year.pk, code), "未开始"),
            evaluations.get((unit_year.pk, code), "未开始"),
            watched.get((unit_year.pk, code), Watched()),
            scores.get((unit_year.pk, code), Score()),
        )
        for unit_year in unit_years
        for code, name, short_name in projects.get(unit_year.pk, ())
    )


def _amounts(unit_years: Sequence[UnitYear]) -> dict[tuple[int, str], Amounts]:
    rows = (
        BudgetLine.objects.filter(unit_year__in=unit_years)
        .order_by()
        .values("unit_year", "project")
        .annotate(original=Sum("original_budget"), revised=Sum("revised_budget"), actual=Sum("actual_expenditure"))
    )
    return {(row["unit_year"], row["project"]): Amounts(row["original"], row["revised"], row["actual"]) for row in rows}


def _scores(unit_years: Sequence[UnitYear]) -> dict[tuple[int, str], Score]:
    """The last submission of each self-evaluation."""
    rows = Submission.objects.filter(self_evaluation__unit_year__in=unit_years).order_by("number")
    named = ("self_evaluation__unit_year", "self_evaluation__project", "total", "grade", "self_evaluation", "number")
    return {
        (unit_year, project): Score(parse_decimal(total), grade, (evaluation, number))
        for unit_year, project, total, grade, evaluation, number in rows.values_list(*named)
    }


def _watched(unit_years: Sequence[UnitYear]) -> dict[tuple[int, str], Watched]:
    """The last period's sheets, and the indicators of the highest approved versions."""
    approved = TargetSet.objects.filter(unit_year__in=unit_years, state=State.APPROVED).order_by("version")
    in_force = {(unit_year, project): key for unit_year, project, key in approved.values_list(*_PLACE, "pk")}
    rows = Indicator.objects.filter(target_set__in=in_force.values()).order_by()
    counts = dict(rows.values_list("target_set").annotate(Count("pk")))
    sheets = MonitoringSheet.objects.filter(unit_year__in=unit_years).order_by("period__as_of", "pk")
    found = {place: Watched(indicators=counts.get(key, 0)) for place, key in in_force.items()}
    for unit_year, project, level, progress, sheet in sheets.values_list(*_PLACE, "level", "target_progress", "pk"):
        place = (unit_year, project)
        light = ShownLight(level or ShownLight.NONE.value)
        found[place] = replace(found.get(place, Watched()), light=light, progress=progress, sheet=sheet)
    return found


_PLACE = ("unit_year", "project")


def _states(
    model: type[TargetSet] | type[SelfEvaluation], unit_years: Sequence[UnitYear]
) -> dict[tuple[int, str], str]:
    """Where each project's work stands; of several versions the last."""
    rows = model._default_manager.filter(unit_year__in=unit_years).order_by("pk")
    return {
        (unit_year, project): str(State(state).label)
        for unit_year, project, state in rows.values_list("unit_year", "project", "state")
    }
