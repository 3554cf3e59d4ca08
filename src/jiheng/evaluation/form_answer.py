"""One scored row of a form, turned from the engine's columns back into an answer."""

from decimal import ROUND_HALF_UP, Context, Decimal

from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.evaluation.explanation import explain
from jiheng.evaluation.expressions import DENOMINATOR, NUMERATOR, POINTS
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.methods import BAND, SECOND, WHOLE_STEPS
from jiheng.evaluation.scoring_row import UNWEIGHED, RowScore, ScoringProblem
from jiheng.evaluation.scoring_table import WEIGHT, Scale, Sense
from jiheng.evaluation.target_distance import BASE, COMPLETION, SHORTFALL
from jiheng.evaluation.workings import Scored, Workings
from jiheng.rules.standard import OverAchievement

COMPLETION_DIGITS = Context(prec=20, rounding=ROUND_HALF_UP)
RATIO_SENSES = (Sense.HIGHER, Sense.EQUAL)
READ = (WEIGHT, POINTS, NUMERATOR, DENOMINATOR, SHORTFALL, BASE, COMPLETION, WHOLE_STEPS, BAND, SECOND)
"""The engine's columns that an answer is made from, in the order of `Scored`."""


def answer(entry: Entry, scale: Scale, over_achievement: OverAchievement | None, scored: Scored) -> RowScore:
    """What one row earned, and why."""
    if scored.points is None:
        return unscored(entry.problem())
    row, is_ratio = entry.row, _is_ratio(entry)
    points = EXACT.scaleb(Decimal(scored.points), -scale.points_places)
    deduction = Decimal(0) if row.rule.method in UNWEIGHED else EXACT.subtract(row.full_points, points)
    workings = Workings(entry, scale, scored, points, deduction, is_ratio)
    return RowScore(
        points=points,
        deduction=deduction,
        completion=_completion(entry) if is_ratio else None,
        is_met=workings.is_met,
        is_over_achieved=is_ratio and _is_over_achieved(entry, over_achievement),
        problem=None,
        steps=explain(workings),
    )


def unscored(problem: ScoringProblem) -> RowScore:
    return RowScore(None, Decimal(0), None, None, False, problem, (f"不能计分：{problem.label}",))


def _is_ratio(entry: Entry) -> bool:
    """Whether completion is simply actual ÷ target."""
    row, target = entry.row, entry.row.target
    is_higher = entry.table_rule.sense in RATIO_SENSES
    return is_higher and isinstance(target, Decimal) and target > 0 and entry.actual is not None and not row.is_date


def _completion(entry: Entry) -> Decimal:
    assert isinstance(entry.target, Decimal)
    assert entry.actual is not None
    return COMPLETION_DIGITS.divide(EXACT.multiply(entry.actual, HUNDRED), entry.target)


def _is_over_achieved(entry: Entry, over_achievement: OverAchievement | None) -> bool:
    if over_achievement is None:
        return False
    assert isinstance(entry.target, Decimal)
    assert entry.actual is not None
    threshold = EXACT.multiply(entry.target, over_achievement.threshold)
    return entry.actual > threshold or (over_achievement.threshold_included and entry.actual == threshold)
