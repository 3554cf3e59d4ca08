"""What was observed of indicators within a year."""

from jiheng.core.observation import Observation as ObservationRecord
from jiheng.core.record import Record
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.cases.records import records_of
from jiheng.web.monitoring.models import Observation


def observation_records(unit_year: UnitYear, project: str) -> tuple[Record, ...]:
    """What was observed within the year of the indicators of one target: the whole unit's, or a project's."""
    return records_of(Observation.objects.filter(unit_year=unit_year, project=project), own=unit_year.budget_unit)


def last_observations(unit_year: UnitYear, project: str) -> dict[str, ObservationRecord]:
    """What was known last of each indicator, by its code."""
    found: dict[str, ObservationRecord] = {}
    for each in sorted(observation_records(unit_year, project), key=lambda each: each.on):
        found[each.indicator] = each
    return found
