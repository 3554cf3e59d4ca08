"""One scored row with everything the engine computed for it, and the phrases that all methods share."""

from decimal import Decimal
from typing import NamedTuple

from jiheng.core.indicator_values import Span
from jiheng.core.numbers import EXACT, plain
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.scoring_row import ScoringRow
from jiheng.evaluation.scoring_table import Scale, Sense, TableRule
from jiheng.evaluation.wording import Ratio, day, digits, number, percent, term
from jiheng.rules.standard import LowerFormula, Method, ScoringRule


class Scored(NamedTuple):
    """A row as it comes out of the engine, in scaled integers."""

    weight: int
    points: int | None
    numerator: int
    denominator: int
    shortfall: int | None
    base: int | None
    completion: int | None
    whole_steps: int | None
    band: int | None
    second_is_better: bool | None


class Workings(NamedTuple):
    """One row with points, and everything the engine computed for it.

    `is_ratio`: its completion is simply actual ÷ target.
    """

    entry: Entry
    scale: Scale
    scored: Scored
    points: Decimal
    deduction: Decimal
    is_ratio: bool

    @property
    def unrounded(self) -> Ratio:
        """The exact quotient that `points` rounds."""
        return Ratio(self.scored.numerator, self.scored.denominator * 10**self.scale.points_places)

    @property
    def is_full(self) -> bool:
        """Whether the row earned its full points before rounding."""
        return self.scored.numerator * self.scale.finer == self.scored.weight * self.scored.denominator

    @property
    def shortfall(self) -> Decimal:
        """How far on the wrong side of the target, in the row's own unit; negative when there is some to spare."""
        assert self.scored.shortfall is not None
        return EXACT.scaleb(Decimal(self.scored.shortfall), -self.scale.value_places)

    @property
    def base(self) -> Decimal:
        """What the shortfall is measured against."""
        assert self.scored.base is not None
        return EXACT.scaleb(Decimal(self.scored.base), -self.scale.value_places)

    @property
    def actual_share(self) -> Ratio:
        """Actual ÷ target, where completion is that."""
        assert self.scored.shortfall is not None
        assert self.scored.base
        return Ratio(self.scored.base - self.scored.shortfall, self.scored.base)

    @property
    def completion(self) -> Ratio:
        """The share reached as methods on completion see it."""
        assert self.scored.completion is not None
        assert self.scored.base
        return Ratio(self.scored.completion, self.scored.base)

    @property
    def is_met(self) -> bool | None:
        """What `RowScore.is_met` says."""
        method, shortfall = self.rule.method, self.scored.shortfall
        if method is Method.TIERS:
            return self.table_rule.is_best_tier
        if shortfall is not None and method is not Method.EITHER_OR:
            return shortfall < 0 if self.table_rule.is_strict else shortfall <= 0
        return None if method is Method.SHOWN_ONLY else self.is_full

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

    def value(self, value: Decimal) -> str:
        """A target or an actual value as it is read."""
        return day(value) if self.row.is_date else number(value)

    def distance(self) -> str:
        return f"{number(abs(self.shortfall))}{'天' if self.row.is_date else ''}"


def compared(workings: Workings) -> str:
    """The actual value beside its target."""
    target, actual = workings.entry.target, workings.entry.actual
    assert target is not None
    assert actual is not None
    if workings.is_ratio:
        assert isinstance(target, Decimal)
        return f"完成率 {term(actual)}÷{number(target)}＝{percent(workings.actual_share)}"
    shown = workings.value(actual)
    if isinstance(target, Span):
        if workings.shortfall <= 0:
            return f"实际{shown}，在目标区间{target_shown(workings, target)}之内"
        return f"实际{shown}，在目标区间{target_shown(workings, target)}之外，离最近一端{workings.distance()}"
    if actual == target:
        return f"实际{shown}，等于目标{target_shown(workings, target)}"
    higher, lower = ("晚于", "早于") if workings.row.is_date else ("高于", "低于")
    side = higher if actual > target else lower
    return f"实际{shown}，{side}目标{target_shown(workings, target)}，相差{workings.distance()}"


def target_shown(workings: Workings, target: Decimal | Span) -> str:
    if isinstance(target, Span):
        return f"{workings.value(target.low)}～{workings.value(target.high)}"
    return workings.value(target)


def converted(workings: Workings) -> list[str]:
    """What completion means where it is not simply actual ÷ target."""
    if workings.is_ratio or workings.scored.completion is None or not workings.scored.base:
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
