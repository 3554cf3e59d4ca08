"""Beginning a self-evaluation: against the targets in force, with what is already known filled in."""

from datetime import date

from django.db import transaction

from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.budgets.naming import call_by_project
from jiheng.web.monitoring.observed import last_observations
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.preparing import preparer
from jiheng.web.records.reviewed_work import State
from jiheng.web.rules_in_force import require_in_force
from jiheng.web.self_evaluations.models import IndicatorResult, ObjectiveResult, SelfEvaluation
from jiheng.web.self_evaluations.prefilling import prefilled
from jiheng.web.targets.in_force import target_set_in_force
from jiheng.web.targets.models import Indicator, Objective, TargetSet


def start(unit_year: UnitYear, project: str, access: Access) -> SelfEvaluation:
    """The self-evaluation of the whole unit or of a project; the one that exists, when it was started before."""
    actor = preparer(access, unit_year, "开始自评")
    target_set = target_set_in_force(unit_year, project)
    if target_set is None:
        raise ActionRefusedError("绩效目标还没有批复，不能开始自评；请先在“目标”里提交并等待批复。")
    require_in_force(unit_year.year.year, target_set.standard)
    with transaction.atomic():
        evaluation, is_new = SelfEvaluation.objects.get_or_create(
            unit_year=unit_year, project=project, defaults=_beginning(target_set)
        )
        if is_new:
            _put_rows(evaluation, target_set)
            record(actor, evaluation.subject, "start", f"{actor}开始填报", unit_year=unit_year, project=project)
    return evaluation


def startable(unit_years: list[UnitYear]) -> list[TargetSet]:
    """Approved target sets without a self-evaluation yet; of each unit the whole unit's first."""
    if not unit_years:
        return []
    evaluations = SelfEvaluation.objects.filter(unit_year__in=unit_years)
    started = set(evaluations.values_list("unit_year_id", "project"))
    approved = TargetSet.objects.filter(unit_year__in=unit_years, state=State.APPROVED)
    newest: dict[tuple[int, str], TargetSet] = {}
    for each in approved.select_related("unit_year__budget_unit", "unit_year__year").order_by(
        "unit_year__budget_unit__path", "project", "-version"
    ):
        newest.setdefault((each.unit_year_id, each.project), each)
    found = [each for key, each in newest.items() if key not in started]
    call_by_project(found)
    return found


def _put_rows(evaluation: SelfEvaluation, target_set: TargetSet) -> None:
    """One result for each declared indicator and objective, with what the last monitoring of the year knew of it."""
    known = last_observations(evaluation.unit_year, evaluation.project)
    IndicatorResult.objects.bulk_create(
        IndicatorResult(
            unit_year=evaluation.unit_year,
            self_evaluation=evaluation,
            indicator=indicator,
            position=indicator.position,
            **prefilled(indicator.record_values(), known),
        )
        for indicator in Indicator.objects.filter(target_set=target_set)
    )
    ObjectiveResult.objects.bulk_create(
        ObjectiveResult(
            unit_year=evaluation.unit_year,
            self_evaluation=evaluation,
            objective=objective,
            position=objective.position,
        )
        for objective in Objective.objects.filter(target_set=target_set)
    )


def _beginning(target_set: TargetSet) -> dict[str, object]:
    year = target_set.unit_year.year
    unit = target_set.unit_year.budget_unit.name
    subject = "部门整体支出"
    if target_set.project:
        names = Project.objects.filter(unit_year=target_set.unit_year, code=target_set.project)
        subject = names.values_list("name", flat=True).first() or target_set.project
    return {
        "target_set": target_set,
        "case_title": f"{unit}{year.year}年{subject}绩效自评",
        "standard": target_set.standard,
        "as_of": date(year.year, 12, 31),
        "due_on": year.self_evaluations_due_on,
    }
