"""One scored row of a form, turned from the engine's columns back into an answer."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.evaluation.explanation import explain
from jiheng.evaluation.expressions import DENOMINATOR, NUMERATOR, POINTS
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.methods import BAND, BASE, COMPLETION, SECOND, SHORTFALL, WHOLE_STEPS
from jiheng.evaluation.scoring_row import UNWEIGHED, RowScore, ScoringProblem
from jiheng.evaluation.scoring_table import Scale, Sense
from jiheng.evaluation.wording import Ratio
from jiheng.evaluation.workings import Workings
from jiheng.rules.standard import Method, OverAchievement

COMPLETION_DIGITS = Context(prec=20, rounding=ROUND_HALF_UP)
READ = (POINTS, NUMERATOR, DENOMINATOR, SHORTFALL, BASE, COMPLETION, WHOLE_STEPS, BAND, SECOND)
"""The engine's columns that an answer is made from, in the order of `Scored`."""


class Scored(NamedTuple):
    """A row as it comes out of the engine, in scaled integers."""

    points: int | None
    numerator: int
    denominator: int
    shortfall: int | None
    base: int | None
    completion: int | None
    whole_steps: int | None
    band: int | None
    second_is_better: bool | None


def answer(entry: Entry, scale: Scale, over_achievement: OverAchievement | None, scored: Scored) -> RowScore:
    """What one row earned, and why."""
    if scored.points is None:
        return unscored(entry.problem())
    row = entry.row
    points = _descaled(scored.points, scale.points_places)
    is_full = scored.numerator * scale.finer == scale.points(row.full_points) * scored.denominator
    is_met = _is_met(entry, scored, is_full=is_full)
    completion = _completion(entry)
    workings = Workings(
        entry=entry,
        points=points,
        points_places=scale.points_places,
        unrounded=Ratio(scored.numerator, scored.denominator * 10**scale.points_places),
        is_full=is_full,
        is_met=is_met,
        shortfall=None if scored.shortfall is None else _descaled(scored.shortfall, scale.value_places),
        base=None if scored.base is None else _descaled(scored.base, scale.value_places),
        completion=Ratio(scored.completion, scored.base) if scored.completion is not None and scored.base else None,
        whole_steps=scored.whole_steps,
        band=scored.band,
        second_is_better=bool(scored.second_is_better),
    )
    return RowScore(
        points=points,
        deduction=Decimal(0) if row.rule.method in UNWEIGHED else EXACT.subtract(row.full_points, points),
        completion=completion,
        is_met=is_met,
        is_over_achieved=completion is not None and _is_over_achieved(entry, over_achievement),
        problem=None,
        steps=explain(workings),
    )


def unscored(problem: ScoringProblem) -> RowScore:
    return RowScore(None, Decimal(0), None, None, False, problem, (f"不能计分：{problem.label}",))


def _descaled(number: int, places: int) -> Decimal:
    return EXACT.scaleb(Decimal(number), -places)


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


def _is_met(entry: Entry, scored: Scored, *, is_full: bool) -> bool | None:
    method = entry.row.rule.method
    if method is Method.TIERS:
        return entry.table_rule.is_best_tier
    if method is not Method.EITHER_OR and scored.shortfall is not None:
        return scored.shortfall < 0 if entry.table_rule.is_strict else scored.shortfall <= 0
    return None if method is Method.SHOWN_ONLY else is_full
