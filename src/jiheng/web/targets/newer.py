"""Targets that came into force after other work had begun with an earlier version."""

from jiheng.targets.differences import RowChange, differences
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.targets.declaring import target_case
from jiheng.web.targets.in_force import target_set_in_force
from jiheng.web.targets.models import TargetSet


def newer_in_force(unit_year: UnitYear, project: str, used: TargetSet | None) -> TargetSet | None:
    """The version in force, when it is not the one that is used."""
    found = target_set_in_force(unit_year, project)
    if found is None or (used is not None and found.version <= used.version):
        return None
    return found


def changes_between(used: TargetSet, newer: TargetSet, unit_year: UnitYear) -> tuple[RowChange, ...]:
    """Objectives and indicators that differ, cell by cell."""
    for each in (used, newer):
        each.unit_year = unit_year
    found = differences(target_case(used), target_case(newer))
    return tuple(each for each in found if each.table != "tasks")
