"""A check: its manual page, the examples that are its tests, and the function that finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from jiheng.core.choice import Choice
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.value import value

Subject = TypeVar("Subject")


class Kind(Choice):
    """What a check compares. Accuracy is measured and published by kind."""

    SUM = "sum", "合计与分项"
    REMAINDER = "remainder", "结余与余额"
    RATE = "rate", "比率"
    GROWTH = "growth", "增减变动"
    AVERAGE = "average", "平均数与单价"
    PART_WITHIN_WHOLE = "part_within_whole", "部分不超过总体"
    COMPARISON = "comparison", "差额与超额"
    CONFLICT = "conflict", "同一数量前后不一"
    COUNT = "count", "项数与列举"
    CLAIM = "claim", "结论与数字"
    SCORE = "score", "得分与等级"
    UNIT_SLIP = "unit_slip", "计量单位"
    YEAR = "year", "年度"
    STRUCTURE = "structure", "结构与标题"
    TEXT = "text", "文字"
    SUBSTANCE = "substance", "内容"
    TABLE = "table", "表格"
    LEDGER = "ledger", "与案卷核对"
    LAST_YEAR = "last_year", "与上年核对"
    TARGET = "target", "绩效目标"
    CASE = "case", "案卷"


@dataclass(frozen=True, slots=True)
class Bad:
    """An example in which the check must find something; `says` stands in its message."""

    text: str
    says: str


@value()
class Flaw:
    """One problem as a check tells it. `message` is one whole Chinese sentence that ends with what to do.

    `places`: the words concerned; for a contradiction all sides, the one to mend first. Where severity or confidence
    is not given, the check's own stand.
    """

    places: tuple[Location, ...]
    message: str
    arithmetic: str = ""
    severity: Severity | None = None
    confidence: Confidence | None = None


@value()
class Holds:
    """One statement that was checked and is right, with its arithmetic."""

    places: tuple[Location, ...]
    arithmetic: str


class DoesNotApply(Exception):  # noqa: N818  # one of three answers, not an error
    """Raised by a check that has nothing to look at; says why, in Chinese."""


Answers = Iterator[Flaw | Holds]


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """`references` are the defect's numbers in the catalogue (R43) and the ids of the rules it applies.

    `version` is raised when the meaning changes. `good` and `bad` are whole small texts of the kind the check reads.
    Where a check gives no answer, `nothing` is why it did not apply, or else `holds` is what it found to be right.
    """

    id: str
    title: str
    why: str
    kind: Kind
    severity: Severity
    find: Callable[[Subject], Answers]
    good: tuple[str, ...]
    bad: tuple[Bad, ...]
    references: tuple[str, ...] = ()
    confidence: Confidence = Confidence.CERTAIN
    version: int = 1
    nothing: str = ""
    holds: str = ""


def check(
    *,
    id: str,
    title: str,
    why: str,
    kind: Kind,
    severity: Severity,
    good: tuple[str, ...],
    bad: tuple[Bad, ...],
    references: tuple[str, ...] = (),
    confidence: Confidence = Confidence.CERTAIN,
    version: int = 1,
    nothing: str = "",
    holds: str = "",
) -> Callable[[Callable[[Subject], Answers]], Check[Subject]]:
    """Make a check of the function below; what stands here is its page in the manual."""

    def made(find: Callable[[Subject], Answers]) -> Check[Subject]:
        return Check(id, title, why, kind, severity, find, good, bad, references, confidence, version, nothing, holds)

    return made
