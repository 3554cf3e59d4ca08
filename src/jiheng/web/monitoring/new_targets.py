"""Targets that were approved or adjusted after a period was opened: what changed, and monitoring by them."""

from dataclasses import dataclass

from django.db import transaction

from jiheng.targets.differences import ChangeKind, RowChange
from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.monitoring.editing import may_edit
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.monitoring.monitored import refresh_outcome
from jiheng.web.monitoring.observed import last_observations
from jiheng.web.records.acting import ActionRefusedError, Actor, record, require_open
from jiheng.web.targets.models import TargetSet
from jiheng.web.targets.newer import changes_between, newer_in_force


@dataclass(frozen=True, slots=True)
class Takeover:
    """What monitoring by the new version would change; `lost` are indicators that something was told of."""

    target_set: TargetSet
    changes: tuple[RowChange, ...]
    lost: tuple[RowChange, ...]


def newer_targets(sheet: MonitoringSheet) -> TargetSet | None:
    """The version in force, when the sheet has none or an earlier one."""
    return newer_in_force(sheet.unit_year, sheet.project, sheet.target_set)


def takeover_of(sheet: MonitoringSheet, newer: TargetSet) -> Takeover:
    """What would change, to be read before it is done."""
    changes = changes_between(sheet.target_set, newer, sheet.unit_year) if sheet.target_set else ()
    told = last_observations(sheet.unit_year, sheet.project)
    gone = (each for each in changes if each.table == "indicators" and each.kind is ChangeKind.REMOVED)
    return Takeover(newer, changes, tuple(each for each in gone if each.code in told))


def take_over(sheet: MonitoringSheet, access: Access, target_set: int, *, revision: int | None = None) -> None:
    """Monitor the version in force: what was told of an indicator stays with it under its code.

    `target_set` is the version whose changes the person has read.
    """
    with transaction.atomic():
        current = (
            MonitoringSheet.objects.select_for_update(of=("self",))
            .select_related("unit_year__budget_unit__parent", "unit_year__year", "period", "target_set")
            .get(pk=sheet.pk)
        )
        require_open(current.unit_year.year)
        if not may_edit(current, access):
            raise ActionRefusedError(
                f"监控表现在是“{current.get_state_display()}”，不能换目标；请先撤回，或请审核人退回后由填报人办理。"
            )
        if revision is not None and current.revision != revision:
            raise ActionRefusedError("内容在您打开之后又有修改；请刷新页面，看过最新内容再操作。")
        newer = newer_targets(current)
        if newer is None:
            raise ActionRefusedError("监控已经按现行的目标；请刷新页面。")
        if newer.pk != target_set:
            raise ActionRefusedError(f"目标又调整成第{newer.version}版；请看过改动再换。")
        before = f"第{current.target_set.version}版" if current.target_set else "没有目标"
        current.target_set = newer
        current.revision += 1
        current.save(update_fields=["target_set", "revision"])
        refresh_outcome(current)
        post = access.post_for(Role.PREPARER, current.unit_year.budget_unit)
        assert post is not None
        words = f"{Actor(access.person, post)}把{current.period.name}由{before}换成第{newer.version}版目标"
        record(
            Actor(access.person, post),
            current.subject,
            "take_over",
            words,
            unit_year=current.unit_year,
            project=current.project,
        )
