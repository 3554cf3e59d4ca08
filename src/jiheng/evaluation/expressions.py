"""The one scoring engine: the same expressions score a form of 27 rows and a province of millions."""

from collections.abc import Hashable, Sequence
from functools import lru_cache

import polars as pl

from jiheng.evaluation.methods import (
    BASE,
    METHODS,
    SHORTFALL,
    Group,
    band_index,
    base,
    rounded,
    second_is_better,
    shortfall,
    whole_steps,
)
from jiheng.evaluation.scoring_table import ACTUAL, RULE, TARGET, TARGET_HIGH, Scale, Sense, TableRule
from jiheng.rules.standard import BandBasis, LowerFormula, Method, TierBand

POINTS = "points"
"""Points × 10^points_places; null where the row cannot be scored or has no actual value."""
NUMERATOR = "scoring.numerator"
DENOMINATOR = "scoring.denominator"
WHOLE_STEPS = "scoring.whole_steps"
BAND = "scoring.band"
SECOND = "scoring.second_is_better"

_STEPPED = (Method.STEP_DEDUCTION, Method.CHECKLIST, Method.DEDUCT_PER_OCCURRENCE)
_COMPARED = (Method.PROPORTIONAL, Method.PROPORTIONAL_WITH_FLOOR, Method.WINDOW, Method.EITHER_OR)


def score(
    frame: pl.LazyFrame, rules: Sequence[TableRule], scale: Scale, tiers: Sequence[TierBand] = ()
) -> pl.LazyFrame:
    """The table with its `points`, and beside them the columns that explain them; unread columns cost nothing."""
    stages = _stages(tuple(rules), scale, tuple(tiers))
    for stage in stages:
        frame = frame.with_columns(stage)
    return frame


@lru_cache(maxsize=256)
def _stages(rules: tuple[TableRule, ...], scale: Scale, tiers: tuple[TierBand, ...]) -> tuple[tuple[pl.Expr, ...], ...]:
    groups = _grouped(rules, scale, tiers)
    quotients = [(group, METHODS[group.first.rule.method](group)) for group in groups]
    numerator = _chosen([(group.codes, quotient.numerator) for group, quotient in quotients])
    denominator = _chosen([(group.codes, quotient.denominator) for group, quotient in quotients])
    points = rounded(pl.col(NUMERATOR), pl.col(DENOMINATOR)).clip(lower_bound=0)
    return (
        _comparison(rules),
        (
            numerator.alias(NUMERATOR),
            denominator.alias(DENOMINATOR),
            *_explaining(groups),
        ),
        (points.alias(POINTS),),
    )


def _comparison(rules: tuple[TableRule, ...]) -> tuple[pl.Expr, ...]:
    """The shortfall and its base, by each sense that the table's rules have."""
    by_sense: dict[tuple[Sense, LowerFormula], list[int]] = {}
    for code, rule in enumerate(rules):
        by_sense.setdefault((rule.sense, rule.formula), []).append(code)
    columns = (pl.col(TARGET), pl.col(TARGET_HIGH), pl.col(ACTUAL))
    shortfalls = [(tuple(codes), shortfall(sense, *columns)) for (sense, _), codes in by_sense.items()]
    bases = [(tuple(codes), base(sense, formula, *columns)) for (sense, formula), codes in by_sense.items()]
    return _chosen(shortfalls).alias(SHORTFALL), _chosen(bases).alias(BASE)


def _explaining(groups: Sequence[Group]) -> list[pl.Expr]:
    """What the words need beside the numbers."""
    found: dict[str, list[tuple[tuple[int, ...], pl.Expr]]] = {WHOLE_STEPS: [], BAND: [], SECOND: []}
    for group in groups:
        method = group.first.rule.method
        if method in _STEPPED:
            found[WHOLE_STEPS].append((group.codes, whole_steps(group)))
        elif method is Method.BANDS:
            found[BAND].append((group.codes, band_index(group)))
        elif method is Method.EITHER_OR:
            found[SECOND].append((group.codes, second_is_better(group)))
    return [(_chosen(choices) if choices else pl.lit(None)).alias(name) for name, choices in found.items()]


def _chosen(choices: Sequence[tuple[tuple[int, ...], pl.Expr]]) -> pl.Expr:
    """By the row's rule, the expression of the group it belongs to."""
    *others, (_, expression) = choices
    for codes, each in others:
        matches = pl.col(RULE) == codes[0] if len(codes) == 1 else pl.col(RULE).is_in(codes)
        expression = pl.when(matches).then(each).otherwise(expression)
    return expression


def _grouped(rules: tuple[TableRule, ...], scale: Scale, tiers: tuple[TierBand, ...]) -> list[Group]:
    by_key: dict[Hashable, list[int]] = {}
    for code, rule in enumerate(rules):
        by_key.setdefault(_key(rule), []).append(code)
    return [Group(tuple(rules[code] for code in codes), tuple(codes), scale, tiers) for codes in by_key.values()]


def _key(table_rule: TableRule) -> Hashable:
    """Rules with the same key differ only in numbers, and share one expression."""
    rule, sense = table_rule.rule, table_rule.sense
    match rule.method:
        case Method.STEP_DEDUCTION | Method.CHECKLIST | Method.DEDUCT_PER_OCCURRENCE:
            return Method.STEP_DEDUCTION, rule.band_basis, rule.partial_step_counts, rule.each_share is None
        case Method.WINDOW:
            return rule.method, sense in (Sense.HIGHER, Sense.EQUAL), rule.inside_full
        case Method.BANDS:
            capped = rule.band_basis is BandBasis.COMPLETION and sense in (Sense.LOWER, Sense.RANGE)
            return rule, capped
        case Method.BOOLEAN:
            return rule.method, table_rule.is_strict
        case Method.COUNT:
            return rule.method, rule.each_share is None
        case Method.EITHER_OR:
            return rule.method, table_rule.alternative_sense, table_rule.formula
        case _:
            return rule.method
