"""One scored row of a form, turned from the engine's columns back into an answer."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from jiheng.core.numbers import EXACT, HUNDRED
from jiheng.evaluation.explanation import Workings, explain
from jiheng.evaluation.expressions import BAND, DENOMINATOR, NUMERATOR, POINTS, SECOND, WHOLE_STEPS
from jiheng.evaluation.form_entry import Entry
from jiheng.evaluation.methods import BASE, SHORTFALL
from jiheng.evaluation.scoring_row import RowScore, ScoringProblem
from jiheng.evaluation.scoring_table import Scale, Sense
from jiheng.rules.standard import Method, OverAchievement, TierBand

COMPLETION_DIGITS = Context(prec=20, rounding=ROUND_HALF_UP)
READ = (POINTS, NUMERATOR, DENOMINATOR, SHORTFALL, BASE, WHOLE_STEPS, BAND, SECOND)
"""The engine's columns that an answer is made from, in the order of `Scored`."""


class Scored(NamedTuple):
    """A row as it comes out of the engine, in scaled integers."""

    points: int | None
    numerator: int
    denominator: int
    shortfall: int | None
    base: int | None
    whole_steps: int | None
    band: int | None
    second_is_better: bool | None


def answer(
    entry: Entry, scale: Scale, tiers: tuple[TierBand, ...], over_achievement: OverAchievement | None, scored: Scored
) -> RowScore:
    """What one row earned, and why."""
    if scored.points is None:
        return unscored(entry.problem())
    row, completion = entry.row, _completion(entry)
    points = _descaled(scored.points, scale.points_places)
    unrounded = Fraction(scored.numerator, scored.denominator * 10**scale.points_places)
    workings = Workings(
        entry=entry,
        tiers=tiers,
        points=points,
        points_places=scale.points_places,
        unrounded=unrounded,
        is_met=_is_met(entry, tiers, scored, unrounded),
        shortfall=None if scored.shortfall is None else _descaled(scored.shortfall, scale.value_places),
        base=None if scored.base is None else _descaled(scored.base, scale.value_places),
        whole_steps=scored.whole_steps,
        band=scored.band,
        second_is_better=bool(scored.second_is_better),
    )
    return RowScore(
        points=points,
        deduction=EXACT.subtract(row.full_points, points) if row.rule.method not in UNWEIGHED else Decimal(0),
        completion=completion,
        is_met=workings.is_met,
        is_over_achieved=_is_over_achieved(entry, over_achievement) if completion is not None else False,
        problem=None,
        steps=explain(workings),
    )


UNWEIGHED = (Method.VETO, Method.SHOWN_ONLY)
"""Methods that carry no points, whatever weight stands beside them."""


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


def _is_met(entry: Entry, tiers: tuple[TierBand, ...], scored: Scored, unrounded: Fraction) -> bool | None:
    row = entry.row
    if row.rule.method is Method.TIERS:
        return row.tier is max(tiers, key=lambda band: band.high).tier
    if row.rule.method is not Method.EITHER_OR and scored.shortfall is not None:
        return scored.shortfall < 0 if entry.table_rule.is_strict else scored.shortfall <= 0
    if row.rule.method is Method.SHOWN_ONLY:
        return None
    return unrounded == Fraction(row.full_points)
