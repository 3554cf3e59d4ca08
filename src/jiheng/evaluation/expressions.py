"""The one scoring engine: the same expressions score a form of 27 rows and a province of millions."""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache

import polars as pl

from jiheng.evaluation.methods import (
    BAND,
    METHODS,
    SECOND,
    WHOLE_STEPS,
    band_index,
    rounded,
    second_is_better,
    whole_steps,
)
from jiheng.evaluation.rule_group import Group
from jiheng.evaluation.scoring_table import (
    ACTUAL,
    RULE,
    TARGET,
    TARGET_HIGH,
    Scale,
    Sense,
    TableRule,
    measures_completion,
)
from jiheng.evaluation.target_distance import (
    BASE,
    COMPLETION,
    REACHED,
    SHORTFALL,
    base,
    completion,
    not_negative,
    reached,
    shortfall,
    size,
)
from jiheng.rules.standard import Method

POINTS = "points"
"""Points × 10^points_places; null where the row cannot be scored or has no actual value."""
NUMERATOR = "scoring.numerator"
DENOMINATOR = "scoring.denominator"
"""The unrounded points, in units of 10^-points_places."""

FINDINGS: dict[str, tuple[tuple[Method, ...], Callable[[Group], pl.Expr]]] = {
    WHOLE_STEPS: ((Method.STEP_DEDUCTION, Method.CHECKLIST, Method.DEDUCT_PER_OCCURRENCE), whole_steps),
    BAND: ((Method.BANDS,), band_index),
    SECOND: ((Method.EITHER_OR,), second_is_better),
}
"""The steps, the band, the better alternative: columns that only some methods make."""

Choice = tuple[tuple[int, ...], pl.Expr]
"""Rule codes, and the expression that holds for them."""


def score(frame: pl.LazyFrame, rules: Sequence[TableRule], scale: Scale) -> pl.LazyFrame:
    """The table with its `points`, and beside them the columns that explain them; unread columns cost nothing.

    Each stage reads what the stage before it made, so that nothing is computed twice and no expression grows deep.
    """
    for stage in _stages(tuple(rules), scale):
        frame = frame.with_columns(stage)
    return frame


@lru_cache(maxsize=256)
def _stages(rules: tuple[TableRule, ...], scale: Scale) -> tuple[list[pl.Expr], ...]:
    groups = _grouped(rules, scale)
    quotients = [(group.codes, METHODS[group.first.rule.method](group)) for group in groups]
    numerator = _chosen([(codes, quotient.numerator) for codes, quotient in quotients])
    denominator = _chosen([(codes, quotient.denominator) for codes, quotient in quotients])
    findings = _findings(groups)
    absent = [pl.lit(None).alias(name) for name in FINDINGS if name not in findings]
    return (
        _comparison(rules),
        [reached().alias(REACHED), _completion(rules).alias(COMPLETION), *absent],
        *([[found.alias(name) for name, found in findings.items()]] if findings else []),
        [numerator.alias(NUMERATOR), denominator.alias(DENOMINATOR)],
        [rounded(pl.col(NUMERATOR), pl.col(DENOMINATOR)).alias(POINTS)],
        [not_negative(pl.col(POINTS)).alias(POINTS)],
    )


def _comparison(rules: tuple[TableRule, ...]) -> list[pl.Expr]:
    """The shortfall and its base, by each sense that the table's rules have."""
    columns = (pl.col(TARGET), pl.col(TARGET_HIGH), pl.col(ACTUAL))
    shortfalls = [((code,), shortfall(rule.sense, *columns)) for code, rule in enumerate(rules)]
    sizes = [((code,), size(rule.sense, rule.formula, *columns)) for code, rule in enumerate(rules)]
    not_higher = tuple(code for code, rule in enumerate(rules) if rule.sense is not Sense.HIGHER)
    based = base(_chosen(sizes), _matches(not_higher)) if not_higher else _chosen(sizes)
    return [_chosen(shortfalls).alias(SHORTFALL), based.alias(BASE)]


def _completion(rules: tuple[TableRule, ...]) -> pl.Expr:
    """Completion, for the rules that measure by it."""
    measured = [((code,), completion(rule.sense)) for code, rule in enumerate(rules) if measures_completion(rule.rule)]
    return _chosen(measured) if measured else pl.lit(None)


def _findings(groups: Sequence[Group]) -> dict[str, pl.Expr]:
    """What the table's methods find before they can give points."""
    found: dict[str, list[Choice]] = {}
    for group in groups:
        for name, (methods, find) in FINDINGS.items():
            if group.first.rule.method in methods:
                found.setdefault(name, []).append((group.codes, find(group)))
    return {name: _chosen(choices) for name, choices in found.items()}


def _chosen(choices: Sequence[Choice]) -> pl.Expr:
    """By the row's rule, the expression of its group; groups with the same expression are taken together."""
    merged: list[Choice] = []
    for codes, expression in choices:
        same = next((place for place, (_, each) in enumerate(merged) if each.meta.eq(expression)), None)
        if same is None:
            merged.append((codes, expression))
        else:
            merged[same] = ((*merged[same][0], *codes), expression)
    merged.sort(key=lambda choice: len(choice[0]))
    *others, (_, chosen) = merged
    for codes, expression in others:
        chosen = pl.when(_matches(codes)).then(expression).otherwise(chosen)
    return chosen


def _matches(codes: tuple[int, ...]) -> pl.Expr:
    return pl.col(RULE) == codes[0] if len(codes) == 1 else pl.col(RULE).is_in(codes)


def _grouped(rules: tuple[TableRule, ...], scale: Scale) -> list[Group]:
    by_key: dict[Hashable, list[int]] = {}
    for code, rule in enumerate(rules):
        by_key.setdefault(_key(rule), []).append(code)
    return [Group(tuple(rules[code] for code in codes), tuple(codes), scale) for codes in by_key.values()]


def _key(table_rule: TableRule) -> Hashable:
    """Rules with the same key differ only in numbers, and share one expression."""
    rule = table_rule.rule
    match rule.method:
        case Method.STEP_DEDUCTION | Method.CHECKLIST | Method.DEDUCT_PER_OCCURRENCE:
            return Method.STEP_DEDUCTION, rule.band_basis, rule.partial_step_counts, rule.each_share is None
        case Method.WINDOW:
            return rule.method, rule.inside_full
        case Method.BANDS:
            return rule
        case Method.BOOLEAN:
            return rule.method, table_rule.is_strict
        case Method.TIERS:
            return rule.method, table_rule.tier is None
        case Method.COUNT:
            return rule.method, rule.each_share is None
        case Method.EITHER_OR:
            return rule.method, table_rule.alternative_sense, table_rule.formula
        case _:
            return rule.method
