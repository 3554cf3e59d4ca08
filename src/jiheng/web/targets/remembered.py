"""Values of the same indicator: the unit's own in earlier years, and of similar units without their names."""

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import Q

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.rules.indicator_library import LibraryPart
from jiheng.rules.library import rule_day
from jiheng.targets.history import PastIndicator, PastValue, past_values, target_told
from jiheng.targets.picking import known_as
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult
from jiheng.web.standards.local_library import parts_on
from jiheng.web.targets.models import Indicator, TargetSet

MOST = 200
"""So many rows are compared; names that begin alike come first."""
_BEGINNING = 4
SOMEWHERE = "同类单位"


def parts_of(target_set: TargetSet) -> tuple[LibraryPart, ...]:
    """The indicator library in force for the set's region and year."""
    year = target_set.unit_year.year
    return parts_on(year.region, rule_day(year.year))


def remembered(target_set: TargetSet, record: IndicatorRecord) -> tuple[PastValue, ...]:
    """What is shown beside the value. Other units' names are not told: everybody sees their own part of the tree."""
    entry = known_as(parts_of(target_set), record.name)
    names = (record.name, *(entry.indicator.names if entry else ()))
    own = target_set.unit_year.budget_unit
    past = list(_past(target_set, names))
    found = past_values(record.name, record.unit_of_measure, own.code, past, aliases=names[1:])
    return tuple(each if each.is_own else replace(each, past=replace(each.past, unit_name=SOMEWHERE)) for each in found)


def _past(target_set: TargetSet, names: tuple[str, ...]) -> Iterator[PastIndicator]:
    own = target_set.unit_year.budget_unit
    alike = Q(unit_year__budget_unit=own)
    for name in names:
        alike |= Q(name__startswith=name[:_BEGINNING]) | Q(name=name)
    rows = (
        Indicator.objects.filter(alike, target_set__state=State.APPROVED)
        .exclude(unit_year=target_set.unit_year)
        .select_related("unit_year__budget_unit", "unit_year__year")
        .order_by("-unit_year__year__year", "pk")[:MOST]
    )
    chosen = list(rows)
    results = IndicatorResult.objects.filter(indicator__in=[each.pk for each in chosen])
    reached = dict(results.values_list("indicator_id", "actual"))
    for row in chosen:
        record = IndicatorRecord(**row.record_values())
        unit = row.unit_year.budget_unit
        actual = reached.get(row.pk, "")
        told = f"{actual}{record.unit_of_measure}" if actual[-1:].isdigit() else actual
        yield PastIndicator(
            row.unit_year.year.year,
            unit.code,
            unit.name,
            record.name,
            target_told(record),
            told,
            record.unit_of_measure,
        )
