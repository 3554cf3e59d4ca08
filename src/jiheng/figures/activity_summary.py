"""The activity ledger as a table: how many rows and how much of each count, by kind, task, month, place or source."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from jiheng.core.activity import ACTIVITY_COUNTS, Activity
from jiheng.core.case import Case
from jiheng.core.choice import Choice
from jiheng.core.numbers import plain, to_wan
from jiheng.core.quantity import Qualifier, total_of

UNTOLD = "（未填）"


class SummaryBy(Choice):
    """What the rows of the table are."""

    KIND = "kind", "类别"
    TASK = "task", "任务"
    MONTH = "month", "月份"
    PLACE = "place", "地点"
    SOURCE = "source", "资金来源"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One line: `counts` are told with their bounds, "" where no row has that count."""

    name: str
    rows: int
    counts: tuple[str, ...]


COUNT_TITLES = tuple(ending for _, ending, _ in ACTIVITY_COUNTS)


def summarised(case: Case, by: SummaryBy) -> tuple[SummaryRow, ...]:
    """The lines in the order of the ledger, months in their order; the last one is everything together."""
    name_of = _naming(case)[by]
    groups: dict[str, list[Activity]] = {}
    for activity in case.activities:
        groups.setdefault(name_of(activity), []).append(activity)
    order = sorted(groups) if by is SummaryBy.MONTH else list(groups)
    lines = [_line(name, groups[name]) for name in order]
    return (*lines, _line("合计", case.activities))


def _naming(case: Case) -> Mapping[SummaryBy, Callable[[Activity], str]]:
    tasks = {task.code: f"{task.code} {task.name}" for task in case.tasks}
    return {
        SummaryBy.KIND: lambda activity: activity.kind.label,
        SummaryBy.TASK: lambda activity: tasks.get(activity.task, UNTOLD),
        SummaryBy.MONTH: lambda activity: f"{activity.on:%Y-%m}" if activity.on else UNTOLD,
        SummaryBy.PLACE: lambda activity: activity.place or UNTOLD,
        SummaryBy.SOURCE: lambda activity: activity.money_source or UNTOLD,
    }


def _line(name: str, activities: Sequence[Activity]) -> SummaryRow:
    return SummaryRow(
        name, len(activities), tuple(_count(activities, column, word) for column, _, word in ACTIVITY_COUNTS)
    )


def _count(activities: Iterable[Activity], column: str, word: str) -> str:
    """Things counted by different words (班次、条) are told one after the other and not added."""
    filled = [each for each in activities if getattr(each, column) is not None]
    words = dict.fromkeys(each.items_word or word if column == "items" else word for each in filled)
    return "、".join(
        _told([each for each in filled if column != "items" or (each.items_word or word) == own], column, own)
        for own in words
    )


def _told(activities: Sequence[Activity], column: str, word: str) -> str:
    if len(activities) == 1:
        wording: str = getattr(activities[0], column).wording
        return wording if column == "amount" else wording + word
    value, qualifier = total_of(getattr(each, column) for each in activities)
    bound = "" if qualifier is Qualifier.EXACT else qualifier.label
    return f"{bound}{plain(to_wan(value))}万元" if column == "amount" else f"{bound}{plain(value)}{word}"
