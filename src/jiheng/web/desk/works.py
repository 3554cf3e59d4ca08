"""The kinds of work that go through review, as the 工作台 counts and lists them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from jiheng.web.accounts.access import Access
from jiheng.web.accounts.roles import Role
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.naming import call_by_project
from jiheng.web.desk.unbegun import late_units
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.records.reviewed_work import ReviewedWork, State
from jiheng.web.records.transitions import HOLDERS
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet

UNIT = ("unit_year__budget_unit", "unit_year__year")


@dataclass(frozen=True, slots=True)
class Kind:
    """A stage's table, its list of all units, and what its titles need to be read with."""

    model: type[ReviewedWork]
    title: str
    address: str
    read_with: tuple[str, ...] = UNIT

    def all(self) -> QuerySet[Any]:
        return self.model._default_manager.select_related(*self.read_with)

    def of_year(self, access: Access, year: int) -> QuerySet[Any]:
        """What the person sees of one year."""
        return self.all().filter(access.seen_in(year))


KINDS = (
    Kind(TargetSet, "目标", "/{year}/targets/"),
    Kind(MonitoringSheet, "监控", "/{year}/monitoring/", (*UNIT, "period")),
    Kind(SelfEvaluation, "自评", "/{year}/self-evaluations/"),
)


@dataclass(frozen=True, slots=True)
class StageCounts:
    """How far the works of one stage have come, over all units that one sees.

    `late` works are past their day; `late_units` are past it and have not begun what they owe.
    """

    kind: Kind
    all: int
    approved: int
    late: int
    late_units: int


UNFINISHED = tuple(state for state in State if state is not State.APPROVED)


def held_by(access: Access) -> Q | None:
    """Works that wait for one of the person's posts; None when the person holds no post that acts."""
    found = None
    for role in sorted(access.roles):
        states = _states_of(role)
        if not states:
            continue
        mine = access.reached("unit_year__budget_unit", [role]) & Q(state__in=states)
        if role is not Role.PREPARER:
            mine &= ~Q(submitted_by=access.person)
        found = mine if found is None else found | mine
    return found


def late(works: QuerySet[Any], today: date) -> QuerySet[Any]:
    """Past their day and not approved."""
    return works.filter(state__in=UNFINISHED, due_on__lt=today)


def stage_counts(access: Access, year: int, today: date) -> tuple[StageCounts, ...]:
    """Of every stage, in one look at its table and one at the units."""
    owing = late_units(access, year, today)
    return tuple(
        StageCounts(
            kind,
            **kind.of_year(access, year).aggregate(
                all=Count("pk"),
                approved=Count("pk", filter=Q(state=State.APPROVED)),
                late=Count("pk", filter=Q(state__in=UNFINISHED, due_on__lt=today)),
            ),
            late_units=owing[kind.model].count() if kind.model in owing else 0,
        )
        for kind in KINDS
    )


def _states_of(role: Role) -> Iterable[State]:
    return [state for state, holder in HOLDERS.items() if holder is role]


def by_subject(unit_year: UnitYear) -> dict[str, ReviewedWork]:
    """All works of a unit's year, as the trail names them."""
    works = (work for kind in KINDS for work in kind.all().filter(unit_year=unit_year))
    found = {work.subject: work for work in works}
    call_by_project(found.values())
    return found
