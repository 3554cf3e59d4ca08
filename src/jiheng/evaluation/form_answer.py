"""One scored row of a form, turned from the engine's columns back into an answer."""

from decimal import ROUND_HALF_UP, Context, Decimal

from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.evaluation.explanation import explain
from jiheng.evaluation.expressions import DENOMINATOR, NUMERATOR, POINTS
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.methods import BAND, BASE, COMPLETION, SECOND, SHORTFALL, WHOLE_STEPS
from jiheng.evaluation.scoring_row import UNWEIGHED, RowScore, ScoringProblem
from jiheng.evaluation.scoring_table import Scale, Sense
from jiheng.evaluation.workings import Scored, Workings
from jiheng.rules.standard import OverAchievement

COMPLETION_DIGITS = Context(prec=20, rounding=ROUND_HALF_UP)
READ = (POINTS, NUMERATOR, DENOMINATOR, SHORTFALL, BASE, COMPLETION, WHOLE_STEPS, BAND, SECOND)
"""The engine's columns that an answer is made from, in the order of `Scored`."""


def answer(entry: Entry, scale: Scale, over_achievement: OverAchievement | None, scored: Scored) -> RowScore:
    """What one row earned, and why."""
    if scored.points is None:
        return unscored(entry.problem())
    row, completion = entry.row, _completion(entry)
    workings = Workings(entry, scale, scored, EXACT.scaleb(Decimal(scored.points), -scale.points_places))
    return RowScore(
        points=workings.points,
        deduction=Decimal(0) if row.rule.method in UNWEIGHED else EXACT.subtract(row.full_points, workings.points),
        completion=completion,
        is_met=workings.is_met,
        is_over_achieved=completion is not None and _is_over_achieved(entry, over_achievement),
        problem=None,
        steps=explain(workings),
    )


def unscored(problem: ScoringProblem) -> RowScore:
    return RowScore(None, Decimal(0), None, None, False, problem, (f"不能计分：{problem.label}",))


def _completion(entry: Entry) -> Decimal | None:
    target, actual = entry.row.target, entry.actual
    higher = entry.table_rule.sense in (Sense.HIGHER, Sense.EQUAL)
    if not higher or entry.row.is_date or actual is None or not isinstance(target, Decimal) or target <= 0:
        return None
    return COMPLETION_DIGITS.divide(EXACT.multiply(actual, HUNDRED), target)


def _is_over_achieved(entry: Entry, over_achievement: OverAchievement | None) -> bool:
    if over_achievement is None:
        return False
    assert isinstance(entry.target, Decimal)
    assert entry.actual is not None
    threshold = EXACT.multiply(entry.target, over_achievement.threshold)
    return entry.actual > threshold or (over_achievement.threshold_included and entry.actual == threshold)
