"""Values of the same indicator: the unit's own in earlier years, and of similar units without their names."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db.models import Q

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.rules.indicator_library import LibraryPart
from jiheng.rules.library import rule_day
from jiheng.targets.history import PastIndicator, PastValue, past_values, target_told
from jiheng.targets.picking import known_as
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult, Submission
from jiheng.web.self_evaluations.stored import actual_told
from jiheng.web.standards.local_library import parts_on
from jiheng.web.targets.models import Indicator, TargetSet

MOST = 200
"""So many rows are compared; names that begin alike come first."""
_BEGINNING = 4
SOMEWHERE = "同类单位"
Place = tuple[int, str]
"""A target set and the code of an indicator in it."""


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
    told = _submitted([past[each.past] for each in found if not each.past.actual])
    return tuple(_shown(each, told.get(past[each.past], "")) for each in found)


def _shown(value: PastValue, submitted: str) -> PastValue:
    past = replace(value.past, actual=value.past.actual or submitted)
    return replace(value, past=past if value.is_own else replace(past, unit_name=SOMEWHERE))


def _submitted(places: Iterable[Place]) -> dict[Place, str]:
    """What was reached by those that take their value from the ledgers, as it was submitted last."""
    wanted = list(places)
    rows = Submission.objects.filter(self_evaluation__target_set__in={key for key, _ in wanted}).order_by("number")
    last = dict(rows.values_list("self_evaluation__target_set", "evaluation_json")) if wanted else {}
    records = {key: json.loads(text) for key, text in last.items()}
    return {(key, code): actual_told(records[key], code) for key, code in wanted if key in records}


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
    results = IndicatorResult.objects.filter(indicator__in=[each.pk for each in chosen])
    reached = dict(results.values_list("indicator_id", "actual"))
    for row in chosen:
        record = IndicatorRecord(**row.record_values())
        unit = row.unit_year.budget_unit
        actual = reached.get(row.pk, "")
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
