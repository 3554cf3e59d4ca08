"""What goes into the scoring engine for one indicator, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.choice import Choice
from jiheng.core.indicator_values import Direction, Operator, Span, Tier
from jiheng.rules.standard import Method, ScoringRule

UNWEIGHED = (Method.VETO, Method.SHOWN_ONLY)
"""Methods that carry no points, whatever weight stands beside them."""


class ScoringProblem(Choice):
    """Why an indicator cannot be scored. It then has no points at all: missing is never zero."""

    MISSING_ACTUAL = "missing_actual", "缺实际完成值"
    MISSING_TARGET = "missing_target", "缺年度指标值"
    ZERO_TARGET = "zero_target", "年度指标值为0，不能按比例计算"
    MISSING_TIER = "missing_tier", "缺定性等次"
    MISSING_ASSIGNED_POINTS = "missing_assigned_points", "缺定性给分"
    OUT_OF_TIER = "out_of_tier", "定性给分不在所选等次的分数区间内"
    OUT_OF_RANGE = "out_of_range", "数值过大或小数位过多"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringRow:
    """One indicator, ready to be scored. `actual` None is missing; values of one row share one unit of measure.

    A date is given as its day number (`date.toordinal()`) with `is_date`. Yes and no are 1 and 0. For 缺项扣分 `actual`
    is the number of missing items, or `missing_items` names them; for 按次扣分 and 一票否决 it is the number of
    occurrences (in excess of `target`, where there is one).

    Either of `direction` and `operator` may say that lower is better or that the target is a range: the defaults of
    both say higher, so whatever differs from them was meant.
    """

    full_points: Decimal
    rule: ScoringRule
    direction: Direction = Direction.HIGHER
    operator: Operator = Operator.AT_LEAST
    target: Decimal | Span | None = None
    actual: Decimal | NotApplicable | None = None
    is_date: bool = False
    tier: Tier | None = None
    assigned_points: Decimal | None = None
    missing_items: tuple[str, ...] | None = None
    alternative_operator: Operator | None = None
    alternative_target: Decimal | None = None
    alternative_actual: Decimal | None = None


@dataclass(frozen=True, slots=True)
class RowScore:
    """The answer for one row.

    `points` is rounded half-up to the standard's places; None where the row is not applicable (then `problem` is None)
    or cannot be scored (then `problem` says why). `deduction` is full points − points, 0 where there are no points.
    `completion` is actual ÷ target in percent to 20 digits, where higher is better and the target is above zero.
    `is_met` compares with the target by its operator (a target of 「＝」 counts as met when reached or passed, as the
    scoring formula has it), or asks for full points where there is no target; None where there are no points. For a
    veto, not met means vetoed. `steps` says in words how the points came about.
    """

    points: Decimal | None
    deduction: Decimal
    completion: Decimal | None
    is_met: bool | None
    is_over_achieved: bool
    problem: ScoringProblem | None
    steps: tuple[str, ...]
