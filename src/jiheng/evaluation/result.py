"""What an evaluation answers: every indicator's points with the steps in words, the total, the grade, the sources."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.figure import FigureSet
from jiheng.core.finding import Finding
from jiheng.core.indicator import BonusItem, Indicator
from jiheng.core.indicator_values import ActualValue
from jiheng.rules.standard import GradeBand, Method, Node, Provenance, ScoringRule, Standard


def figure_name(indicator: Indicator, node: Node, end: str) -> str:
    """指标.3.得分, or 指标.预算执行率.得分 where the indicator is made from the standard's node and has no number."""
    return f"指标.{node.name if indicator.code == node.code else indicator.code}.{end}"


@dataclass(frozen=True, slots=True)
class ScoredIndicator:
    """One row of the form.

    `path` is the standard's nodes from level 1 down to where the indicator stands. For a common indicator of the
    standard (预算执行率…) `indicator` is made from the node; `is_common` is then true.

    `completion` is a percentage (actual ÷ target × 100, exact to 20 digits), None where it makes no sense.
    `points` is rounded to the standard's places. `deduction` = full points − points, 0 where not applicable.
    """

    indicator: Indicator
    path: tuple[Node, ...]
    is_common: bool
    rule: ScoringRule
    actual: ActualValue | None
    target_text: str
    actual_text: str
    full_points: Decimal
    points: Decimal | NotApplicable
    deduction: Decimal
    completion: Decimal | None
    is_met: bool | None
    is_over_achieved: bool
    steps: tuple[str, ...]
    basis: Provenance

    def figure(self, end: str) -> str:
        """The name of the figure that tells its 得分, 分值, 目标值 …"""
        return figure_name(self.indicator, self.path[-1], end)

    @property
    def method(self) -> Method:
        return self.rule.method

    @property
    def is_shown_only(self) -> bool:
        return self.method is Method.SHOWN_ONLY


@dataclass(frozen=True, slots=True)
class Subtotal:
    """The points of one node of the tree."""

    path: tuple[Node, ...]
    full_points: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class UnitSummary:
    """One unit alone, or (`is_rolled_up`) a unit with all below it: money in yuan, targets met of all, score.

    A unit of which the case tells no budget or no indicators has None there: not told is not zero.
    """

    code: str
    name: str
    is_rolled_up: bool
    revised_budget: Decimal | None
    actual_expenditure: Decimal | None
    execution_rate: Decimal | None
    indicators: int | None
    indicators_met: int | None
    total: Decimal | None
    grade: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A scored case. `figures` holds the case's figures and the scores; `findings` are warnings and notices.

    `total` has the standard's places and is what was graded; `shown_total` is the total as the standard prints it.
    """

    case: Case
    standard: Standard
    rows: tuple[ScoredIndicator, ...]
    subtotals: tuple[Subtotal, ...]
    bonus: Decimal
    penalty: Decimal
    bonus_items: tuple[BonusItem, ...]
    earned: Decimal
    total: Decimal
    shown_total: str
    grade: GradeBand
    total_steps: tuple[str, ...]
    figures: FigureSet
    units: tuple[UnitSummary, ...]
    findings: tuple[Finding, ...]

    def row(self, code: str) -> ScoredIndicator:
        """The row of the indicator with this code, or of this name; KeyError when there is none."""
        for row in self.rows:
            if code in (row.indicator.code, row.indicator.name):
                return row
        raise KeyError(code)
