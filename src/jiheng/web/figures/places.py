"""Where a record is kept: the page on which people work with it; each stage tells it of its own tables."""

from collections.abc import Callable
from dataclasses import dataclass

from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.records.reviewed_work import ReviewedWork


def _everybody(_access: Access, _unit_year: UnitYear) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """The address of a record by its unit's year and key, and who of those that see the unit may open it."""

    address: Callable[[UnitYear, str], str]
    may_open: Callable[[Access, UnitYear], bool] = _everybody


_PLACES: dict[str, RecordPlace] = {}


def keep_at(table: str, place: RecordPlace) -> None:
    """Have the records of a table opened there."""
    assert table not in _PLACES, table
    _PLACES[table] = place


def address_of(unit_year: UnitYear, work: ReviewedWork | None, table: str, key: str) -> str:
    """The page of a record; "" for records that have no page of their own but this one."""
    if table in _PLACES:
        return _PLACES[table].address(unit_year, key)
    return work.get_absolute_url() if work is not None else ""


def may_open(access: Access, unit_year: UnitYear, table: str) -> bool:
    """Whether a record of the table is opened for this person."""
    return table not in _PLACES or _PLACES[table].may_open(access, unit_year)
