"""What the parts of a page are made of: plain values that views hand to templates."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from jiheng.core.choice import Choice
from jiheng.core.light import LightLevel


class ShownLight(Choice):
    """A level as pages show it, also where none is known: a shape, a word and a colour, never a colour alone."""

    NORMAL = LightLevel.NORMAL.value, LightLevel.NORMAL.label
    ATTENTION = LightLevel.ATTENTION.value, LightLevel.ATTENTION.label
    WARNING = LightLevel.WARNING.value, LightLevel.WARNING.label
    NONE = "none", "未监控"

    @property
    def shape(self) -> str:
        return "○" if self is ShownLight.NONE else LightLevel(self.value).mark


class StepState(Choice):
    """How far a step of the year has come."""

    DONE = "done", "已完成"
    CURRENT = "current", "进行中"
    LATE = "late", "已逾期"
    AHEAD = "ahead", "未开始"

    @property
    def mark(self) -> str:
        return {"done": "✓", "current": "●", "late": "!", "ahead": ""}[self.value]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    title: str
    address: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A stage on the line of the year. `note` says more than the state: 2/2期, 3月10日前."""

    title: str
    state: StepState
    note: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `by` is told in words (3月10日, 5个工作日); `detail` says whose and why."""

    title: str
    address: str
    light: ShownLight = ShownLight.NORMAL
    detail: str = ""
    by: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence of the history: 李某（填报人） 3月5日 14:03 提交审核. `said` is what was written with it.

    `title` and `address` are those of what it was done to, where the page shows more than one thing.
    """

    person: str
    at: datetime | date
    deed: str
    said: str = ""
    is_final: bool = False
    title: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right: the words, and the id of the field where."""

    words: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A series of a line chart: one value for each point of the axis, None where nothing is known yet."""

    title: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over the same points. The table beside the drawing shows every number."""

    title: str
    points: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str = "%"
    maximum: Decimal = Decimal(100)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its length, what is printed behind it. A light other than NORMAL is printed with its shape."""

    name: str
    value: Decimal
    told: str
    light: ShownLight = ShownLight.NORMAL
    address: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars against a common maximum. `head` names the column of values in the table beside it."""

    title: str
    bars: tuple[Bar, ...]
    maximum: Decimal
    head: str = "数值"
