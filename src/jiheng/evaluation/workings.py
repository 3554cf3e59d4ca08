"""One scored row with everything the engine computed for it, and the phrases that all methods share."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.goal import Span
from jiheng.core.numbers import plain
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.scoring_row import ScoringRow
from jiheng.evaluation.scoring_table import Sense, TableRule
from jiheng.evaluation.wording import Ratio, day, digits, number, percent, quotient, term
from jiheng.rules.standard import LowerFormula, ScoringRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Workings:
    """One scored row with the columns the engine computed for it.

    `unrounded` is the exact quotient that `points` rounds. `shortfall` and `base` are in the row's own unit,
    `completion` is the share reached as the methods on completion see it; None where there is no target.
    """

    entry: Entry
    points: Decimal
    points_places: int
    unrounded: Ratio
    is_full: bool
    is_met: bool | None
    shortfall: Decimal | None
    base: Decimal | None
    completion: Ratio | None
    whole_steps: int | None
    band: int | None
    second_is_better: bool

    @property
    def row(self) -> ScoringRow:
        return self.entry.row

    @property
    def rule(self) -> ScoringRule:
        return self.entry.row.rule

    @property
    def table_rule(self) -> TableRule:
        return self.entry.table_rule

    @property
    def full(self) -> str:
        return plain(self.row.full_points)

    @property
    def is_ratio(self) -> bool:
        """Whether completion is simply actual ÷ target."""
        target = self.entry.target
        is_higher = self.table_rule.sense in (Sense.HIGHER, Sense.EQUAL)
        return is_higher and isinstance(target, Decimal) and target > 0 and not self.row.is_date

    def value(self, value: Decimal) -> str:
        """A target or an actual value as it is read."""
        return day(value) if self.row.is_date else number(value)

    def distance(self) -> str:
        assert self.shortfall is not None
        return f"{number(abs(self.shortfall))}{'天' if self.row.is_date else ''}"


def compared(workings: Workings) -> str:
    """The actual value beside its target."""
    target, actual = workings.entry.target, workings.entry.actual
    assert target is not None
    assert actual is not None
    assert workings.shortfall is not None
    shown = workings.value(actual)
    if isinstance(target, Span):
        if workings.shortfall <= 0:
            return f"实际{shown}，在目标区间{goal(workings, target)}之内"
        return f"实际{shown}，在目标区间{goal(workings, target)}之外，离最近一端{workings.distance()}"
    if workings.is_ratio:
        return f"完成率 {term(actual)}÷{number(target)}＝{percent(quotient(actual, target))}"
    if actual == target:
        return f"实际{shown}，等于目标{goal(workings, target)}"
    higher, lower = ("晚于", "早于") if workings.row.is_date else ("高于", "低于")
    side = higher if actual > target else lower
    return f"实际{shown}，{side}目标{goal(workings, target)}，相差{workings.distance()}"


def goal(workings: Workings, target: Decimal | Span) -> str:
    if isinstance(target, Span):
        return f"{workings.value(target.low)}～{workings.value(target.high)}"
    return workings.value(target)


def converted(workings: Workings) -> list[str]:
    """What completion means where it is not simply actual ÷ target."""
    if workings.is_ratio or workings.completion is None:
        return []
    return [f"折算完成率{percent(workings.completion)}"]


def in_full(workings: Workings, because: str = "达到目标") -> str:
    return f"{because}，得满分{workings.full}分"


def result(formula: str, workings: Workings) -> str:
    return f"{formula}＝{rounding(workings)}"


def rounding(workings: Workings) -> str:
    exact, points = digits(workings.unrounded), plain(workings.points)
    return f"{exact}，得{points}分" if exact == points else f"{exact}，四舍五入得{points}分"


def is_inverse(workings: Workings) -> bool:
    target = workings.entry.target
    is_lower = workings.table_rule.sense is Sense.LOWER and isinstance(target, Decimal) and target > 0
    return is_lower and workings.table_rule.formula is LowerFormula.INVERSE
