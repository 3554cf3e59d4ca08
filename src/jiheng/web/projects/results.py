"""What a project has achieved, as monitoring and self-evaluation told it last, and its money year by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum

from jiheng.core.absence import NotApplicable
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.evaluation.monitoring.words import measured
from jiheng.figures.execution import Amounts
from jiheng.reports.monitoring.indicator_rows import target_text
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.budgets.money import NOTHING
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.observed import last_observations
from jiheng.web.self_evaluations.models import Submission
from jiheng.web.self_evaluations.stored import record_of_day, stored_rows
from jiheng.web.targets.models import TargetSet


@dataclass(frozen=True, slots=True)
class Achievement:
    """An indicator with what is known of it now; `told_by` says who told it and when."""

    name: str
    target: str
    actual: str
    told_by: str
    points: str
    full_points: str


@dataclass(frozen=True, slots=True)
class YearOfProject:
    """The same project in one year."""

    year: int
    code: str
    unit_code: str
    amounts: Amounts


def achievements(
    unit_year: UnitYear, target_set: TargetSet, indicators: Iterable[IndicatorRecord]
) -> tuple[Achievement, ...]:
    """In the order of the declaration: as submitted last, else as monitored last."""
    submission = _submission(unit_year, target_set.project)
    scored = {row.code: row for row in stored_rows(record_of_day(submission), {}, {})} if submission else {}
    observed = last_observations(unit_year, target_set.project)
    found = []
    for each in indicators:
        row, seen = scored.get(each.code), observed.get(each.code)
        actual, told_by = "", ""
        if row is not None and row.actual:
            actual, told_by = row.actual, f"自评第{submission.number}次提交" if submission else ""
        elif seen is not None and seen.value is not None:
            actual = "—" if isinstance(seen.value, NotApplicable) else measured(seen.value, each.unit_of_measure)
            told_by = f"{seen.on.month}月{seen.on.day}日监控"
        points, full_points = (row.points, row.full_points) if row else ("", "")
        found.append(Achievement(each.name, target_text(each), actual, told_by, points, full_points))
    return tuple(found)


def lights_of(unit_year: UnitYear, project: str) -> list[MonitoringSheet]:
    """Its sheets, period by period."""
    sheets = MonitoringSheet.objects.filter(unit_year=unit_year, project=project)
    return list(sheets.select_related("period", "unit_year__year", "unit_year__budget_unit").order_by("period__as_of"))


def years_of(row: Project, unit_year: UnitYear) -> tuple[YearOfProject, ...]:
    """The project through the years as it was continued, the first year first."""
    own = Project.objects.filter(unit_year__budget_unit=unit_year.budget_unit)
    known = {
        pk: (year, code, before)
        for pk, year, code, before in own.values_list("pk", "unit_year__year__year", "code", "continues")
    }
    following = {before: pk for pk, (_, _, before) in known.items() if before is not None}
    chain = [row.pk]
    while (before := known[chain[0]][2]) in known:
        chain.insert(0, before)
    while chain[-1] in following:
        chain.append(following[chain[-1]])
    amounts = _amounts(unit_year)
    unit = unit_year.budget_unit.code
    return tuple(
        YearOfProject(year, code, unit, amounts.get((year, code), NOTHING))
        for year, code, _ in (known[each] for each in chain)
    )


def _submission(unit_year: UnitYear, project: str) -> Submission | None:
    made = Submission.objects.filter(self_evaluation__unit_year=unit_year, self_evaluation__project=project)
    return made.order_by("-number").first()


def _amounts(unit_year: UnitYear) -> dict[tuple[int, str], Amounts]:
    rows = (
        BudgetLine.objects.filter(unit_year__budget_unit=unit_year.budget_unit)
        .order_by()
        .values("unit_year__year__year", "project")
        .annotate(original=Sum("original_budget"), revised=Sum("revised_budget"), actual=Sum("actual_expenditure"))
    )
    return {
        (row["unit_year__year__year"], row["project"]): Amounts(
            row["original"], row["revised"] or Decimal(0), row["actual"] or Decimal(0)
        )
        for row in rows
    }
