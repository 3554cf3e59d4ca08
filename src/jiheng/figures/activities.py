"""Measures of the activity ledger: each count by series, kind, task and in all; vague counts stay the bounds they are.

Sessions, people, person-times and households are never added to one another. The ledger is read once: its rows are
gathered by series, kind and task, and what is told for a kind or a task is put together from those groups.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from jiheng.core.activity import ACTIVITY_COUNTS, Activity, ActivityKind
from jiheng.core.case import Case
from jiheng.core.figure import Aspect, Figure, FigureUnit
from jiheng.core.indicator_values import Accumulation
from jiheng.core.numbers import in_wan, plain
from jiheng.core.quantity import Qualifier, Quantity, total_of
from jiheng.figures.cells import COLUMN_TITLES, Cells, source_words

COLUMNS = tuple(column for column, _, _ in ACTIVITY_COUNTS)
_COUNTS_OF = attrgetter(*COLUMNS)
_GROUP_OF = attrgetter("short_name", "kind", "task", "items_word", "within_budget")
MONEY, ITEMS = "amount", "items"
ADDED_ANYWHERE = ("sessions", "person_times", MONEY)
"""People and households may take part in several activities, things of several kinds are no sum: these are."""
ONCE_EACH = {
    "people": "各行人数相加，同一人参加几次的计几次",
    "households": "各行户数相加，同一户参加几次的计几次",
}
"""What has to be said of a sum of these."""

GroupKey = tuple[str, ActivityKind, str, str, bool]


@dataclass(frozen=True, slots=True)
class _Group:
    """The filled cells of one column in one group of rows: where they stand in the ledger, and their sum."""

    positions: list[int]
    total: Quantity


Groups = Mapping[GroupKey, Mapping[str, _Group]]


@dataclass(frozen=True, slots=True)
class _Naming:
    """How the figures of some groups are called: `name_of` puts those together that get the same name."""

    id: str
    prefix: str
    name_of: Callable[[GroupKey], str]
    words: str


def activity_figures(case: Case) -> Iterator[Figure]:
    """活动.<简称>.场次, 活动类别.<类别>.场次, 活动任务.<编号>.场次, 活动合计.场次 and their like."""
    ledger = case.activities
    groups = _gathered(ledger)
    tasks = {task.code for task in case.tasks}
    of_tasks = {key: group for key, group in groups.items() if key[2] in tasks}
    by_series = _Naming("activity.series", "活动", lambda key: key[0], "简称“{}”")
    by_kind = _Naming("activity.kind", "活动类别", lambda key: key[1].label, "类别为{}")
    by_task = _Naming("activity.task", "活动任务", lambda key: key[2], "对应任务{}")
    yield from _told(ledger, groups, COLUMNS, by_series)
    yield from _told(ledger, groups, (*ADDED_ANYWHERE, ITEMS), by_kind)
    yield from _told(ledger, of_tasks, ADDED_ANYWHERE, by_task)
    yield from _told(ledger, groups, ADDED_ANYWHERE, _Naming("activity", "活动合计", lambda _: "", ""))
    yield from _told(ledger, groups, (MONEY,), _Naming("activity.funds", "活动资金", _budget_side, "{}"))


def _budget_side(key: GroupKey) -> str:
    return "预算内" if key[4] else "预算外"


def _gathered(ledger: Sequence[Activity]) -> Groups:
    """One pass over the ledger."""
    cells: dict[GroupKey, dict[str, tuple[list[int], list[Quantity]]]] = {}
    for position, activity in enumerate(ledger):
        own = cells.setdefault(_GROUP_OF(activity), {})
        for column, quantity in zip(COLUMNS, _COUNTS_OF(activity), strict=True):
            if quantity is not None:
                positions, quantities = own.setdefault(column, ([], []))
                positions.append(position)
                quantities.append(quantity)
    return {
        key: {
            column: _Group(positions, summed_up(quantities, column)) for column, (positions, quantities) in own.items()
        }
        for key, own in cells.items()
    }


def summed_up(quantities: Sequence[Quantity], column: str) -> Quantity:
    """One count as it was written; of several the sum with its bound."""
    if len(quantities) == 1:
        return quantities[0]
    value, qualifier = total_of(quantities)
    number = in_wan(value) if column == MONEY else plain(value)
    return Quantity(value, qualifier, f"{qualifier.label}{number}")


def _told(ledger: Sequence[Activity], groups: Groups, columns: Sequence[str], naming: _Naming) -> Iterator[Figure]:
    """The figures of the groups, in the order of the ledger. Things counted by different words are not added."""
    together: dict[str, list[GroupKey]] = {}
    for key in groups:
        together.setdefault(naming.name_of(key), []).append(key)
    for name, keys in together.items():
        for column, ending, word in ACTIVITY_COUNTS:
            if column not in columns:
                continue
            parts = [groups[key][column] for key in keys if column in groups[key]]
            units = {key[3] or word if column == ITEMS else word for key in keys if column in groups[key]}
            if len(units) == 1:
                full_name = ".".join(part for part in (naming.prefix, name, ending) if part)
                full_id = ".".join(part for part in (naming.id, name, column) if part)
                yield _figure(ledger, column, parts, (full_id, full_name, units.pop()), naming.words.format(name))


def _figure(
    ledger: Sequence[Activity], column: str, parts: Sequence[_Group], called: tuple[str, str, str], words: str
) -> Figure:
    id, name, word = called
    total = summed_up([part.total for part in parts], column)
    positions = sorted(_chained(part.positions for part in parts))
    cells = Cells("activities", column, [ledger[position] for position in positions])
    is_money = column == MONEY
    is_exact = total.qualifier is Qualifier.EXACT
    return Figure(
        id=id,
        name=name,
        unit=FigureUnit.MONEY if is_money else FigureUnit.COUNT,
        value=total.value,
        formula=_formula(cells, column, words),
        aspect=Aspect.ACTUAL,
        word="" if is_money else word,
        accumulation=Accumulation.SUM,
        sources=cells,
        qualifier=total.qualifier,
        wording="" if is_exact and len(cells) > 1 else total.wording,
    )


def _chained(lists: Iterable[list[int]]) -> list[int]:
    return [position for each in lists for position in each]


def _formula(cells: Cells, column: str, words: str) -> str:
    if len(cells) == 1:
        return source_words(cells[0])
    title = COLUMN_TITLES["activities", column]
    notes = "；".join(each for each in (words, ONCE_EACH.get(column, "")) if each)
    return f"活动表{f'（{notes}）' if notes else ''}“{title}”合计"
