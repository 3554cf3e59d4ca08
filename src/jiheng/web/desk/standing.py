"""How far each unit has come: its money, and the state of its work in each stage."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from jiheng.figures.execution import Amounts
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.money import NOTHING, amounts_by_unit_year
from jiheng.web.desk.works import KINDS
from jiheng.web.records.reviewed_work import ReviewedWork, State


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of one unit in words: 已批复, 2件填报中, 1件已批复."""

    title: str
    told: str


@dataclass(frozen=True, slots=True)
class Row:
    """A unit."""

    code: str
    name: str
    amounts: Amounts
    stages: tuple[Stage, ...]


def standing(unit_years: Sequence[UnitYear]) -> tuple[Row, ...]:
    """One row a unit, in the order given; as many queries for two units as for twenty."""
    amounts = amounts_by_unit_year(unit_years)
    counted = [_counted(kind.model, unit_years) for kind in KINDS]
    return tuple(
        Row(
            each.budget_unit.code,
            each.budget_unit.name,
            amounts.get(each.pk, NOTHING),
            tuple(Stage(kind.title, _told(counts[each.pk])) for kind, counts in zip(KINDS, counted, strict=True)),
        )
        for each in unit_years
    )


def _counted(model: type[ReviewedWork], unit_years: Sequence[UnitYear]) -> defaultdict[int, Counter[State]]:
    found: defaultdict[int, Counter[State]] = defaultdict(Counter)
    rows = model._default_manager.filter(unit_year__in=unit_years).order_by()
    for unit_year, state, number in rows.values_list("unit_year", "state").annotate(Count("pk")):
        found[unit_year][State(state)] += number
    return found


def _told(counts: Counter[State]) -> str:
    if not counts:
        return "未开始"
    if len(counts) == 1:
        return str(next(iter(counts)).label)
    return "，".join(f"{counts[state]}件{state.label}" for state in State if counts[state])
