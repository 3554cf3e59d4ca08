"""Targets that were adjusted after the self-evaluation began: what changed, and taking the new version over."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db import transaction
from django.db.models import F

from jiheng.core.record import Column
from jiheng.targets.differences import ChangeKind, RowChange
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.monitoring.observed import last_observations
from jiheng.web.records.acting import ActionRefusedError, Actor, record
from jiheng.web.self_evaluations.models import EvaluationRow, IndicatorResult, ObjectiveResult, SelfEvaluation
from jiheng.web.self_evaluations.prefilling import prefilled
from jiheng.web.self_evaluations.saving import require_editable
from jiheng.web.targets.models import Indicator, Objective, TargetRow, TargetSet
from jiheng.web.targets.newer import changes_between, newer_in_force


@dataclass(frozen=True, slots=True)
class Lost:
    """What was told of an indicator that the new version no longer has."""

    code: str
    name: str
    actual: str
    reason: str


@dataclass(frozen=True, slots=True)
class Takeover:
    """Everything that taking the new version over would do."""

    target_set: TargetSet
    changes: tuple[RowChange, ...]
    lost: tuple[Lost, ...]


def newer_targets(evaluation: SelfEvaluation) -> TargetSet | None:
    """The version in force, when it is not the one that is being evaluated."""
    return newer_in_force(evaluation.unit_year, evaluation.project, evaluation.target_set)


def takeover_of(evaluation: SelfEvaluation, target_set: TargetSet) -> Takeover:
    """What would change, to be read before it is done."""
    changes = changes_between(evaluation.target_set, target_set, evaluation.unit_year)
    gone = {each.code: each.name for each in changes if each.table == "indicators" and each.kind is ChangeKind.REMOVED}
    results = IndicatorResult.objects.filter(self_evaluation=evaluation).select_related("indicator")
    lost = []
    for row in results:
        code, told = row.indicator.record_values()["code"], row.record_values()
        if code in gone and (told.get("actual") is not None or told.get("reason")):
            actual = row.stored_text("actual")
            lost.append(Lost(code, gone[code], actual, told.get("reason", "")))
    return Takeover(target_set, changes, tuple(lost))


def take_over(evaluation: SelfEvaluation, access: Access, target_set: int, *, revision: int | None = None) -> None:
    """Evaluate the version in force: what was told of an indicator stays with it under its code.

    `target_set` is the version whose changes the person has read. All or nothing; the trail keeps what was lost.
    """
    with transaction.atomic():
        current = (
            SelfEvaluation.objects.select_for_update(of=("self",))
            .select_related("target_set", "unit_year__budget_unit__parent", "unit_year__year")
            .get(pk=evaluation.pk)
        )
        require_editable(current, access)
        if revision is not None and current.revision != revision:
            raise ActionRefusedError("内容在您打开之后又有修改；请刷新页面，看过最新内容再操作。")
        newer = newer_targets(current)
        if newer is None:
            raise ActionRefusedError("自评已经按现行的目标；请刷新页面。")
        if newer.pk != target_set:
            raise ActionRefusedError(f"目标又调整成第{newer.version}版；请看过改动再换。")
        found = takeover_of(current, newer)
        before = current.target_set.version
        _move_indicators(current, newer)
        _move_objectives(current, newer)
        _untie(current, newer)
        current.target_set = newer
        current.revision = F("revision") + 1
        current.save(update_fields=["target_set", "revision"])
        _record(current, access, before, found)


def _move_indicators(evaluation: SelfEvaluation, newer: TargetSet) -> None:
    results = {
        row.indicator.record_values()["code"]: row
        for row in IndicatorResult.objects.filter(self_evaluation=evaluation).select_related("indicator")
    }
    known = last_observations(evaluation.unit_year, evaluation.project)
    for indicator in Indicator.objects.filter(target_set=newer):
        values = indicator.record_values()
        row = results.pop(values["code"], None)
        if row is None:
            row = IndicatorResult(
                unit_year=evaluation.unit_year, self_evaluation=evaluation, **prefilled(values, known)
            )
        row.indicator, row.position = indicator, indicator.position
        row.revision += 1
        row.save()
    for row in results.values():
        row.delete()


def _move_objectives(evaluation: SelfEvaluation, newer: TargetSet) -> None:
    results = {
        row.objective.record_values()["code"]: row
        for row in ObjectiveResult.objects.filter(self_evaluation=evaluation).select_related("objective")
    }
    for objective in Objective.objects.filter(target_set=newer):
        row = results.pop(objective.record_values()["code"], None)
        if row is None:
            row = ObjectiveResult(unit_year=evaluation.unit_year, self_evaluation=evaluation)
        row.objective, row.position = objective, objective.position
        row.save()
    for row in results.values():
        row.delete()


def _untie(evaluation: SelfEvaluation, newer: TargetSet) -> None:
    """Problems and improvements keep their words; they no longer name indicators that are gone."""
    known = _codes(Indicator, newer)
    for model in apps.get_models():
        if not issubclass(model, EvaluationRow):
            continue
        columns: Iterable[Column] = [each for each in model.stored if each.table == "indicators"]
        for column in columns:
            for row in model._default_manager.filter(self_evaluation=evaluation):
                named = row.held_in(column) or ()
                kept = tuple(code for code in named if code in known)
                if kept != named:
                    row.put_in(column, kept)
                    row.save()


def _codes(model: type[TargetRow], target_set: TargetSet) -> set[str]:
    rows = model._default_manager.filter(target_set=target_set)
    return {row.record_values()["code"] for row in rows}


def _record(evaluation: SelfEvaluation, access: Access, before: int, found: Takeover) -> None:
    post = access.post_for(Role.PREPARER, evaluation.unit_year.budget_unit)
    assert post is not None
    actor = Actor(access.person, post)
    words = f"{actor}把自评由第{before}版目标换成第{found.target_set.version}版，{len(found.changes)}处改动"
    if found.lost:
        told = "；".join(f"{each.code}“{each.name}”实际完成值{each.actual or '未填'}" for each in found.lost)
        words += f"，不再评价{told}"
    record(actor, evaluation.subject, "take_over", words, unit_year=evaluation.unit_year, project=evaluation.project)
