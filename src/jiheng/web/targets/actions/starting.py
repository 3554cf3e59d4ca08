"""Beginning a set of targets, blank or from last year's; and adjusting an approved one in a new version."""

from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator import Objective as ObjectiveRecord
from jiheng.rules.target_rules import AdjustmentReason
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.preparing import preparer
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.actions.baselines import last_year_of, with_baseline
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet
from jiheng.web.targets.questions import reached


def start(unit_year: UnitYear, project: str, access: Access, *, from_last_year: bool = False) -> TargetSet:
    """The target set of the whole unit or of a project; the newest one that exists, when it was started before."""
    actor = preparer(access, unit_year, "填报目标")
    if project and not Project.objects.filter(unit_year=unit_year, code=project).exists():
        raise ActionRefusedError(f"没有编号为“{project}”的项目；请先在“预算”设立项目。")
    with transaction.atomic():
        UnitYear.objects.select_for_update(of=("self",)).get(pk=unit_year.pk)
        found = TargetSet.objects.filter(unit_year=unit_year, project=project).order_by("-version").first()
        if found is not None:
            return found
        made = TargetSet.objects.create(unit_year=unit_year, project=project)
        earlier = last_year_of(unit_year, project) if from_last_year else None
        if earlier is not None:
            _copy_last_year(earlier, made)
        how = f"照{earlier.unit_year.year.year}年的目标" if earlier else ""
        record(actor, made.subject, "start", f"{actor}{how}开始填报绩效目标", unit_year=unit_year, project=project)
    return made


def _copy_last_year(earlier: TargetSet, made: TargetSet) -> None:
    """Last year's indicators; what was reached becomes the value to compare with."""
    year = earlier.unit_year.year.year
    actuals = reached(earlier.unit_year, earlier.project)
    objectives = [row.record_values() for row in Objective.objects.filter(target_set=earlier)]
    _put(Objective, made, [ObjectiveRecord(**{**each, "achieved": ""}) for each in objectives])
    declared = [IndicatorRecord(**row.record_values()) for row in Indicator.objects.filter(target_set=earlier)]
    _put(Indicator, made, [with_baseline(each, actuals.get(each.code), year) for each in declared])


def adjust(
    target_set: TargetSet, access: Access, reason: AdjustmentReason | None, document: str, words: str
) -> TargetSet:
    """A new version to be changed, with a reason from the list; the approved one stays in force until then."""
    actor = preparer(access, target_set.unit_year, "填报目标")
    if reason is None:
        raise ActionRefusedError("没有选调整原因；请从列表里选一个。")
    if reason.needs_document and not document.strip():
        raise ActionRefusedError(f"“{reason.label}”要写批准文号；请补填。")
    if reason.code == "other" and not words.strip():
        raise ActionRefusedError("选了“其他”，请把原因写清楚。")
    with transaction.atomic():
        same = TargetSet.objects.select_for_update(of=("self",)).filter(
            unit_year=target_set.unit_year, project=target_set.project
        )
        newest = same.order_by("-version")[0]
        if newest.pk != target_set.pk:
            if newest.state != State.APPROVED:
                return newest
            raise ActionRefusedError(f"第{target_set.version}版已有更新的版本；请在第{newest.version}版上调整。")
        if newest.state != State.APPROVED:
            raise ActionRefusedError(f"现在是“{newest.get_state_display()}”；批复以后才能调整。")
        made = TargetSet.objects.create(
            unit_year=target_set.unit_year,
            project=target_set.project,
            version=newest.version + 1,
            own_standard=target_set.own_standard,
            adjustment_reason=reason.label,
            adjustment_document=document.strip(),
            adjustment_words=words.strip(),
        )
        for model, kind in ((Objective, ObjectiveRecord), (Indicator, IndicatorRecord)):
            rows = model._default_manager.filter(target_set=target_set)
            _put(model, made, [kind(**row.record_values()) for row in rows])
        told = "，".join(part for part in (reason.label, document.strip(), words.strip()) if part)
        record(
            actor,
            made.subject,
            "adjust",
            f"{actor}申请调整绩效目标，形成第{made.version}版：{told}",
            unit_year=made.unit_year,
            project=made.project,
        )
    return made


def _put(model: type[TargetRow], target_set: TargetSet, records: list[Any]) -> None:
    place = {"unit_year_id": target_set.unit_year_id, "target_set": target_set}
    own = [replace(each, project=_project(each, target_set)) for each in records]
    rows = [model(position=at, **place).fill(each) for at, each in enumerate(own)]
    model._default_manager.bulk_create(rows)


def _project(each: Any, target_set: TargetSet) -> str:
    """In a project's own targets every row is the project's."""
    return target_set.project or str(each.project)


@dataclass(frozen=True, slots=True)
class Startable:
    """Targets that can be begun. `project_name` blank: those of the whole unit."""

    unit_year: UnitYear
    project: str
    project_name: str


def startable(unit_years: list[UnitYear]) -> list[Startable]:
    """What these units have not begun yet: the whole unit's targets and those of each project."""
    if not unit_years:
        return []
    begun = set(TargetSet.objects.filter(unit_year__in=unit_years).values_list("unit_year_id", "project"))
    of_unit: dict[int, list[tuple[str, str]]] = {each.pk: [("", "")] for each in unit_years}
    columns = ("unit_year_id", "code", "name")
    for key, code, name in Project.objects.filter(unit_year__in=unit_years).values_list(*columns):
        of_unit[key].append((code, name))
    return [
        Startable(each, code, name)
        for each in unit_years
        for code, name in of_unit[each.pk]
        if (each.pk, code) not in begun
    ]
