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
from jiheng.web.standards.local_library import parts_on
from jiheng.web.targets.models import Indicator, TargetSet
from jiheng.web.targets.questions import Place, actuals_submitted, actuals_typed

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
    past = dict(_past(target_set, names))
    found = past_values(record.name, record.unit_of_measure, own.code, past, aliases=names[1:])
    told = actuals_submitted([past[each.past] for each in found if not each.past.actual])
    return tuple(_shown(each, told.get(past[each.past], "")) for each in found)


def _shown(value: PastValue, submitted: str) -> PastValue:
    past = replace(value.past, actual=value.past.actual or submitted)
    return replace(value, past=past if value.is_own else replace(past, unit_name=SOMEWHERE))


def _past(target_set: TargetSet, names: tuple[str, ...]) -> Iterator[tuple[PastIndicator, Place]]:
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
    typed = actuals_typed([each.pk for each in chosen])
    for row in chosen:
        record = IndicatorRecord(**row.record_values())
        unit = row.unit_year.budget_unit
        actual = typed.get(row.pk, "")
        told = f"{actual}{record.unit_of_measure}" if actual[-1:].isdigit() else actual
        past = PastIndicator(
            row.unit_year.year.year,
            unit.code,
            unit.name,
            record.name,
            target_told(record),
            told,
            record.unit_of_measure,
        )
        yield past, (row.target_set_id, record.code)
