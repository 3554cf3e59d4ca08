"""The activity ledger as a table: how many rows and how much of each count, by kind, task, month, place or source."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from jiheng.core.activity import ACTIVITY_COUNTS, Activity
from jiheng.core.case import Case
from jiheng.core.choice import Choice
from jiheng.core.quantity import Quantity
from jiheng.figures.activities import ADDED_ANYWHERE, COLUMNS, summed_up

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


_COUNTS_OF = attrgetter(*COLUMNS)
_ITEMS = COLUMNS.index("items")
COUNT_TITLES = tuple(ending for _, ending, _ in ACTIVITY_COUNTS)
_ADDED_IN_ALL = frozenset(ending for column, ending, _ in ACTIVITY_COUNTS if column in ADDED_ANYWHERE)


class _Group:
    """Some rows of the ledger, read once: what each count of each unit of measure was told as."""

    def __init__(self) -> None:
        self.rows = 0
        self.told: dict[tuple[int, str], list[Quantity]] = {}

    def take(self, activity: Activity) -> None:
        """One more row."""
        self.rows += 1
        for at, quantity in enumerate(_COUNTS_OF(activity)):
            if quantity is not None:
                word = activity.items_word if at == _ITEMS else ""
                told = self.told.get((at, word))
                if told is None:
                    self.told[at, word] = [quantity]
                else:
                    told.append(quantity)

    def sums(self) -> "_Group":
        """The same with each count added up; a single one stays as it was written."""
        summed = _Group()
        summed.rows = self.rows
        summed.told = {key: [summed_up(quantities, COLUMNS[key[0]])] for key, quantities in self.told.items()}
        return summed

    def line(self, name: str, figures: tuple[str, ...]) -> SummaryRow:
        """Things counted by different words (班次、条) are told one after the other and not added."""
        summed = self.sums()
        counts = (
            "、".join(
                quantity.wording + ("" if column == "amount" else word or usual)
                for (own, word), (quantity,) in summed.told.items()
                if own == at
            )
            for at, (column, _, usual) in enumerate(ACTIVITY_COUNTS)
        )
        return SummaryRow(name, self.rows, tuple(counts), figures)


def _together(groups: Iterable[_Group]) -> _Group:
    whole = _Group()
    for group in (each.sums() for each in groups):
        whole.rows += group.rows
        for key, quantities in group.told.items():
            whole.told.setdefault(key, []).extend(quantities)
    return whole


def summarised(case: Case, by: SummaryBy) -> tuple[SummaryRow, ...]:
    """The lines in the order of the ledger, months in their order; the last one is everything together."""
    name_of = _naming(case)[by]
    groups: dict[str, _Group] = {}
    for activity in case.activities:
        name = name_of(activity)
        group = groups.get(name)
        if group is None:
            group = groups[name] = _Group()
        group.take(activity)
    order = sorted(groups) if by is SummaryBy.MONTH else list(groups)
    lines = [groups[name].line(name, _filtered(by, name)) for name in order]
    everything = _together(groups.values())
    names = (f"活动合计.{title}" if title in _ADDED_IN_ALL else "" for title in COUNT_TITLES)
    return (*lines, everything.line("合计", tuple(names)))


def _naming(case: Case) -> Mapping[SummaryBy, Callable[[Activity], str]]:
    tasks = {task.code: f"{task.code} {task.name}" for task in case.tasks}
    return {
        SummaryBy.KIND: lambda activity: activity.kind.label,
        SummaryBy.TASK: lambda activity: tasks.get(activity.task, UNTOLD),
        SummaryBy.MONTH: lambda activity: f"{activity.on.year}-{activity.on.month:02}" if activity.on else UNTOLD,
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
