"""The scoring methods as expressions: for each, the unrounded points as one exact fraction of integers.

Null means that a row cannot be scored, and null stays null through every expression here.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

import polars as pl

from jiheng.evaluation.rule_group import Group, Quotient
from jiheng.evaluation.scoring_table import (
    ACTUAL,
    ALTERNATIVE_ACTUAL,
    ALTERNATIVE_TARGET,
    ASSIGNED,
    WEIGHT,
    Sense,
    TableRule,
    as_share,
    step_of,
)
from jiheng.evaluation.target_distance import BASE, COMPLETION, REACHED, SHORTFALL, base, not_negative, shortfall, size
from jiheng.rules.standard import BandBasis, Method, TierBand

WHOLE_STEPS = "scoring.whole_steps"
"""How many steps are taken off."""
BAND = "scoring.band"
"""Index of the band, from the highest."""
SECOND = "scoring.second_is_better"
"""Of two alternatives, whether the second earns more."""


def proportional(group: Group) -> Quotient:
    """分值 × 完成率, at most full (财预〔2020〕10号; 反向口径 by the rule's formula)."""
    return Quotient(pl.col(WEIGHT) * pl.col(REACHED), group.times(pl.col(BASE), group.scale.finer))


def proportional_with_floor(group: Group) -> Quotient:
    """0 below the floor, then in proportion from the floor up: (率 − 60%) ÷ (1 − 60%) × 分值 (财预〔2021〕101号)."""
    one, finer = group.scale.one_share, group.scale.finer
    floor = group.parameter(lambda each: group.scale.share(_needed(each.rule.floor)))
    rest = group.parameter(lambda each: (one - group.scale.share(_needed(each.rule.floor))) * finer)
    above = group.times(pl.col(REACHED), one) - pl.col(BASE) * floor
    return Quotient(pl.col(WEIGHT) * above, pl.col(BASE) * rest)


def window(group: Group) -> Quotient:
    """0 outside the window of completion, both ends belonging to it; inside full points or in proportion."""
    low = group.parameter(lambda each: group.scale.share(_needed(each.rule.low)))
    high = group.parameter(lambda each: group.scale.share(_needed(each.rule.high)))
    measured = group.times(pl.col(COMPLETION), group.scale.one_share)
    inside = (measured >= low * pl.col(BASE)) & (measured <= high * pl.col(BASE))
    worth = pl.col(BASE) if group.first.rule.inside_full else pl.col(REACHED)
    points = pl.when(inside).then(pl.col(WEIGHT) * worth).otherwise(pl.col(REACHED) * 0)
    return Quotient(points, group.times(pl.col(BASE), group.scale.finer))


def whole_steps(group: Group) -> pl.Expr:
    """How many steps the shortfall makes: whole ones, or begun ones where the rule says so."""
    if group.first.rule.band_basis is BandBasis.COMPLETION:
        distance = group.times(pl.col(BASE) - pl.col(COMPLETION), group.scale.one_share)
        size = group.parameter(lambda each: group.scale.share(as_share(step_of(each.rule)))) * pl.col(BASE)
    else:
        distance, size = pl.col(SHORTFALL), group.parameter(lambda each: group.scale.value(step_of(each.rule)))
    over = not_negative(distance)
    return (over + size - 1) // size if group.first.rule.partial_step_counts else over // size


def step_deduction(group: Group) -> Quotient:
    """So many points, or so much of the full points, off for every step (每低5%扣2分，扣完为止)."""
    if group.first.rule.each_share is None:
        each = group.parameter(lambda rule: group.scale.points(_needed(rule.rule.each)))
        return group.quotient(pl.col(WEIGHT) - pl.col(WHOLE_STEPS) * each)
    one = group.scale.one_share
    share = group.parameter(lambda rule: group.scale.share(_needed(rule.rule.each_share)))
    return group.quotient(pl.col(WEIGHT) * (one - pl.col(WHOLE_STEPS) * share), one)


def by_band(group: Group, worth: Sequence[pl.Expr]) -> pl.Expr:
    """For each row the entry of `worth` whose band it falls into, highest band first; one rule at a time."""
    rule = group.first.rule
    if rule.band_basis is BandBasis.COMPLETION:
        measured: pl.Expr = group.times(pl.col(COMPLETION), group.scale.one_share)
        known = pl.col(BASE) > 0
    else:
        measured, known = pl.col(ACTUAL), pl.col(ACTUAL).is_not_null()
    chosen = worth[-1]
    for band, each in reversed(list(zip(rule.bands[:-1], worth[:-1], strict=True))):
        lower = _needed(band.lower)
        if rule.band_basis is BandBasis.COMPLETION:
            bound = group.scale.lit(group.scale.share(as_share(lower))) * pl.col(BASE)
        else:
            bound = group.scale.lit(group.scale.value(lower))
        passed = measured >= bound if band.included else measured > bound
        chosen = pl.when(passed).then(each).otherwise(chosen)
    return pl.when(known & measured.is_not_null()).then(chosen)


def band_index(group: Group) -> pl.Expr:
    """Which band a row falls into, counted from the highest."""
    return by_band(group, [pl.lit(index, dtype=pl.Int8) for index in range(len(group.first.rule.bands))])


def bands(group: Group) -> Quotient:
    """The points or the share of the band that the actual value, or its completion, falls into; at most full points."""
    scale, bands = group.scale, group.first.rule.bands
    if all(band.share is not None for band in bands):
        shares = by_band(group, [scale.lit(scale.share(_needed(band.share))) for band in bands])
        return group.quotient(pl.col(WEIGHT) * shares, scale.one_share)
    points = by_band(group, [scale.lit(scale.points(_needed(band.points))) for band in bands])
    return group.quotient(pl.when(points > pl.col(WEIGHT)).then(pl.col(WEIGHT)).otherwise(points))


def boolean(group: Group) -> Quotient:
    """Full points when the target is met, otherwise none."""
    least = 0 if group.first.is_strict else 1
    none = pl.col(SHORTFALL) * 0  # null where there is nothing to compare
    return group.quotient(pl.when(pl.col(SHORTFALL) < least).then(pl.col(WEIGHT)).otherwise(none))


def tiers(group: Group) -> Quotient:
    """Points given by judgement, when they lie within the tier's share of the full points; otherwise none at all.

    The bounds are rounded to the places of points. The high end belongs to the best tier only (财预〔2020〕10号).
    """
    scale, unit = group.scale, group.scale.one_share * group.scale.finer
    if group.first.tier is None:
        return group.quotient(pl.lit(None, dtype=scale.dtype))
    given = group.rounded_by(pl.col(ASSIGNED), scale.finer)
    low = group.rounded_by(pl.col(WEIGHT) * group.parameter(lambda each: scale.share(_tier(each).low)), unit)
    high = group.rounded_by(pl.col(WEIGHT) * group.parameter(lambda each: scale.share(_tier(each).high)), unit)
    inside = (given >= low) & (given < high + group.parameter(lambda each: int(each.is_best_tier)))
    return group.quotient(pl.when(inside).then(group.times(given, scale.finer)))


def count(group: Group) -> Quotient:
    """So many points, or so much of the full points, for each one, at most full (按数累加)."""
    units, full = group.scale.one_value, pl.col(WEIGHT)
    if group.first.rule.each_share is None:
        worth, one = group.parameter(lambda rule: group.scale.points(_needed(rule.rule.each))), 1
    else:
        one = group.scale.one_share
        worth = pl.col(WEIGHT) * group.parameter(lambda rule: group.scale.share(_needed(rule.rule.each_share)))
    earned = pl.col(ACTUAL) * worth
    full = group.times(full, units * one)
    return group.quotient(pl.when(earned > full).then(full).otherwise(earned), units * one)


def alternatives(group: Group) -> tuple[Quotient, Quotient]:
    """Both halves of 二者择一, each scored in proportion."""
    rule, target, actual = group.first, pl.col(ALTERNATIVE_TARGET), pl.col(ALTERNATIVE_ACTUAL)
    missed = shortfall(rule.alternative_sense, target, target, actual)
    other = size(rule.alternative_sense, rule.formula, target, target, actual)
    other = base(other, pl.lit(rule.alternative_sense is not Sense.HIGHER))
    share = other - not_negative(missed)
    return proportional(group), Quotient(pl.col(WEIGHT) * share, group.times(other, group.scale.finer))


def second_is_better(group: Group) -> pl.Expr:
    """Whether the second alternative earns more; one that cannot be scored earns less than nothing."""
    first, second = (not_negative(rounded(*each)).fill_null(-1) for each in alternatives(group))
    return second > first


def either_or(group: Group) -> Quotient:
    """Full points when either alternative is met, otherwise the better of the two in proportion (二者择一)."""
    first, second = alternatives(group)
    better = pl.col(SECOND)
    return Quotient(
        pl.when(better).then(second.numerator).otherwise(first.numerator),
        pl.when(better).then(second.denominator).otherwise(first.denominator),
    )


def veto(group: Group) -> Quotient:
    """一票否决 carries no points, but somebody must have looked: without an actual value there is no answer."""
    return group.quotient(pl.col(SHORTFALL) * 0)


def shown_only(group: Group) -> Quotient:
    """只列示不计分 carries no points."""
    return group.quotient(group.scale.lit(0))


METHODS: dict[Method, Callable[[Group], Quotient]] = {
    Method.PROPORTIONAL: proportional,
    Method.PROPORTIONAL_WITH_FLOOR: proportional_with_floor,
    Method.WINDOW: window,
    Method.STEP_DEDUCTION: step_deduction,
    Method.BANDS: bands,
    Method.CHECKLIST: step_deduction,
    Method.BOOLEAN: boolean,
    Method.TIERS: tiers,
    Method.COUNT: count,
    Method.EITHER_OR: either_or,
    Method.DEDUCT_PER_OCCURRENCE: step_deduction,
    Method.VETO: veto,
    Method.SHOWN_ONLY: shown_only,
}


def rounded(numerator: pl.Expr, denominator: pl.Expr) -> pl.Expr:
    """numerator ÷ denominator half-up, exactly; null where the denominator is 0.

    For whole numbers n and d > 0, (n + d // 2) // d is (2n + d) // (2d): when d is odd, n ÷ d is never a half.
    """
    return (numerator + denominator // 2) // denominator


def _needed(parameter: Decimal | None) -> Decimal:
    assert parameter is not None, "the rules' reader lets no method through without its parameters"
    return parameter


def _tier(rule: TableRule) -> TierBand:
    assert rule.tier is not None
    return rule.tier
