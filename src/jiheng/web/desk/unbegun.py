"""Work of a stage that a unit has not begun although it is time for it."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.face.addresses import address
from jiheng.web.records.reviewed_work import ReviewedWork, State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet

AHEAD = timedelta(days=30)
"""So long before its last day a self-evaluation is called for within the year itself."""

_PROJECTS = Exists(Project.objects.filter(unit_year=OuterRef("pk")))
_BUDGET = Exists(BudgetLine.objects.filter(unit_year=OuterRef("pk")))
_WHOLE_UNITS_TARGETS = Exists(TargetSet.objects.filter(unit_year=OuterRef("pk"), project=""))
_TARGETS_OF_PROJECT = Exists(TargetSet.objects.filter(unit_year=OuterRef("unit_year"), project=OuterRef("code")))
_EVALUATION = Exists(SelfEvaluation.objects.filter(unit_year=OuterRef("unit_year"), project=OuterRef("project")))
_WITHOUT_TARGETS = ~_WHOLE_UNITS_TARGETS | Exists(
    Project.objects.filter(~_TARGETS_OF_PROJECT, unit_year=OuterRef("pk"))
)
_WITHOUT_EVALUATION = Exists(TargetSet.objects.filter(~_EVALUATION, unit_year=OuterRef("pk"), state=State.APPROVED))


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is to be begun, where, and by when."""

    title: str
    address: str
    unit_year: UnitYear
    due_on: date | None = None


def beginnings(access: Access, today: date) -> list[Beginning]:
    """What the person, as a preparer, has not begun in the open years."""
    if Role.PREPARER not in access.roles:
        return []
    mine = UnitYear.objects.filter(budget_unit__in=access.units([Role.PREPARER]), year__is_closed=False)
    rows = mine.select_related("budget_unit", "year").order_by("-year__year", "budget_unit__path")
    marked = rows.annotate(
        has_projects=_PROJECTS,
        has_budget=_BUDGET,
        lacks_targets=_WITHOUT_TARGETS,
        lacks_evaluation=_WITHOUT_EVALUATION,
    )
    return [each for row in marked for each in _of(row, today)]


def _of(row: UnitYear, today: date) -> list[Beginning]:
    year, unit = row.year, row.budget_unit.code
    found = []
    if not getattr(row, "has_budget"):  # noqa: B009  # an annotation
        first = _before_budgets(year.requires_target, has_projects=getattr(row, "has_projects"))  # noqa: B009
        found.append(Beginning(f"录入{year.year}年预算{first}", address("budgets:unit", year.year, unit), row))
    if getattr(row, "lacks_targets"):  # noqa: B009  # an annotation
        place = address("targets:list", year.year)
        found.append(Beginning(f"开始填报{year.year}年绩效目标", place, row, year.targets_due_on))
    if getattr(row, "lacks_evaluation") and _is_time(year, today):  # noqa: B009  # an annotation
        place = address("self_evaluations:list", year.year)
        found.append(Beginning(f"开始{year.year}年绩效自评", place, row, year.self_evaluations_due_on))
    return found


def _before_budgets(requires_target: bool, *, has_projects: bool) -> str:
    if not has_projects:
        return "：先写职责、任务和项目"
    return "：项目的绩效目标批复后录入" if requires_target else ""


def late_units(access: Access, year: int, today: date) -> dict[type[ReviewedWork], QuerySet[UnitYear]]:
    """Units past the last day of a stage that they have not begun, by the work they owe; nothing of a closed year."""
    seen = access.unit_years(year).filter(year__is_closed=False)
    return {
        TargetSet: seen.filter(_WITHOUT_TARGETS, year__targets_due_on__lt=today),
        SelfEvaluation: seen.filter(_WITHOUT_EVALUATION, year__self_evaluations_due_on__lt=today),
    }


def _is_time(year: FiscalYear, today: date) -> bool:
    due = year.self_evaluations_due_on
    return today.year > year.year or (due is not None and today >= due - AHEAD)
