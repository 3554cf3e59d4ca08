"""The activity ledger as a table: how many rows and how much of each count, by kind, task, month, place or source."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from jiheng.core.activity import ACTIVITY_COUNTS, Activity
from jiheng.core.case import Case
from jiheng.core.choice import Choice
from jiheng.core.numbers import plain, to_wan
from jiheng.core.quantity import Qualifier, total_of
from jiheng.figures.activities import ADDED_ANYWHERE

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
    """One line: `counts` are told with their bounds, "" where no row has that count.

    `figures` are the names under which the same counts can be opened, "" where there is no such figure.
    """

    name: str
    rows: int
    counts: tuple[str, ...]
    figures: tuple[str, ...]


COUNT_TITLES = tuple(ending for _, ending, _ in ACTIVITY_COUNTS)
_ADDED_IN_ALL = frozenset(ending for column, ending, _ in ACTIVITY_COUNTS if column in ADDED_ANYWHERE)


def summarised(case: Case, by: SummaryBy) -> tuple[SummaryRow, ...]:
    """The lines in the order of the ledger, months in their order; the last one is everything together."""
    name_of = _naming(case)[by]
    groups: dict[str, list[Activity]] = {}
    for activity in case.activities:
        groups.setdefault(name_of(activity), []).append(activity)
    order = sorted(groups) if by is SummaryBy.MONTH else list(groups)
    lines = [_line(name, groups[name], _filtered(by, name)) for name in order]
    everything = (f"活动合计.{title}" if title in _ADDED_IN_ALL else "" for title in COUNT_TITLES)
    return (*lines, _line("合计", case.activities, tuple(everything)))


def _naming(case: Case) -> Mapping[SummaryBy, Callable[[Activity], str]]:
    tasks = {task.code: f"{task.code} {task.name}" for task in case.tasks}
    return {
        SummaryBy.KIND: lambda activity: activity.kind.label,
        SummaryBy.TASK: lambda activity: tasks.get(activity.task, UNTOLD),
        SummaryBy.MONTH: lambda activity: f"{activity.on:%Y-%m}" if activity.on else UNTOLD,
        SummaryBy.PLACE: lambda activity: activity.place or UNTOLD,
        SummaryBy.SOURCE: lambda activity: activity.money_source or UNTOLD,
    }


def _filtered(by: SummaryBy, name: str) -> tuple[str, ...]:
    """「活动.场次（类别=培训）」 for each count; a name in which a filter would be misread has none."""
    value = name.partition(" ")[0] if by is SummaryBy.TASK else name
    title = {SummaryBy.MONTH: "日期"}.get(by, by.label)
    if name == UNTOLD or any(sign in value for sign in "（），,、=＝{}|"):
        return ("",) * len(COUNT_TITLES)
    return tuple(f"活动.{ending}（{title}={value}）" for ending in COUNT_TITLES)


def _line(name: str, activities: Sequence[Activity], figures: tuple[str, ...]) -> SummaryRow:
    counts = tuple(_count(activities, column, word) for column, _, word in ACTIVITY_COUNTS)
    return SummaryRow(name, len(activities), counts, figures)


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
